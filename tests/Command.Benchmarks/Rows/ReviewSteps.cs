using System.Globalization;
using System.Text.Json;
using Command.Benchmarks.Clients;
using Command.Benchmarks.Measure;
using Command.Benchmarks.Servers;
using Command.Web.Live;
using Microsoft.Playwright;

namespace Command.Benchmarks.Rows;

/// <summary>What a step costs in the review of a long incident: from the press of a key to the frame that shows the next event.</summary>
public sealed class ReviewSteps : IRow
{
    private const int Events = 10_000;
    private const int ARound = 100;
    private const int Steps = 60;
    private const int WarmUp = 10;
    private const int Spread = 7;

    // The plan and the time bar both say the version; a frame is drawn after a message that follows its preparation.
    private const string Step = """
        version => new Promise(done => {
          const began = performance.now();
          const look = () => {
            const shown = document.querySelector('.plan-map [data-version], .plan-map[data-version]')?.dataset.version === version && document.querySelector('.review-bar .version').textContent === version;
            if (!shown) return;
            seen.disconnect();
            requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now() - began); channel.port2.postMessage(0); });
          };
          const seen = new MutationObserver(look);
          seen.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-version'] });
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
        })
        """;

    public string Name => "review";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        const string what = "review of 10,000 events: a step → painted";
        await using var app = await bench.StartProcessAsync();
        var cookie = await app.SignInAsync();
        var declare = School.Demo.Declare();
        await using (var sender = await HubViewer.OpenAsync(app.Url, IncidentHub.Path, cookie))
        {
            await sender.CallAsync(nameof(IncidentHub.Send), HubViewer.Wire(declare));
            for (var n = 0; n < Events; n += ARound)
            {
                var round = Enumerable.Range(n, ARound).Select(i => HubViewer.Wire(School.Demo.Busy(new(declare.CommandId), i))).ToList();
                while (await SentAsync(sender, round) < ARound)
                {
                    // The server says when it is too much at once; what it had of these it takes once.
                    await Task.Delay(TimeSpan.FromSeconds(1));
                }
            }
        }

        using var playwright = await Playwright.CreateAsync();
        try
        {
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
            await using var context = await browser.NewContextAsync(new() { BaseURL = app.Url, ViewportSize = new() { Width = 1440, Height = 900 } });
            await context.AddCookiesAsync(cookie.Split("; ").Select(one => one.Split('=', 2)).Select(one => new Cookie { Name = one[0], Value = one[1], Url = app.Url }));
            var page = await context.NewPageAsync();
            var (opened, took) = (new List<double>(), new List<double>());
            foreach (var start in Enumerable.Range(1, Spread).Select(part => part * Events / (Spread + 1)))
            {
                var began = System.Diagnostics.Stopwatch.StartNew();
                await page.GotoAsync($"/incidents/{declare.CommandId}/review?at={start}");
                await page.WaitForFunctionAsync("version => document.querySelector('.plan-map [data-version], .plan-map[data-version]')?.dataset.version === version", Version(start));
                opened.Add(began.Elapsed.TotalMilliseconds);
                for (var n = 1; n <= WarmUp + (Steps / Spread); n++)
                {
                    var step = await page.EvaluateAsync<double>(Step, Version(start + n));
                    if (n > WarmUp)
                    {
                        took.Add(step);
                    }
                }
            }

            return
            [
                Line.Alone("review of 10,000 events: opened at a moment", opened, "ms", Goal.None),
                Line.Alone($"{what}, p50", took, "ms", Goal.AtMost(50, "ms")),
                Line.Alone($"{what}, p95", [Quartiles.At(took, 0.95)], "ms", Goal.None),
            ];
        }
        catch (PlaywrightException e)
        {
            return [Line.Skipped(what, e.Message.Split('\n')[0])];
        }
    }

    private static async Task<int> SentAsync(HubViewer sender, List<JsonElement> commands)
    {
        try
        {
            return (await sender.CallAsync(nameof(IncidentHub.SendAll), commands)).GetArrayLength();
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static string Version(int version) => version.ToString(CultureInfo.InvariantCulture);
}
