using Command.Benchmarks.Clients;
using Command.Benchmarks.Measure;
using Command.Benchmarks.Servers;
using Command.Web.Live;
using Microsoft.Playwright;

namespace Command.Benchmarks.Rows;

/// <summary>
/// From one browser's mark to the frame in which another browser shows it. The page is the least that can stand on the
/// live module: one square for each room.
/// </summary>
public sealed class Repaint : IRow
{
    private const int Marks = 100;
    private const int WarmUp = 20;
    private const string Page = """
        <!doctype html><title>Live</title><div id="rooms"></div>
        <script type="module">
          import { LiveIncident } from '/js/live.js';
          const rooms = document.getElementById('rooms');
          const square = id => document.getElementById(id) ?? rooms.appendChild(Object.assign(document.createElement('p'), { id }));
          const now = () => performance.timeOrigin + performance.now();
          const draw = picture => {
            for (const room of picture.rooms) Object.assign(square(room.id), { textContent: `${room.id} ${room.search} ${room.team}`, className: room.search });
          };
          window.painted = new Map();
          const live = LiveIncident.join(new URLSearchParams(location.search).get('incident'), rooms, {
            picture: draw,
            patch(patch, picture) {
              draw(picture);
              // After the next frame is drawn, not before.
              requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => painted.set(patch.version, now()); channel.port2.postMessage(0); });
            },
          });
          window.isLive = () => live.link.state === 'live';
          window.mark = async (room, search) => {
            const at = now();
            const outcome = await live.send({ type: 'mark', room, search, team: 'A', seen: Number.MAX_SAFE_INTEGER }).outcome;
            return [at, outcome.version];
          };
        </script>
        """;

    public string Name => "repaint";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        const string what = "room mark → painted in another Chromium (a bare page on the live module)";
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
            await using var one = await playwright.Chromium.LaunchAsync(options);
            await using var other = await playwright.Chromium.LaunchAsync(options);
            var marking = await OpenAsync(one, app.Url, cookie, declare.CommandId);
            var watching = await OpenAsync(other, app.Url, cookie, declare.CommandId);
            var took = await MarkAsync(marking, watching);
            var p95 = Quartiles.At(took, 0.95);
            return [Line.Alone($"{what}, p50", took, "ms", Goal.None), Line.Alone($"{what}, p95", [p95], "ms", Goal.AtMost(150, "ms"))];
        }
        catch (PlaywrightException e)
        {
            return [Line.Skipped(what, e.Message.Split('\n')[0])];
        }
    }

    private static async Task<List<double>> MarkAsync(IPage marking, IPage watching)
    {
        var took = new List<double>();
        for (var n = 0; n < WarmUp + Marks; n++)
        {
            var mark = School.Demo.Mark(default, n);
            var search = mark.Search is Domain.Rooms.SearchMark.Cleared ? "cleared" : "searching";
            var sent = await marking.EvaluateAsync<double[]>("([room, search]) => mark(room, search)", new[] { mark.Room.Value, search });
            await watching.WaitForFunctionAsync("version => painted.has(version)", sent[1]);
            var painted = await watching.EvaluateAsync<double>("version => painted.get(version)", sent[1]);
            if (n >= WarmUp)
            {
                took.Add(painted - sent[0]);
            }
        }

        return took;
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, string url, string cookie, Guid incident)
    {
        var context = await browser.NewContextAsync();
        await context.AddCookiesAsync(cookie.Split("; ").Select(pair => pair.Split('=', 2)).Select(pair => new Cookie { Name = pair[0], Value = pair[1], Url = url }));
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/bare-page*", route => route.FulfillAsync(new() { ContentType = "text/html", Body = Page }));
        await page.GotoAsync($"{url}/bare-page?incident={incident}");
        await page.WaitForFunctionAsync("() => window.isLive?.()");
        return page;
    }
}
