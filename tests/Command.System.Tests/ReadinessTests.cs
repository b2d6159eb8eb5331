using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class ReadinessTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task A_failed_lock_reported_on_the_building_page_stands_in_the_room_of_an_incident_that_others_have_open()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        var room = school.Rooms.First(id => id.EndsWith("-104", StringComparison.Ordinal));
        await using var there = await browsers.OpenAsync(url);
        var screen = await IncidentScreen.OpenAsync(there, "district-1", incident);
        await screen.OpenRoomAsync(room);
        var known = screen.Page.Locator(".sheet .ready");
        var sign = screen.Page.Locator(".plan-ready [aria-label='Lock failed, 104']");
        await Assertions.Expect(screen.Page.Locator(".sheet h2")).ToHaveTextAsync("104");
        await Assertions.Expect(known).ToBeHiddenAsync();

        await using var here = await browsers.OpenAsync(url, "crisis-middle-1", $"/buildings/{school.Id}");
        var ledger = here.Page.Locator("#readiness");
        // The map is drawn by the circuit: from then on presses are heard.
        await Assertions.Expect(here.Page.Locator(".plan-map path.room").First).ToBeAttachedAsync();
        await ledger.GetByRole(AriaRole.Button, new() { Name = "Lock failed", Exact = true }).ClickAsync();
        await Assertions.Expect(here.Page.Locator("#issue-place")).ToBeFocusedAsync();
        await here.Page.Keyboard.TypeAsync("104");
        await Assertions.Expect(ledger.GetByRole(AriaRole.Button, new() { Name = "104 L1" })).ToBeVisibleAsync();
        await here.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(here.Page.Locator("#issue-words")).ToBeFocusedAsync();
        await here.Page.Keyboard.TypeAsync("Bolt stays");
        await here.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ledger.Locator("[role=status]")).ToHaveTextAsync("Saved: Lock failed, 104.");
        await Assertions.Expect(ledger.GetByRole(AriaRole.Heading, new() { Name = "Readiness" })).ToBeFocusedAsync();

        await Assertions.Expect(known).ToContainTextAsync("Lock failed · Bolt stays");
        await Assertions.Expect(known).ToContainTextAsync("reported by Kofi Mensah");
        await Assertions.Expect(sign).ToBeVisibleAsync();
        var layer = screen.Page.GetByRole(AriaRole.Button, new() { Name = "Readiness", Exact = true });
        await layer.ClickAsync();
        await Assertions.Expect(sign).ToHaveCountAsync(0);
        await layer.ClickAsync();
        await Assertions.Expect(sign).ToBeVisibleAsync();

        await using var phone = await browsers.OpenAsync(url, width: 390, height: 844);
        await phone.Page.GotoAsync("/sign-in?ReturnUrl=" + Uri.EscapeDataString($"/field/{incident}"));
        await phone.Page.Locator("button[value='officer-3']").ClickAsync();
        await phone.Page.WaitForURLAsync($"**/field/{incident}");
        await phone.Page.GotoAsync($"/field/{incident}#room={room}");
        await Assertions.Expect(phone.Page.Locator(".sheet-ready")).ToContainTextAsync("Lock failed · Bolt stays · reported by Kofi Mensah");

        await ledger.GetByRole(AriaRole.Button, new() { Name = "Resolve: Lock failed, 104" }).ClickAsync();
        await here.Page.Keyboard.TypeAsync("New cylinder");
        await here.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(known).ToBeHiddenAsync();
        await Assertions.Expect(sign).ToHaveCountAsync(0);
        Assert.Empty(here.Faults.Concat(there.Faults).Concat(phone.Faults));
    }
}
