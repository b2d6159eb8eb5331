using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Command.SystemTests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Command.SystemTests;

/// <summary>A lost tablet, busy on every screen when its person ends it from another device.</summary>
[Collection(OneApp.Name)]
public sealed class RevocationTests(Browsers browsers, SharedApp shared, ITestOutputHelper output)
{
    private const string Officer = "officer-5";
    private static readonly TimeSpan NoCommandAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GoneWithin = TimeSpan.FromSeconds(5);

    // Whoever holds the tablet presses on and on.
    private const string PressOn = """
        () => { let n = 0; setInterval(() => document.querySelectorAll('.sheet .mark')[n++ % 2]?.click(), 250); }
        """;

    [SkippableFact]
    public async Task With_three_circuits_and_two_hub_connections_nothing_is_taken_after_a_second_and_every_screen_is_gone_within_five()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var lost = await browsers.OpenAsync(url);
        await IncidentScreen.OpenAsync(lost, Officer, incident);
        List<IPage> circuits = [lost.Page, await lost.Page.Context.NewPageAsync(), await lost.Page.Context.NewPageAsync()];
        foreach (var (circuit, room) in circuits.Zip(school.Rooms))
        {
            await circuit.GotoAsync($"{IncidentScreen.PathOf(incident)}?room={Uri.EscapeDataString(room)}");
            await Assertions.Expect(circuit.Locator("html")).ToHaveAttributeAsync("data-link", "live");
            await circuit.EvaluateAsync(PressOn);
        }

        await using var first = await ConnectAsync(lost, url);
        await using var second = await ConnectAsync(lost, url);
        await using var desk = await browsers.OpenAsync(url);
        await desk.Page.GotoAsync("/sign-in?ReturnUrl=/account");
        await desk.Page.Locator($"button[value='{Officer}']").ClickAsync();
        var button = desk.Page.GetByRole(AriaRole.Button, new() { Name = "End all others" });
        await button.WaitForAsync();
        await Eventually.IsTrueAsync(async () => (await TakenAsync(api, incident)).Count(said => said.Type == "room_marked") >= circuits.Count, "every circuit sends marks");

        // From the moment at which the other device asks for it; a browser takes its time from the press to the asking.
        var since = new Stopwatch();
        var hubs = new[] { first, second }.Select(hub => SendOnAsync(hub, incident, since)).ToList();
        await desk.Page.RunAndWaitForRequestAsync(() => button.ClickAsync(), request => request.Method == "POST");
        var pressed = DateTimeOffset.UtcNow;
        since.Start();
        var gone = circuits.Select(circuit => GoneAsync(circuit, since)).ToList();
        var lastByHub = await Task.WhenAll(hubs);
        var goneAt = await Task.WhenAll(gone);

        var taken = (await TakenAsync(api, incident)).Where(said => said.At > pressed).Select(said => said.At - pressed).DefaultIfEmpty().Max();
        output.WriteLine($"After the asking: last command of each hub taken at {Ms(lastByHub)}, last event of the person at {Ms(taken)}, screens gone at {Ms(goneAt)}");
        Assert.All(lastByHub.Append(taken), last => Assert.InRange(last, TimeSpan.Zero, NoCommandAfter));
        Assert.Equal(HttpStatusCode.Unauthorized, (HttpStatusCode)(await lost.Page.APIRequest.GetAsync(url + "/api/v1/incidents")).Status);
        await desk.Page.ReloadAsync();
        await Assertions.Expect(desk.Page.GetByText(", this one")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_field_page_goes_dark_too()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var incident = await api.DeclareAsync(await api.SchoolAsync("Oak"));
        await using var lost = await browsers.OpenAsync(url, "officer-4");
        await lost.Page.GotoAsync($"/field/{incident}");
        await using var desk = await browsers.OpenAsync(url);
        await desk.Page.GotoAsync("/sign-in?ReturnUrl=/account");
        await desk.Page.Locator("button[value='officer-4']").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "End all others" }).ClickAsync();

        await lost.Page.WaitForURLAsync("**/sign-in?ended=1*", new() { WaitUntil = WaitUntilState.Commit, Timeout = (float)GoneWithin.TotalMilliseconds });
    }

    // Sends until nothing is taken any more; answers when the last one was.
    private static async Task<TimeSpan> SendOnAsync(HubConnection hub, Guid incident, Stopwatch since)
    {
        var last = TimeSpan.Zero;
        try
        {
            while (true)
            {
                var answer = await hub.InvokeAsync<JsonElement>("Send", new { type = "note", incident, commandId = Guid.CreateVersion7(), text = "Still here" });
                if (!answer.GetProperty("accepted").GetBoolean())
                {
                    return last;
                }

                last = since.Elapsed;
                await Task.Delay(50);
            }
        }
        catch (Exception e) when (e is HubException or InvalidOperationException or OperationCanceledException or IOException or WebSocketException)
        {
            return last;
        }
    }

    private static async Task<TimeSpan> GoneAsync(IPage screen, Stopwatch since)
    {
        await screen.WaitForURLAsync("**/sign-in?ended=1*", new() { WaitUntil = WaitUntilState.Commit, Timeout = (float)GoneWithin.TotalMilliseconds });
        return since.Elapsed;
    }

    private static async Task<List<(string Type, DateTimeOffset At)>> TakenAsync(Api api, Guid incident) =>
        [.. (await api.EventsAsync(incident))
            .Select(said => (said.Type, Stamp: said.Data.GetProperty("stamp")))
            .Where(said => said.Stamp.GetProperty("by").GetProperty("person").GetString() == Officer)
            .Select(said => (said.Type, said.Stamp.GetProperty("recordedAt").GetDateTimeOffset()))];

    private static string Ms(params TimeSpan[] times) => string.Join(", ", times.Select(time => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture))) + " ms";

    private static async Task<HubConnection> ConnectAsync(Window window, string url)
    {
        var cookies = new CookieContainer();
        foreach (var cookie in await window.Page.Context.CookiesAsync())
        {
            cookies.Add(new Uri(url), new System.Net.Cookie(cookie.Name, cookie.Value));
        }

        var hub = new HubConnectionBuilder().WithUrl(new Uri(new Uri(url), "/hubs/incidents"), options => options.Cookies = cookies).Build();
        await hub.StartAsync();
        return hub;
    }
}
