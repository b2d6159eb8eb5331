using System.Net;
using System.Text.RegularExpressions;
using Command.Web.Access;
using Command.Web.Features.Demo;

namespace Command.Benchmarks.Clients;

/// <summary>Signs in as a person does: by the page and its form.</summary>
public static partial class SignIn
{
    /// <summary>The cookies of a person of the demo district, as a header has them.</summary>
    public static async Task<string> CookieAsync(string server, string person)
    {
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, UseProxy = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(server) };
        var page = await http.GetStringAsync(AccessSetup.SignInPath);
        var token = Token().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["person"] = person, ["__RequestVerificationToken"] = token });
        using var answer = await http.PostAsync(DemoSetup.SignInUrl, form);
        var header = cookies.GetCookieHeader(http.BaseAddress);
        return header.Contains("command=", StringComparison.Ordinal) ? header : throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
