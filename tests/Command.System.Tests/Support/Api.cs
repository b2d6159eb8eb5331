using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Command.SystemTests.Support;

/// <summary>Someone who uses the app by its HTTP API.</summary>
internal sealed partial class Api : IDisposable
{
    private readonly HttpClient _http;

    private Api(string url) =>
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>What proves who this is.</summary>
    public CookieContainer Cookies { get; } = new();

    public static async Task<Api> SignInAsync(string url, string person = "district-1")
    {
        var api = new Api(url);
        var form = await api._http.GetStringAsync("/sign-in");
        using var answer = await api._http.PostAsync("/demo/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["person"] = person,
            ["returnUrl"] = "/",
            ["__RequestVerificationToken"] = Token().Match(form).Groups["token"].Value,
        }));
        Assert.Equal("/", answer.Headers.Location?.ToString());
        return api;
    }

    /// <summary>A school of the demo by its short name.</summary>
    public async Task<School> SchoolAsync(string shortName = "Middle")
    {
        var all = await _http.GetFromJsonAsync<JsonElement>("/api/v1/buildings");
        var line = all.EnumerateArray().First(b => b.GetProperty("shortName").GetString() == shortName);
        var id = line.GetProperty("id").GetGuid();
        var whole = await _http.GetFromJsonAsync<JsonElement>($"/api/v1/buildings/{id}");
        var ground = whole.GetProperty("levels").EnumerateArray().First(l => l.GetProperty("ordinal").GetInt32() == 0).GetProperty("id").GetString();
        return new School(id, [.. whole.GetProperty("rooms").EnumerateArray()
            .Where(r => r.GetProperty("toSearch").GetBoolean() && r.GetProperty("level").GetString() == ground)
            .Select(r => r.GetProperty("id").GetString()!)]);
    }

    /// <summary>Declares a drill of a lockdown.</summary>
    public async Task<Guid> DeclareAsync(School school, string mode = "drill")
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.OK, await SendAsync("/api/v1/incidents", id, new { building = school.Id, kind = "intruder", mode, summary = "", order = "lockdown" }));
        return id;
    }

    public Task<HttpStatusCode> MarkAsync(Guid incident, Guid key, string room, string search, string? team = null) =>
        SendAsync($"/api/v1/incidents/{incident}/marks", key, new { room, seen = 0, search, team });

    public async Task ReleaseRoomAsync(Guid incident, string room) =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync($"/api/v1/incidents/{incident}/room-releases", Guid.NewGuid(), new { room }));

    public async Task SayAsync(Guid incident, string text) =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync($"/api/v1/incidents/{incident}/notes", Guid.NewGuid(), new { text }));

    public async Task ReportAsync(Guid incident, string text, bool lifeCritical = false) =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync($"/api/v1/incidents/{incident}/reports", Guid.NewGuid(), new { text, source = "radio", lifeCritical }));

    public async Task WriteAsync(Guid incident, string text, string urgency) =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync($"/api/v1/incidents/{incident}/messages", Guid.NewGuid(), new { text, urgency }));

    public async Task OrderAsync(Guid incident, string action, string? zone = null, string? detail = null) =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync($"/api/v1/incidents/{incident}/orders", Guid.NewGuid(), new { action, zone, detail }));

    /// <summary>Closes every open incident, so that the district is calm.</summary>
    public async Task CalmAsync()
    {
        foreach (var incident in (await _http.GetFromJsonAsync<JsonElement>("/api/v1/incidents?open=true")).EnumerateArray().Select(i => i.GetProperty("id").GetGuid()))
        {
            // Lockdown ends room by room; an evacuation takes its place and ends by announcement.
            var picture = await _http.GetFromJsonAsync<JsonElement>($"/api/v1/incidents/{incident}");
            foreach (var zone in picture.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("zone").GetString()).Append("building"))
            {
                await SendAsync($"/api/v1/incidents/{incident}/orders", Guid.NewGuid(), new { action = "evacuate", detail = "the flag pole", zone });
                await SendAsync($"/api/v1/incidents/{incident}/releases", Guid.NewGuid(), new { zone });
            }

            Assert.Equal(HttpStatusCode.OK, await SendAsync($"/api/v1/incidents/{incident}/close", Guid.NewGuid(), new { reason = "The test is over." }));
        }
    }

    /// <summary>The newest incident that goes on; none is the empty id.</summary>
    public async Task<Guid> OpenIncidentAsync()
    {
        var open = await _http.GetFromJsonAsync<JsonElement>("/api/v1/incidents?open=true");
        return open.EnumerateArray().Select(incident => incident.GetProperty("id").GetGuid()).FirstOrDefault();
    }

    /// <summary>Every event of an incident, oldest first.</summary>
    public async Task<List<Said>> EventsAsync(Guid incident)
    {
        var all = new List<Said>();
        while (true)
        {
            var page = await _http.GetFromJsonAsync<JsonElement>($"/api/v1/incidents/{incident}/events?after={all.Count}");
            if (page.GetArrayLength() == 0)
            {
                return all;
            }

            all.AddRange(page.EnumerateArray().Select(Said.Of));
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpStatusCode> SendAsync(string path, Guid key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key.ToString());
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}

/// <summary>A school and the rooms of its ground level that are searched.</summary>
internal sealed record School(Guid Id, IReadOnlyList<string> Rooms);

/// <summary>An event as the API tells it.</summary>
internal sealed record Said(long Version, string Type, Guid Command, string? Room, JsonElement Data)
{
    public DateTimeOffset RecordedAt => Data.GetProperty("stamp").GetProperty("recordedAt").GetDateTimeOffset();

    public static Said Of(JsonElement e)
    {
        var data = e.GetProperty("data");
        return new(
            e.GetProperty("version").GetInt64(), e.GetProperty("type").GetString()!, data.GetProperty("stamp").GetProperty("command").GetGuid(),
            data.TryGetProperty("room", out var room) ? room.GetString() : null, data.Clone());
    }
}
