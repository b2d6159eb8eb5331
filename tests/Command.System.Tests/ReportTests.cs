using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class ReportTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task What_lives_hang_on_stays_in_sight_from_its_report_until_it_is_resolved()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var there = await browsers.OpenAsync(url);
        await using var here = await browsers.OpenAsync(url);
        var officer = await IncidentScreen.OpenAsync(there, "officer-1", incident);
        var office = await IncidentScreen.OpenAsync(here, "district-1", incident);
        await using var field = await browsers.OpenAsync(url, 390, 844);
        await field.Page.GotoAsync($"/sign-in?ReturnUrl=/field/{incident}");
        await field.Page.Locator("button[value='officer-2']").ClickAsync();

        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Report", Exact = true }).ClickAsync();
        await officer.Page.Locator("#report").FillAsync("Live victims");
        await officer.Page.Locator(".report-box select.room").SelectOptionAsync(new SelectOptionValue { Label = "112" });
        await officer.Page.GetByRole(AriaRole.Switch, new() { Name = "Life-critical" }).CheckAsync();
        await officer.Page.Locator("#report").PressAsync("Enter");

        var pinned = office.Page.Locator(".pinned li");
        await Assertions.Expect(pinned).ToHaveAttributeAsync("data-truth", "unconfirmed");
        await Assertions.Expect(pinned).ToContainTextAsync("not confirmed");
        await Assertions.Expect(field.Page.Locator(".pinned .fact")).ToContainTextAsync("? 112: Live victims");
        await pinned.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await pinned.GetByRole(AriaRole.Button, new() { Name = "Two sources" }).ClickAsync();

        await Assertions.Expect(officer.Page.Locator(".pinned li")).ToHaveAttributeAsync("data-truth", "confirmed");
        await Assertions.Expect(officer.Page.Locator(".pinned li")).ToContainTextAsync("112: Live victims confirmed by Marisol Vega");
        await Assertions.Expect(field.Page.Locator(".pinned .fact")).ToContainTextAsync("✓ 112: Live victims");
        await Assertions.Expect(officer.Page.Locator(".entry", new() { HasText = "Live victims" }).Locator(".truth-badge")).ToHaveTextAsync("✓ confirmed");
        await officer.OpenRoomAsync((await officer.Page.Locator("[data-room-row]", new() { HasText = "112" }).First.GetAttributeAsync("data-room-row"))!);
        await Assertions.Expect(officer.Page.Locator(".sheet .fact")).ToContainTextAsync("Live victims");

        await pinned.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await pinned.GetByRole(AriaRole.Button, new() { Name = "Brought out" }).ClickAsync();
        await Assertions.Expect(pinned).ToHaveCountAsync(0);
        await Assertions.Expect(officer.Page.Locator(".pinned li")).ToHaveCountAsync(0);
        await Assertions.Expect(field.Page.Locator(".pinned .fact")).ToHaveCountAsync(0);
        Assert.Empty(here.Faults.Concat(there.Faults).Concat(field.Faults));
    }

    [SkippableFact]
    public async Task A_refuted_report_is_seen_as_refuted_wherever_it_was_told()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        using var officer = await Api.SignInAsync(url, "officer-1");
        await using var here = await browsers.OpenAsync(url);
        await using var there = await browsers.OpenAsync(url);
        await using var board = await browsers.OpenAsync(url, "observer-1");
        var office = await IncidentScreen.OpenAsync(here, "district-1", incident);
        var other = await IncidentScreen.OpenAsync(there, "district-2", incident);

        await officer.ReportAsync(incident, "Second man on the roof");
        var told = other.Page.Locator(".entry", new() { HasText = "Second man" }).Last;
        await Assertions.Expect(told.Locator(".truth-badge")).ToHaveTextAsync("? unconfirmed");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Reports", Exact = true }).First.ClickAsync();
        var row = office.Page.Locator(".report", new() { HasText = "Second man" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Refute" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Looked, not so" }).ClickAsync();

        await Assertions.Expect(row.Locator(".truth-badge")).ToHaveTextAsync("✕ refuted");
        await Assertions.Expect(told.Locator(".truth-badge")).ToHaveTextAsync("✕ refuted");
        await Assertions.Expect(board.Page.Locator(".report", new() { HasText = "heard by radio: Second man" }).Locator(".truth-badge")).ToHaveTextAsync("✕ refuted");
    }
}
