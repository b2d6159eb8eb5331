using Command.SystemTests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class AccessibilityTests(Browsers browsers, SharedApp shared)
{
    // What is right need not be told in full: an incident has thousands of things that are.
    internal static readonly AxeRunOptions Ask = new() { ResultTypes = [ResultType.Violations] };

    [SkippableTheory]
    [InlineData(320, "en-US", true)]
    [InlineData(390, "es-US", false)]
    public async Task Axe_finds_nothing_serious_on_the_field_page_in_any_state(int width, string language, bool light)
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await api.OrderAsync(incident, "evacuate", detail: "the flag pole");
        await using var window = await browsers.OpenAsync(url, width, 700, light);
        var page = window.Page;
        await page.AddInitScriptAsync($"Object.defineProperty(navigator, 'languages', {{ value: ['{language}'] }})");
        var field = await FieldScreen.OpenAsync(page, url, "officer-3", incident);
        var found = new List<string>();

        await LookAtAsync("rooms");
        await field.OpenRoomAsync(school.Rooms[0]);
        await LookAtAsync("room");
        await page.Context.SetOfflineAsync(true);
        await field.MarkAsync(school.Rooms[1]);
        await field.IsOfflineAsync();
        await LookAtAsync("room without a network");
        await page.ReloadAsync();
        await Assertions.Expect(field.Waiting).Not.ToBeEmptyAsync();
        await LookAtAsync("kept page without a network");
        await api.CalmAsync();
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(field.Refused).ToHaveCountAsync(1);
        await LookAtAsync("refused, and the incident closed");
        await page.Locator(".tools .tool").Nth(0).ClickAsync();
        await Assertions.Expect(page.Locator(".floor")).ToBeVisibleAsync();
        await LookAtAsync("plan");

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Equal(language[..2], await page.Locator("html").GetAttributeAsync("lang"));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "It scrolls sideways.");

        async Task LookAtAsync(string state) =>
            found.AddRange((await page.RunAxe(Ask)).Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{state}: {v.Id}: {v.Help} ({v.Nodes[0].Html})"));
    }

    [SkippableTheory]
    [InlineData(1440, 900, true)]
    [InlineData(390, 844, false)]
    public async Task Axe_finds_nothing_serious_on_any_screen(int width, int height, bool light)
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        await using var window = await browsers.OpenAsync(url, width, height, light);
        var page = window.Page;
        var found = new List<string>();

        await page.GotoAsync("/sign-in");
        await LookAtAsync("sign-in");
        await api.CalmAsync();
        await window.SignInAsync("district-1");
        await LookAtAsync("calm board");
        await window.GoAsync("/declare");
        await LookAtAsync("declare");

        var incident = await api.DeclareAsync(school, "actual");
        await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[0], "searching", "Alpha");
        await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[1], "cleared", "Bravo");
        await api.SayAsync(incident, "A note");
        await window.GoAsync("/");
        await Assertions.Expect(page.Locator($".incident[href='/incidents/{incident}']")).ToBeVisibleAsync();
        await LookAtAsync("board with an incident");

        await window.GoAsync(IncidentScreen.PathOf(incident));
        var screen = new IncidentScreen(window);
        await screen.IsLiveAsync();
        await Assertions.Expect(screen.OnMap(school.Rooms[1])).ToHaveAttributeAsync("data-search", "clearedOnce");
        await LookAtAsync("incident");
        await screen.OnMap(school.Rooms[1]).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".sheet")).ToBeVisibleAsync();
        await LookAtAsync("room", ".sheet");
        await screen.CloseRoomAsync();
        var command = new CommandSide(page);
        await command.OpenAsync();
        await command.DrawAroundAsync("HOT", "Wing A, L1");
        await command.PlaceAtAsync("Command post", "101");
        await Assertions.Expect(page.Locator(".place .danger")).ToBeVisibleAsync();
        await LookAtAsync("command");
        await page.GetByRole(AriaRole.Button, new() { Name = "empty positions" }).ClickAsync();
        await page.Locator("[data-priority=Clear]").ClickAsync();
        await LookAtAsync("chart and priorities");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Order an action" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await LookAtAsync("order", "dialog[open], [role=dialog]");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await LookAtAsync("keys", "dialog[open], [role=dialog]");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await LookAtAsync("palette", "dialog[open], [role=dialog]");
        await window.GoAsync("/wall");
        await Assertions.Expect(page.Locator(".incidents > li")).ToHaveCountAsync(1);
        await LookAtAsync("wall");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        await window.GoAsync(IncidentScreen.PathOf(incident));
        using var officer = await Api.SignInAsync(url, "officer-1");
        await officer.ReportAsync(incident, "Live victims", lifeCritical: true);
        await officer.WriteAsync(incident, "Count heads", "routine");
        await officer.WriteAsync(incident, "Shut off the ventilation", "urgent");
        await officer.OrderAsync(incident, "evacuate", "wing:A", "the gym");
        await Assertions.Expect(window.Alarms).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".pinned li")).ToBeVisibleAsync();
        await LookAtAsync("incident with alarms");
        await window.AnswerAlarmsAsync();
        if (await page.Locator(".tabs").IsVisibleAsync())
        {
            await page.Locator(".tabs button", new() { HasText = "Timeline" }).ClickAsync();
        }

        foreach (var panel in new[] { "Reports", "Messages" })
        {
            await page.GetByRole(AriaRole.Group, new() { Name = "Beside the map" }).GetByRole(AriaRole.Button, new() { Name = panel }).ClickAsync();
            await Assertions.Expect(page.Locator($".{panel.ToLowerInvariant()} form").First).ToBeAttachedAsync();
            await LookAtAsync(panel, $".{panel.ToLowerInvariant()}");
        }

        await officer.OrderAsync(incident, "lockdown", "wing:B");
        await window.GoAsync("/buildings");
        await Assertions.Expect(window.Alarms).ToHaveCountAsync(1);
        await LookAtAsync("buildings with an alarm");
        await window.AnswerAlarmsAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Riverbend High School" })).ToBeVisibleAsync();
        await LookAtAsync("buildings");
        await window.GoAsync($"/buildings/{school.Id}");
        await Assertions.Expect(page.Locator(".plan-map path.room").First).ToBeAttachedAsync();
        await LookAtAsync("building");
        await window.GoAsync($"/buildings/{school.Id}/import");
        await LookAtAsync("import");
        await page.GotoAsync($"/field/{incident}");
        await Assertions.Expect(page.GetByText("live,")).ToBeVisibleAsync();
        await LookAtAsync("field page");
        await page.Locator("button.tile").Last.ClickAsync();
        await LookAtAsync("field room");

        Assert.True(found.Count == 0, $"{width}×{height}, {(light ? "light" : "dark")}:\n{string.Join('\n', found)}");

        // A part of a screen that was looked at whole is looked at alone: the map's hundred rooms cost seconds each time.
        async Task LookAtAsync(string screenName, string? part = null)
        {
            // For people who want to look as well: a directory that gets a picture of each screen.
            if (Environment.GetEnvironmentVariable("COMMAND_SCREENSHOTS") is { Length: > 0 } pictures)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{screenName} {width} {(light ? "light" : "dark")}.png") });
            }

            var wrong = (part is null ? await page.RunAxe(Ask) : await page.Locator(part).First.RunAxe(Ask)).Violations
                .Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{v.Id} ({v.Impact}): {v.Help}\n    {string.Join("\n    ", v.Nodes.Take(4).Select(n => n.Html))}");
            found.AddRange(wrong.Select(words => $"{screenName}: {words}"));
        }
    }
}
