using Command.Benchmarks.Clients;
using Command.Benchmarks.Measure;
using Command.Benchmarks.Servers;
using Command.Web.Live;
using Microsoft.Playwright;

namespace Command.Benchmarks.Rows;

/// <summary>What a phone must load for its first visit, and how soon a room can be tapped: cold, and from what it kept, without a network.</summary>
public sealed class FieldPage : IRow
{
    private const int Times = 7;

    // What crossed the wire, headers included, for the page and all that it asked for.
    private const string Weight = """
        () => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, one) => sum + one.transferSize, 0) / 1024
        """;

    private const string Usable = """
        () => new Promise(done => {
          const look = () => document.querySelector('.finder .tile') ? done(performance.now()) : requestAnimationFrame(look);
          look();
        })
        """;

    public string Name => "field";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        await using var app = await bench.StartProcessAsync();
        var cookie = await app.SignInAsync();
        var declare = School.Demo.Declare();
        await using (var sender = await HubViewer.OpenAsync(app.Url, IncidentHub.Path, cookie))
        {
            await sender.CallAsync(nameof(IncidentHub.Send), HubViewer.Wire(declare));
        }

        using var playwright = await Playwright.CreateAsync();
        var options = new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] };
        try
        {
            await using var browser = await playwright.Chromium.LaunchAsync(options);
            var (cold, weight, kept) = (new List<double>(), new List<double>(), new List<double>());
            for (var n = 0; n < Times; n++)
            {
                await using var context = await browser.NewContextAsync(new() { BaseURL = app.Url, ViewportSize = new() { Width = 390, Height = 844 } });
                await context.AddCookiesAsync(cookie.Split("; ").Select(one => one.Split('=', 2)).Select(one => new Cookie { Name = one[0], Value = one[1], Url = app.Url }));
                var page = await context.NewPageAsync();
                await page.GotoAsync($"/field/{declare.CommandId}");
                cold.Add(await page.EvaluateAsync<double>(Usable));
                weight.Add(await page.EvaluateAsync<double>(Weight));
                await page.WaitForFunctionAsync("() => document.documentElement.dataset.kept !== undefined");
                await context.SetOfflineAsync(true);
                await page.ReloadAsync();
                kept.Add(await page.EvaluateAsync<double>(Usable));
            }

            return
            [
                Line.Alone("field page, first visit, compressed", weight, "KB", Goal.AtMost(150, "KB")),
                Line.Alone("field page, cold → first room can be tapped", cold, "ms", Goal.None),
                Line.Alone("field page, kept, no network → first room can be tapped", kept, "ms", Goal.AtMost(1000, "ms")),
            ];
        }
        catch (PlaywrightException e)
        {
            return [Line.Skipped("field page", e.Message.Split('\n')[0])];
        }
    }
}
