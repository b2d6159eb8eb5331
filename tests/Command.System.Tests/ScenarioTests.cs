using Command.SystemTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class ScenarioTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task A_scenario_is_started_steered_and_evaluated_and_its_injects_stand_in_the_timeline()
    {
        var url = await shared.UrlAsync();
        await using var window = await browsers.OpenAsync(url, "district-1", "/scenarios?script=medical.txt");
        var page = window.Page;
        await Assertions.Expect(page.Locator("main")).ToHaveAttributeAsync("data-interactive", "");
        await page.GetByLabel("Where").SelectOptionAsync("Northside Learning Center");
        Assert.Empty((await page.RunAxe(AccessibilityTests.Ask)).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id));
        await page.GetByRole(AriaRole.Button, new() { Name = "Start it now" }).ClickAsync();
        await page.WaitForURLAsync("**/incidents/*/scenario");
        var conduct = new Uri(page.Url).AbsolutePath;

        await Assertions.Expect(page.Locator("li[data-state=played]")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Skip to next" }).ClickAsync();
        await Assertions.Expect(page.Locator("li[data-state=played]")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Paused")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Observed", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("✓ Observed")).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe(AccessibilityTests.Ask)).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id));

        await window.GoAsync(conduct.Replace("/scenario", "", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".drill-frame")).ToContainTextAsync("EXERCISE");
        await Assertions.Expect(page.Locator(".timeline .chip", new() { HasText = "inject" }).First).ToBeVisibleAsync();
        Assert.Empty(window.Faults);
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
    }
}
