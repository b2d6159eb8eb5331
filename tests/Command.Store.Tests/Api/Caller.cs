using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Command.Interchange.Json;
using Command.Web.Live;
using Command.Web.Live.Wire;

namespace Command.Store.Tests.Api;

/// <summary>A person's browser or program: keeps cookies, follows no redirect.</summary>
public sealed partial class Caller : IDisposable
{
    private readonly HttpClient _http;

    public Caller(Uri url)
    {
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = url };
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Opens the sign-in page and presses a person's button.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string person, string returnUrl = "")
    {
        var page = await _http.GetStringAsync("/sign-in");
        var token = Token().Match(page).Groups["token"].Value;
        Assert.NotEmpty(token);
        return await FormAsync("/demo/sign-in", ("__RequestVerificationToken", token), ("person", person), ("returnUrl", returnUrl));
    }

    public async Task<HttpResponseMessage> FormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _http.PostAsync(path, form);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    public async Task<T> ReadAsync<T>(string path) => (await _http.GetFromJsonAsync<T>(path, DomainJson.Options))!;

    /// <summary>Posts JSON as it is written, with an Idempotency-Key and an Origin if given.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, object body, Guid? key = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = body is string text ? new StringContent(text, System.Text.Encoding.UTF8, "application/json") : JsonContent.Create(body, options: DomainJson.Options);
        if (key is { } id)
        {
            request.Headers.Add("Idempotency-Key", id.ToString());
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await _http.SendAsync(request);
    }

    /// <summary>Asks as a browser with a page open would: pages come as pages, and whatever is sent is JSON with a key.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Accept.ParseAdd("text/html");
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        }

        return await _http.SendAsync(request);
    }

    /// <summary>Sends a command and expects it to be saved.</summary>
    public async Task<CommandAnswer> SaveAsync(string path, CommandRequest body, Guid? key = null)
    {
        var answer = await PostAsync(path, (object)body, key ?? Guid.NewGuid());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<CommandAnswer>(DomainJson.Options))!;
    }

    /// <summary>The words of a refusal, having checked its status.</summary>
    public static async Task<string> RefusalAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();
}
