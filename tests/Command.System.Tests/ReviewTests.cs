using System.Globalization;
using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class ReviewTests(Browsers browsers, SharedApp shared)
{
    private const string ReadTimeline = """
        () => [...document.querySelectorAll('.entry')].map(entry => [entry.querySelector('time').textContent, ...[...entry.querySelectorAll('.said > :not(.seen)')].map(part => part.textContent)].join(' '))
        """;

    [SkippableFact]
    public async Task A_moment_is_shown_again_as_it_was_seen_then()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[0], "cleared");
        await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[1], "searching");
        await using var window = await browsers.OpenAsync(url);
        var live = await IncidentScreen.OpenAsync(window, "district-1", incident);
        await Assertions.Expect(live.InList(school.Rooms[1])).ToContainTextAsync("search");
        var (map, list, story) = (await live.MapAsync(), await live.ListAsync(), await live.Page.EvaluateAsync<string[]>(ReadTimeline));
        var then = await api.EventsAsync(incident);

        foreach (var room in school.Rooms.Skip(1).Take(3))
        {
            await api.MarkAsync(incident, Guid.NewGuid(), room, "cleared");
        }

        // A link to the moment.
        var version = then.Count.ToString(CultureInfo.InvariantCulture);
        await window.GoAsync($"/incidents/{incident}/review?at={version}");
        await ShowsAsync(version);

        // A step, and back.
        var page = live.Page;
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(live.OnMap(school.Rooms[1])).ToHaveAttributeAsync("data-search", "clearedOnce");
        await page.Keyboard.PressAsync("ArrowLeft");
        await ShowsAsync(version);

        // By hand along the bar: to the end, then to the moment.
        var bar = page.GetByLabel("Moment of the incident");
        await bar.PressAsync("End");
        await Assertions.Expect(live.OnMap(school.Rooms[3])).ToHaveAttributeAsync("data-search", "clearedOnce");
        var (begun, at) = (then[0].RecordedAt, then[^1].RecordedAt);
        await bar.FillAsync(Math.Ceiling((at - begun).TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        await ShowsAsync(version);
        await page.WaitForURLAsync($"**/review?at={version}");
        await Assertions.Expect(page.Locator(".drill-frame")).ToHaveTextAsync("DRILL");
        Assert.Empty(window.Faults);

        async Task ShowsAsync(string expected)
        {
            await Assertions.Expect(live.Plan).ToHaveAttributeAsync("data-version", expected);
            Assert.Equal(map, await live.MapAsync());
            Assert.Equal(list, await live.ListAsync());
            Assert.Equal(story, await live.Page.EvaluateAsync<string[]>(ReadTimeline));
        }
    }
}
