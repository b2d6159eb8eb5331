using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>A phone that slept until the server forgot its page, and what its owner had typed.</summary>
[Collection(OneApp.Name)]
public sealed class SleepTests(Browsers browsers)
{
    private const string Words = "Two adults at door 4, one limping";

    [SkippableTheory]
    [InlineData("02:00:00", "the page is resumed")]
    [InlineData("00:00:01", "the page is loaded anew")]
    public async Task It_comes_back_by_itself_with_what_was_typed(string kept, string because)
    {
        await using var app = await AppProcess.StartAsync(("Command__CircuitLasts", "00:00:01"), ("Command__CircuitKept", kept));
        using var api = await Api.SignInAsync(app.Url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var wire = new Wire(app.Url);
        await using var window = await browsers.OpenAsync(wire.Url);
        var screen = await IncidentScreen.OpenAsync(window, "officer-3", incident);
        var page = screen.Page;
        var report = page.Locator(".bar button[aria-expanded]");
        var box = page.GetByLabel("Say what you know");
        await report.ClickAsync();
        await box.PressSequentiallyAsync(Words[..10]);

        wire.Cut();
        var banner = page.Locator(".reconnect .banner");
        await Assertions.Expect(banner).ToContainTextAsync("this picture is from", new() { Timeout = 30_000 });
        await box.PressSequentiallyAsync(Words[10..]);
        await Assertions.Expect(banner.GetByRole(AriaRole.Link, new() { Name = "Mark rooms on the field page" })).ToHaveAttributeAsync("href", $"/field/{incident}", new() { Timeout = 20_000 });
        await Assertions.Expect(screen.OnMap(school.Rooms[0])).ToBeVisibleAsync();
        await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[0], "cleared");
        wire.Mend();

        await Assertions.Expect(banner).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await screen.IsLiveAsync();
        await Assertions.Expect(screen.OnMap(school.Rooms[0])).ToHaveAttributeAsync("data-search", "clearedOnce");
        if (!await box.IsVisibleAsync())
        {
            await Assertions.Expect(page.Locator(".reconnect .kept")).ToContainTextAsync(Words);
            await report.ClickAsync();
        }

        await Assertions.Expect(box).ToHaveValueAsync(Words);
        await box.PressAsync("Enter");
        await Eventually.IsTrueAsync(async () => (await api.EventsAsync(incident)).Any(e => e.Data.TryGetProperty("text", out var text) && text.GetString() == Words), because);
    }
}
