using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class ScreenTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task Nothing_jumps()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        for (var note = 1; note <= 60; note++)
        {
            await api.SayAsync(incident, $"Note {note}");
        }

        await using var window = await browsers.OpenAsync(url);
        var screen = await IncidentScreen.OpenAsync(window, "district-1", incident);
        var page = screen.Page;
        var read = page.Locator(".entry", new() { HasText = "Note 30" });
        await read.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(read).ToBeInViewportAsync();
        var place = await SettledAsync(read);

        for (var news = 1; news <= 3; news++)
        {
            await api.SayAsync(incident, $"News {news}");
        }

        var waiting = page.Locator(".waiting");
        await Assertions.Expect(waiting).ToHaveTextAsync("3 new");
        Assert.Equal(place, await TopAsync(read));
        await waiting.ClickAsync();
        await Assertions.Expect(page.Locator(".entry").First).ToContainTextAsync("News 3");
        await Assertions.Expect(page.Locator(".entry").First).ToBeInViewportAsync();
        await Assertions.Expect(waiting).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Report", Exact = true }).ClickAsync();
        var box = page.Locator("#report");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Half a sent");
        await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[0], "cleared");
        await Assertions.Expect(screen.InList(school.Rooms[0])).ToContainTextAsync("cleared");
        await Assertions.Expect(page.Locator(".entry").First).ToContainTextAsync("cleared");
        await page.Keyboard.TypeAsync("ence");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(box).ToHaveValueAsync("Half a sentence");
    }

    [SkippableFact]
    public async Task A_drill_says_so_everywhere()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var incident = await api.DeclareAsync(await api.SchoolAsync("Oak"));
        await using var window = await browsers.OpenAsync(url);
        var screen = await IncidentScreen.OpenAsync(window, "officer-7", incident);
        var page = screen.Page;

        await Assertions.Expect(page).ToHaveTitleAsync("DRILL · LOCKDOWN Oak · Command");
        await Assertions.Expect(page.Locator(".drill-frame")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".drill-frame")).ToHaveTextAsync("DRILL");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Drill: Intruder at Oak");
        await Assertions.Expect(page.Locator(".head .practice")).ToHaveTextAsync("DRILL");
        await page.GetByRole(AriaRole.Button, new() { Name = "Order an action" }).ClickAsync();
        await Assertions.Expect(page.Locator(".script")).ToContainTextAsync("This is a drill.");

        await window.GoAsync("/");
        await Assertions.Expect(page.Locator($".incident[href='/incidents/{incident}'] .practice")).ToHaveTextAsync("DRILL");
    }

    private static async Task<float> TopAsync(ILocator entry) => (await entry.BoundingBoxAsync())!.Y;

    // Where it stands once the page has drawn twice and it has not moved.
    private static async Task<float> SettledAsync(ILocator entry)
    {
        var last = await TopAsync(entry);
        await Eventually.IsTrueAsync(
            async () =>
            {
                await entry.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                var before = last;
                last = await TopAsync(entry);
                return last == before;
            },
            "the page has settled");
        return last;
    }
}
