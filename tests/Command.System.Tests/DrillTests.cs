using System.Globalization;
using Command.SystemTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class DrillTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task A_drill_is_planned_started_as_an_incident_recorded_and_counted()
    {
        var url = await shared.UrlAsync();
        await using var window = await browsers.OpenAsync(url, "crisis-prairie-1", "/drills");
        var page = window.Page;
        var tornado = page.Locator("[data-kind=Tornado] .figure");
        await Assertions.Expect(tornado).ToHaveTextAsync("0 of 1");
        await Assertions.Expect(page.Locator("main")).ToHaveAttributeAsync("data-interactive", "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan a drill" }).ClickAsync();
        await page.GetByLabel("What is practised").SelectOptionAsync("Tornado");
        var day = DateTime.UtcNow.Date.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await page.GetByLabel("Day and time at the school").FillAsync($"{day}T10:15");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"Prairie View Elementary · {DateTime.UtcNow.Date.AddDays(10).ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)}, 10:15")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tornado drill", Exact = true })).ToBeVisibleAsync();
        var drill = new Uri(page.Url).AbsolutePath;

        await page.GetByRole(AriaRole.Link, new() { Name = "Start now" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("A drill", new() { Exact = true })).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Tornado", new() { Exact = true })).ToBeCheckedAsync();
        await page.GetByLabel("Hazard and safety strategy").FillAsync("tornado, inner halls");
        await page.GetByRole(AriaRole.Button, new() { Name = "Declare a tornado" }).ClickAsync();
        await page.WaitForURLAsync("**/incidents/*");
        await Assertions.Expect(page.Locator(".drill-frame")).ToContainTextAsync("DRILL");
        var incident = new Uri(page.Url).AbsolutePath;

        await window.GoAsync(drill);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Its incident" })).ToHaveAttributeAsync("href", incident);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record that it was held" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Form, new() { Name = "Debrief" })).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe(AccessibilityTests.Ask)).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id));

        await window.GoAsync("/drills");
        await Assertions.Expect(tornado).ToHaveTextAsync("1 of 1");
        Assert.Empty((await page.RunAxe(AccessibilityTests.Ask)).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id));
        Assert.Empty(window.Faults);
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
    }
}
