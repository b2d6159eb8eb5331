using System.Diagnostics;
using System.Globalization;
using Command.SystemTests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Command.SystemTests;

/// <summary>The demo's incident, played by its own program that is halted five times, and the same five moments of its review.</summary>
[Collection(OneApp.Name)]
public sealed class ReviewOfTheDemoTests(Browsers browsers, ITestOutputHelper output)
{
    private const int Continue = 18;
    private const int Halt = 19;
    // Of a picture at most so much may differ: edges of letters, and seconds that passed between the picture and the time it was taken.
    private const double AtMost = 0.005;
    private static readonly int[] Stops = [20, 60, 110, 160, 215];
    private static readonly string[] Parts = [".grid .map", ".grid .rooms", ".grid .story"];

    // Who looks on now, and what is known of the building's locks and keys, is no part of what happened.
    private const string OnlyOfTheIncident = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('.timeline .seen { display: none } .plan-layers { visibility: hidden }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    private const string Differing = """
        async ([one, other]) => {
          const pixels = async source => {
            const image = await createImageBitmap(new Blob([Uint8Array.from(atob(source), letter => letter.charCodeAt(0))]));
            const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext('2d');
            pen.drawImage(image, 0, 0);
            return pen.getImageData(0, 0, image.width, image.height);
          };
          const [a, b] = [await pixels(one), await pixels(other)];
          if (a.width !== b.width || a.height !== b.height) return 1;
          let differ = 0;
          for (let i = 0; i < a.data.length; i += 4) if (Math.abs(a.data[i] - b.data[i]) + Math.abs(a.data[i + 1] - b.data[i + 1]) + Math.abs(a.data[i + 2] - b.data[i + 2]) > 48) differ++;
          return differ / (a.data.length / 4);
        }
        """;

    private sealed record Seen(long Version, DateTimeOffset At, double Height, IReadOnlyDictionary<string, string> List, IReadOnlyList<byte[]> Pictures);

    [SkippableFact]
    public async Task Five_moments_of_the_demo_look_in_the_review_as_they_did_live()
    {
        await using var app = await AppProcess.StartAsync();
        using var api = await Api.SignInAsync(app.Url);
        await using var window = await browsers.OpenAsync(app.Url);
        using var demo = Process.Start(new ProcessStartInfo("dotnet", [AppProcess.Program, "play-demo", "--pace", "15", "--data", app.Data]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        demo.BeginOutputReadLine();
        var live = new List<Seen>();
        Guid incident = default;
        try
        {
            await Eventually.IsTrueAsync(async () => (incident = await api.OpenIncidentAsync()) != default, "the demo has begun");
            // Who observes is asked for no answer, which the halted demo might stand in the way of.
            var screen = await IncidentScreen.OpenAsync(window, "observer-1", incident);
            await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Readiness" }).ClickAsync();
            foreach (var stop in Stops)
            {
                await Eventually.IsTrueAsync(async () => (await api.EventsAsync(incident)).Count >= stop, $"event {stop} was played");
                Signals.Send(demo.Id, Halt);
                // The plan takes the size that it has when it is opened, as in the review.
                await window.GoAsync(IncidentScreen.PathOf(incident));
                await screen.IsLiveAsync();
                var version = 0;
                // What the database had been given before the halt may still come.
                await Eventually.IsTrueAsync(
                    async () => await screen.Plan.GetAttributeAsync("data-version") == Text(version = (await api.EventsAsync(incident)).Count), "the screen shows the newest event");
                live.Add(await LookAsync(screen, version));
                Signals.Send(demo.Id, Continue);
            }

            await demo.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        }
        finally
        {
            Signals.Send(demo.Id, Signals.Kill);
        }

        var all = await api.EventsAsync(incident);
        var review = new IncidentScreen(window);
        foreach (var then in live)
        {
            await OpenAsync(then);
            await FitAsync(window.Page, then.Height);
            await OpenAsync(then);
            var again = await LookAsync(review, then.Version);
            Assert.Equal(then.List, again.List);
            for (var i = 0; i < Parts.Length; i++)
            {
                var differs = await window.Page.EvaluateAsync<double>(Differing, new[] { Convert.ToBase64String(then.Pictures[i]), Convert.ToBase64String(again.Pictures[i]) });
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Event {then.Version}, {Parts[i]}: {differs:P2} differs"));
                Keep($"{then.Version}-{i}-live.png", then.Pictures[i]);
                Keep($"{then.Version}-{i}-review.png", again.Pictures[i]);
                Assert.InRange(differs, 0, AtMost);
            }
        }

        Assert.Empty(window.Faults);

        async Task OpenAsync(Seen then)
        {
            // The next may have had its time when the halt came, and was on no screen yet.
            var next = then.Version < all.Count ? all[(int)then.Version].RecordedAt.AddMilliseconds(-1) : then.At;
            var moment = next < then.At ? next : then.At;
            await window.GoAsync($"/incidents/{incident}/review?t={Uri.EscapeDataString(moment.ToString("O"))}");
            await Assertions.Expect(review.Plan).ToHaveAttributeAsync("data-version", Text(then.Version));
        }
    }

    private static async Task<Seen> LookAsync(IncidentScreen screen, long version)
    {
        var page = screen.Page;
        await page.Locator(".plan-level").Last.ClickAsync();
        await page.Mouse.MoveAsync(0, 0);
        await page.EvaluateAsync(OnlyOfTheIncident);
        var pictures = new List<byte[]>();
        foreach (var part in Parts)
        {
            pictures.Add(await page.Locator(part).ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled }));
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds((long)await page.EvaluateAsync<double>("() => Date.now()"));
        return new Seen(version, at, await HeightAsync(page), await screen.ListAsync(), pictures);
    }

    // The review's bars take room away from the map: the window grows until the map is as large as it was live.
    private static async Task FitAsync(IPage page, double height)
    {
        await page.SetViewportSizeAsync(1440, 900);
        var now = await HeightAsync(page);
        await page.SetViewportSizeAsync(1440, 900 + (int)Math.Round(height - now));
    }

    private static Task<double> HeightAsync(IPage page) => page.Locator(Parts[0]).EvaluateAsync<double>("map => map.offsetHeight");

    private static void Keep(string name, byte[] picture)
    {
        if (Environment.GetEnvironmentVariable("COMMAND_PICTURES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), picture);
        }
    }

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
