using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class ReleaseTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task A_lockdown_ends_when_the_one_at_the_last_door_lets_them_out()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync("Northside");
        var incident = await api.DeclareAsync(school, "actual");
        foreach (var room in school.Rooms)
        {
            await api.MarkAsync(incident, Guid.NewGuid(), room, "cleared");
        }

        foreach (var room in school.Rooms.Skip(1))
        {
            await api.ReleaseRoomAsync(incident, room);
        }

        await using var desk = await browsers.OpenAsync(url);
        await using var phone = await browsers.OpenAsync(url);
        var screen = await IncidentScreen.OpenAsync(desk, "district-1", incident);
        await Assertions.Expect(screen.Page.Locator(".head .zones")).ToContainTextAsync($"{school.Rooms.Count - 1} of {school.Rooms.Count} released");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Order an action" }).ClickAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Release rooms" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".release-row")).ToHaveCountAsync(1);

        await phone.Page.GotoAsync("/sign-in");
        await phone.Page.Locator("button[value='officer-3']").ClickAsync();
        await phone.Page.GotoAsync($"/field/{incident}#room={Uri.EscapeDataString(school.Rooms[0])}");
        var release = phone.Page.Locator(".sheet .release");
        await release.WaitForAsync();
        // A sheet that has just come up hears nothing for a moment: a finger may still be tapping what was there before.
        await Eventually.IsTrueAsync(
            async () =>
            {
                await release.ClickAsync();
                return await release.IsHiddenAsync();
            },
            "the press is heard");

        await Assertions.Expect(phone.Page.Locator(".field-head .term")).ToHaveTextAsync("No action ordered");
        await Assertions.Expect(screen.Page.Locator(".head")).ToContainTextAsync("No action ordered");
        await Assertions.Expect(screen.Page.Locator(".release-row .done")).ToBeVisibleAsync();
    }
}
