using System.Net;
using System.Text.RegularExpressions;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Features.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.SignIn;

/// <summary>Someone at the pages for signing in, with a browser that runs no script.</summary>
public sealed partial class Visitor(Node node) : IDisposable
{
    public const string Password = "quiet lake at dawn";
    public const string Email = "devon@riverbend.example";

    private readonly Caller _caller = new(new Uri(node.Url));

    public CookieContainer Cookies => _caller.Cookies;

    public Task<HttpResponseMessage> GetAsync(string path) => _caller.GetAsync(path);

    public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await (await _caller.GetAsync(path)).Content.ReadAsStringAsync());

    /// <summary>Opens the page and sends its form; answers with where it leads, or with the page that came back.</summary>
    public async Task<(string? To, string Page)> SendAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await (await _caller.GetAsync(path)).Content.ReadAsStringAsync()).Groups["token"].Value;
        var answer = await _caller.FormAsync(path, [("__RequestVerificationToken", token), ("_handler", form), .. fields]);
        var to = answer.Headers.Location?.OriginalString;
        return (to is null ? null : new Uri(new Uri(node.Url), to).PathAndQuery, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Sets Command up with this code, as far as choosing how to sign in.</summary>
    public Task<(string? To, string Page)> SetUpAsync(string code) => SendAsync(
        "/set-up", "set-up", ("Form.Code", code), ("Form.District", "Riverbend Public Schools"), ("Form.Short", "Riverbend"), ("Form.Name", "Devon Achterberg"), ("Form.Email", Email));

    /// <summary>Chooses password and app; answers with the app's key and the recovery codes.</summary>
    public async Task<(byte[] Key, string[] Recovery)> JoinAsync()
    {
        var key = Base32Reader.Read(Code().Match(await ReadAsync("/account/new")).Groups["code"].Value);
        var (_, page) = await SendAsync("/account/new", "join", ("Form.Password", Password), ("Form.Code", CodeOf(key, -1)));
        Assert.Contains("You are in", page, StringComparison.Ordinal);
        return (key, [.. Code().Matches(page).Select(match => match.Groups["code"].Value)]);
    }

    public Task<(string? To, string Page)> SignInAsync(string code, string password = Password, string email = Email) =>
        SendAsync("/sign-in", "password", ("Form.Email", email), ("Form.Password", password), ("Form.Code", code));

    /// <summary>The code the app shows now, or some steps from now.</summary>
    public static string CodeOf(byte[] key, int steps = 0) => Totp.CodeAt(key, Totp.StepAt(TimeProvider.System.GetUtcNow()) + steps);

    /// <summary>The code that is printed at start.</summary>
    public static async Task<string> SetUpCodeAsync(Node node) =>
        (await node.Services.GetRequiredService<SetUp>().AnnounceAsync(node.Url))!.Split("Set-up code: ")[1];

    public async Task<bool> IsInAsync() => (await _caller.GetAsync("/api/v1/incidents")).StatusCode == HttpStatusCode.OK;

    public void Dispose() => _caller.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();

    [GeneratedRegex("<code>(?<code>[A-Z2-7-]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();
}

/// <summary>Types a key into an app, as a person would.</summary>
internal static class Base32Reader
{
    public static byte[] Read(string letters)
    {
        var bits = string.Concat(letters.Where(char.IsAsciiLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
