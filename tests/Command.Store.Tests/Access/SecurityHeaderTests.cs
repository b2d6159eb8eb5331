using System.Net;
using System.Text.RegularExpressions;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Access;

[Collection(PostgresFixture.Name)]
public sealed partial class SecurityHeaderTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private static readonly string[] Everywhere = ["X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Resource-Policy"];

    private static readonly string[] Policy =
    [
        "default-src 'none'", "script-src 'self' 'nonce-", "connect-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'",
    ];

    [Fact]
    public async Task Every_answer_says_what_may_be_done_with_it()
    {
        using var anyone = demo.Anyone();
        using var person = await demo.SignInAsync("district-1");
        var paths = Paths().ToList();
        Assert.InRange(paths.Count, 40, 2_000);
        List<string> wrong = [];
        foreach (var path in paths)
        {
            foreach (var caller in new[] { anyone, person })
            {
                using var answer = await caller.GetAsync(path);
                wrong.AddRange(Missing(answer).Select(header => $"{path} ({(int)answer.StatusCode}): {header}"));
                if (answer.StatusCode == HttpStatusCode.InternalServerError)
                {
                    wrong.Add($"{path}: 500");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_said_of_incidents_and_people_stays_in_no_cache()
    {
        using var person = await demo.SignInAsync("district-1");

        foreach (var path in new[] { "/", "/api/v1/incidents", "/api/v1/buildings", "/field", "/not-there" })
        {
            using var answer = await person.GetAsync(path);
            Assert.True(answer.Headers.CacheControl is { NoStore: true }, path);
        }
    }

    [Fact]
    public async Task A_page_runs_no_inline_script_that_is_not_its_own()
    {
        using var person = await demo.SignInAsync("district-1");
        foreach (var path in new[] { "/", "/buildings", "/sign-in", "/field" })
        {
            using var answer = await person.GetAsync(path);
            var page = await answer.Content.ReadAsStringAsync();
            var nonce = Nonce().Match(answer.Headers.GetValues("Content-Security-Policy").Single()).Groups["nonce"].Value;

            Assert.All(InlineScripts().Matches(page), script => Assert.Contains($"nonce=\"{nonce}\"", WebUtility.HtmlDecode(script.Value), StringComparison.Ordinal));
        }
    }

    // Every route there is, an id where one is asked for.
    private IEnumerable<string> Paths() =>
        demo.Node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), Guid.Empty.ToString()))
            .Where(path => !path.Contains('{', StringComparison.Ordinal))
            .Append("/nowhere").Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Missing(HttpResponseMessage answer)
    {
        var missing = Everywhere.Where(header => !answer.Headers.Contains(header));
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            var said = answer.Headers.TryGetValues("Content-Security-Policy", out var values) ? string.Join(" | ", values) : "";
            missing = missing.Concat(Policy.Where(rule => !said.Contains(rule, StringComparison.Ordinal)))
                .Concat(new[] { "X-Frame-Options", "Permissions-Policy", "Cross-Origin-Opener-Policy" }.Where(header => !answer.Headers.Contains(header)));
        }

        return answer.Headers.Contains("Server") ? missing.Append("names its server") : missing;
    }

    [GeneratedRegex(@"\{[^}/]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();

    // Data in a script element is not run, so it needs no permission.
    [GeneratedRegex("<script(?![^>]*\\bsrc=)(?![^>]*type=\"application/json\")[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex InlineScripts();
}
