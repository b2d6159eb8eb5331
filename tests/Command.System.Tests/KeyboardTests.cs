using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class KeyboardTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task The_whole_main_job_is_done_by_keyboard_alone()
    {
        await using var window = await browsers.OpenAsync(await shared.UrlAsync());
        var page = window.Page;
        var keys = page.Keyboard;

        await page.GotoAsync("/sign-in");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Marisol Vega" }));
        await window.IsLiveAsync();

        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Declare an incident" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What is happening" })).ToBeFocusedAsync();
        await ChooseAsync("building", "Riverbend Middle School");
        await ChooseAsync("kind", "Gas leak");
        await ChooseAsync("order", "Secure");
        await ChooseAsync("mode", "A drill");
        await window.TabToAsync(page.GetByLabel("What is known"));
        await keys.TypeAsync("Smell of gas in the C wing");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Declare a gas leak and order Secure" }));

        await Assertions.Expect(page.Locator(".action-banner .term")).ToHaveTextAsync("Secure");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Order an action" }));
        var dialog = page.GetByRole(AriaRole.Dialog);
        await ChooseAsync("action", "Hold");
        await PressAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Order Hold" }));
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".action-banner .term")).ToHaveTextAsync("Hold");

        await window.TabToAsync(page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a room" }));
        await keys.TypeAsync("151");
        await PressAsync(page.Locator("[data-room-row]", new() { HasText = "151" }));
        await PressAsync(page.Locator(".sheet .mark", new() { HasText = "Searching" }));
        await Assertions.Expect(page.Locator(".sheet .answer")).ToHaveAttributeAsync("data-state", "saved");
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".sheet")).ToBeHiddenAsync();

        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Report", Exact = true }));
        await Assertions.Expect(page.Locator("#report")).ToBeFocusedAsync();
        await keys.TypeAsync("The fire department is on its way");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".entry").First).ToContainTextAsync("fire department");

        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Order an action" }));
        await PressAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Release" }).First);
        await PressAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Hold is released" }));
        await Assertions.Expect(page.GetByText("No action ordered")).ToBeVisibleAsync();

        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Close the incident" }));
        await window.TabToAsync(dialog.GetByLabel("Why"));
        await keys.TypeAsync("The valve is shut and the air is clear");
        await PressAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Close the incident" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Open it again" })).ToBeVisibleAsync();

        using var api = await Api.SignInAsync(await shared.UrlAsync());
        var told = await api.EventsAsync(Guid.Parse(page.Url[(page.Url.LastIndexOf('/') + 1)..]));
        Assert.Equal(
            ["incident_declared", "action_ordered", "action_ordered", "room_marked", "report_made", "action_released", "incident_closed"],
            told.Select(e => e.Type).Where(type => type != "checklist_started"));
        Assert.Empty(window.Faults);

        async Task PressAsync(ILocator target)
        {
            await window.TabToAsync(target);
            await keys.PressAsync("Enter");
        }

        // Tab enters a group of choices at the one that is chosen, or at an end when none is; arrows walk it.
        async Task ChooseAsync(string group, string word)
        {
            var choice = page.Locator($"label:has(input[name='{group}'])", new() { HasText = word }).Locator("input");
            for (var tabs = 0; !await page.EvaluateAsync<bool>("name => document.activeElement.name === name", group); tabs++)
            {
                Assert.True(tabs < 60, $"Tab did not lead to the choices of {group}.");
                await keys.PressAsync("Tab");
            }

            var steps = await page.Locator($"input[name='{group}']").CountAsync();
            for (var step = 0; step < steps && !await choice.EvaluateAsync<bool>("element => element === document.activeElement"); step++)
            {
                await keys.PressAsync("ArrowDown");
            }

            await keys.PressAsync("Space");
            await Assertions.Expect(choice).ToBeCheckedAsync();
        }
    }
}
