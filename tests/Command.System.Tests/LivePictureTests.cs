using System.Text.Json;
using Command.SystemTests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class LivePictureTests(Browsers browsers, SharedApp shared, ITestOutputHelper output)
{
    private const int MarksByHand = 40;
    private const int MarksByHub = 60;

    // Keeps when each state of each room was first painted, and when the person here last pressed something.
    private const string Watch = """
        () => {
          window.painted = {};
          window.said = {};
          const now = () => performance.timeOrigin + performance.now();
          addEventListener('click', () => window.pressed = now(), true);
          new MutationObserver(changes => requestAnimationFrame(() => {
            for (const { target } of changes) window.painted[`${target.dataset.feature} ${target.dataset.search}`] ??= now();
          })).observe(document.querySelector('.plan-map'), { subtree: true, attributes: true, attributeFilter: ['data-search'] });
        }
        """;

    private const string SendByHub = """
        async ([incident, rooms]) => {
          const { LiveIncident } = await import('/js/live.js');
          const live = LiveIncident.join(incident, document.body);
          const send = (room, search, state) => {
            window.said[`${room} ${state}`] = performance.timeOrigin + performance.now();
            return live.send({ type: 'mark', room, search, team: 'Alpha' }).outcome;
          };
          const outcomes = await Promise.all(rooms.map(async room =>
            [await send(room, 'searching', 'searching'), await send(room, 'cleared', 'clearedOnce')]));
          live.stop();
          return outcomes.flat().filter(outcome => outcome.state === 'saved').length;
        }
        """;

    [SkippableFact]
    public async Task A_mark_in_one_window_repaints_in_the_other()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var here = await browsers.OpenAsync(url);
        await using var there = await browsers.OpenAsync(url);
        var one = await IncidentScreen.OpenAsync(here, "officer-3", incident);
        var other = await IncidentScreen.OpenAsync(there, "district-1", incident);
        await one.Page.EvaluateAsync(Watch);
        await other.Page.EvaluateAsync(Watch);
        var said = new Dictionary<string, double>();

        foreach (var room in school.Rooms.Take(MarksByHand / 2))
        {
            await one.OpenRoomAsync(room);
            await one.MarkAsync("Searching");
            await Assertions.Expect(one.Page.Locator(".sheet .state")).ToContainTextAsync("searching");
            said[$"{room} searching"] = await one.Page.EvaluateAsync<double>("() => window.pressed");
            await one.MarkAsync("Cleared");
            await Assertions.Expect(one.Page.Locator(".sheet .state")).ToContainTextAsync("cleared");
            said[$"{room} clearedOnce"] = await one.Page.EvaluateAsync<double>("() => window.pressed");
        }

        var byHub = school.Rooms.Skip(MarksByHand / 2).Take(MarksByHub / 2).ToArray();
        Assert.Equal(MarksByHub, await one.Page.EvaluateAsync<int>(SendByHub, new object[] { incident.ToString(), byHub }));

        foreach (var room in school.Rooms.Take((MarksByHand + MarksByHub) / 2))
        {
            await Assertions.Expect(other.OnMap(room)).ToHaveAttributeAsync("data-search", "clearedOnce");
            await Assertions.Expect(other.InList(room)).ToContainTextAsync("cleared");
        }

        await other.ShowsTheSameAsAsync(one);
        var marks = (await api.EventsAsync(incident)).Where(e => e.Type == "room_marked").ToList();
        Assert.Equal(MarksByHand + MarksByHub, marks.Count);
        Assert.Equal(marks.Count, marks.Select(mark => mark.Command).Distinct().Count());
        Assert.All(marks.GroupBy(mark => mark.Room), room => Assert.Equal(2, room.Count()));
        Assert.Empty(here.Faults.Concat(there.Faults));
        await ReportAsync("by hand", said, other);
        await ReportAsync("60 at once by hub", await TimesAsync(one, "said"), other);
    }

    private static async Task<Dictionary<string, double>> TimesAsync(IncidentScreen screen, string name) =>
        JsonSerializer.Deserialize<Dictionary<string, double>>(await screen.Page.EvaluateAsync<string>($"() => JSON.stringify(window.{name})"))!;

    private async Task ReportAsync(string how, Dictionary<string, double> said, IncidentScreen other)
    {
        var painted = await TimesAsync(other, "painted");
        // A state that the next one overtook within a frame was never painted.
        var took = said.Where(mark => painted.ContainsKey(mark.Key)).Select(mark => painted[mark.Key] - mark.Value).Order().ToList();
        output.WriteLine($"Mark {how} to repaint in the other window: median {took[took.Count / 2]:0} ms, p95 {took[took.Count * 95 / 100]:0} ms, worst {took[^1]:0} ms ({took.Count} of {said.Count} painted).");
    }
}
