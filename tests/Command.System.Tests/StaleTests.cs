using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>An app in which a clear stands for twelve seconds instead of half an hour.</summary>
[Collection(OneApp.Name)]
public sealed class StaleTests(Browsers browsers)
{
    [SkippableFact]
    public async Task A_clear_grows_old_on_every_screen_also_on_one_without_a_network()
    {
        await using var app = await AppProcess.StartAsync(("Command__ClearStands", "00:00:12"));
        using var api = await Api.SignInAsync(app.Url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var wire = new Wire(app.Url);
        await using var desk = await browsers.OpenAsync(app.Url);
        await using var tablet = await browsers.OpenAsync(wire.Url);
        await using var phone = await browsers.OpenAsync(wire.Url);
        var live = await IncidentScreen.OpenAsync(desk, "district-1", incident);
        var away = await IncidentScreen.OpenAsync(tablet, "officer-1", incident);
        await phone.Page.GotoAsync("/sign-in");
        await phone.Page.Locator("button[value='officer-3']").ClickAsync();
        await phone.Page.GotoAsync($"/field/{incident}");
        var room = school.Rooms[0];
        var number = await phone.Page.EvaluateAsync<string>("async id => (await (await fetch(document.querySelector('link[as=fetch]').href)).json()).find(room => room.id === id).number", room);
        await phone.Page.Locator(".pad-input").FillAsync(number);
        var tile = phone.Page.Locator(".finder .tile").First;

        await api.MarkAsync(incident, Guid.NewGuid(), room, "cleared", "Alpha");
        foreach (var map in new[] { live, away })
        {
            await Assertions.Expect(map.OnMap(room)).ToHaveAttributeAsync("data-search", "clearedOnce");
        }

        await Assertions.Expect(tile).ToHaveAttributeAsync("data-search", "clearedOnce");
        wire.Cut();

        var patience = new LocatorAssertionsToHaveAttributeOptions { Timeout = 20_000 };
        await Assertions.Expect(tile).ToHaveAttributeAsync("data-search", "recheck", patience);
        await Assertions.Expect(away.OnMap(room)).ToHaveAttributeAsync("data-search", "recheck", patience);
        await Assertions.Expect(live.OnMap(room)).ToHaveAttributeAsync("data-search", "recheck", patience);
        await Assertions.Expect(live.InList(room)).ToContainTextAsync("search again: cleared by Alpha over 12 s ago");
    }
}
