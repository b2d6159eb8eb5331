using System.Text.RegularExpressions;
using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>The frame round every screen: palette, keys, wall display, sounds.</summary>
[Collection(OneApp.Name)]
public sealed class ShellTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task A_few_letters_and_Enter_open_a_room_and_Esc_gives_the_focus_back()
    {
        await using var there = await IncidentAsync();
        var (page, keys) = (there.Page, there.Page.Keyboard);
        var start = page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a room" });
        await start.FocusAsync();

        await keys.PressAsync("Control+k");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Find" });
        await Assertions.Expect(box).ToBeFocusedAsync();
        await keys.TypeAsync("band");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("180 Band room");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".sheet h2")).ToHaveTextAsync("180 Band room");
        await Assertions.Expect(page.Locator(".sheet h2")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".sheet")).ToBeHiddenAsync();
        await Assertions.Expect(start).ToBeFocusedAsync();

        await keys.PressAsync("Control+k");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(box).ToBeHiddenAsync();
        await Assertions.Expect(start).ToBeFocusedAsync();
        Assert.Empty(there.Faults);
    }

    [SkippableFact]
    public async Task On_the_board_a_room_leads_to_its_incident_and_arrows_choose()
    {
        await using var there = await IncidentAsync();
        var (page, keys) = (there.Page, there.Page.Keyboard);
        await there.GoAsync("/");

        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await keys.TypeAsync("gym");
        var second = page.GetByRole(AriaRole.Option).Nth(1);
        await Assertions.Expect(second).ToBeVisibleAsync();
        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(second).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/incidents/.+\\?room=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator(".sheet h2")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Keys_act_on_the_page_and_never_while_someone_writes_or_decides()
    {
        await using var there = await IncidentAsync();
        var (page, keys) = (there.Page, there.Page.Keyboard);
        var report = page.Locator("#report");
        var dialog = page.GetByRole(AriaRole.Dialog);

        await keys.PressAsync("r");
        await Assertions.Expect(report).ToBeFocusedAsync();
        await keys.TypeAsync("no order on level 2 / on map?");
        await Assertions.Expect(report).ToHaveValueAsync("no order on level 2 / on map?");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(report).ToBeHiddenAsync();
        await keys.PressAsync("r");
        await Assertions.Expect(report).ToHaveValueAsync("no order on level 2 / on map?");
        await keys.PressAsync("Escape");
        await Assertions.Expect(report).ToBeHiddenAsync();

        await keys.PressAsync("2");
        await Assertions.Expect(page.Locator(".plan-level[aria-pressed='true']")).ToContainTextAsync("L2");
        await keys.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a room" })).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("t");
        await Assertions.Expect(page.Locator(".story .scroller")).ToBeFocusedAsync();
        await keys.PressAsync("o");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.activeElement.closest('[role=dialog]')");
        await keys.PressAsync("r");
        await keys.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(report).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task The_question_mark_lists_the_keys_and_the_switch_there_turns_them_off_for_good()
    {
        await using var there = await IncidentAsync();
        var (page, keys) = (there.Page, there.Page.Keyboard);
        var dialog = page.GetByRole(AriaRole.Dialog);

        await keys.PressAsync("?");
        await Assertions.Expect(dialog).ToContainTextAsync("Order an action");
        await Assertions.Expect(dialog).ToContainTextAsync("Find a room in the list");
        await dialog.GetByLabel("Single keys").UncheckAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await page.ReloadAsync();
        await there.IsLiveAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-keys", "off");

        await keys.PressAsync("r");
        await keys.PressAsync("Control+k");
        await keys.TypeAsync("keyboard");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Keyboard shortcuts");
        await keys.PressAsync("Enter");
        await Assertions.Expect(dialog.GetByLabel("Single keys")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#report")).ToBeHiddenAsync();
    }

    [SkippableTheory]
    [InlineData(1920, 1080)]
    [InlineData(1440, 900)]
    public async Task The_wall_shows_everything_without_scrolling_and_Esc_leaves_it(int width, int height)
    {
        using var api = await Api.SignInAsync(await shared.UrlAsync());
        await api.CalmAsync();
        await using var window = await browsers.OpenAsync(await shared.UrlAsync(), width, height);
        await window.SignInAsync("district-1", "/wall");
        var page = window.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "All calm" })).ToBeVisibleAsync();
        await FitsAsync();

        foreach (var school in new[] { "Middle", "Oak", "High", "Lakeside", "Northside" })
        {
            await api.DeclareAsync(await api.SchoolAsync(school));
        }

        await Assertions.Expect(page.Locator(".incidents > li")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator(".drill-frame")).ToHaveTextAsync("DRILL");
        await FitsAsync();
        await Assertions.Expect(page.Locator(".wall-display[data-idle]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "District board" })).ToBeAttachedAsync();

        async Task FitsAsync() => Assert.Equal("", await page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('*')]
              .filter(e => /auto|scroll/.test(getComputedStyle(e).overflow) || e === document.documentElement)
              .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
              .concat([...document.querySelectorAll('.wall-display .card')].filter(e => e.scrollHeight > e.clientHeight + 1))
              .map(e => e.outerHTML.slice(0, 80)).join('\n')
            """));
    }

    [SkippableFact]
    public async Task Nothing_can_be_chosen_before_the_choice_would_be_kept()
    {
        await using var window = await browsers.OpenAsync(await shared.UrlAsync(), "district-1");
        var page = window.Page;
        await page.RouteAsync("**/blazor.web*.js", route => route.AbortAsync());
        await page.GotoAsync("/declare");
        await Assertions.Expect(page.Locator("main form[inert]")).ToContainTextAsync("Joining…");
        await Assertions.Expect(page.GetByText("Command does not call 911")).ToBeVisibleAsync();

        await page.UnrouteAllAsync();
        await window.GoAsync("/declare");
        await Assertions.Expect(page.Locator("main form:not([inert])")).ToContainTextAsync("Declare an intruder");

        await page.Locator("label", new() { HasText = "Evacuate" }).ClickAsync();
        await page.Locator("label", new() { HasText = "Gas leak" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Declare a gas leak and order Evacuate" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_device_that_was_muted_stays_muted_and_says_when_an_alarm_is_not_heard()
    {
        await using var window = await browsers.OpenAsync(await shared.UrlAsync(), "district-1");
        var page = window.Page;
        var html = page.Locator("html");
        await page.Locator("h1").ClickAsync(new() { Force = true });
        await Assertions.Expect(html).ToHaveAttributeAsync("data-sound", "on");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sound is on: mute" }).ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Muted: turn the sound on" })).ToBeVisibleAsync();
        await page.EvaluateAsync("() => dispatchEvent(new CustomEvent('command:sound', { detail: { name: 'alarm', id: 'help' } }))");
        await Assertions.Expect(html).ToHaveAttributeAsync("data-sound-waiting", "");
        await page.EvaluateAsync("() => dispatchEvent(new CustomEvent('command:sound-stop', { detail: { id: 'help' } }))");
        await Assertions.Expect(html).Not.ToHaveAttributeAsync("data-sound-waiting", "");

        await page.EvaluateAsync("async () => { const { play, stop, muted } = await import('/app/sound.js'); play('nothing such'); play(); stop('never'); if (!muted()) throw new Error('not muted'); }");
        Assert.Empty(window.Faults);
    }

    private async Task<Window> IncidentAsync()
    {
        using var api = await Api.SignInAsync(await shared.UrlAsync());
        await api.CalmAsync();
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        var window = await browsers.OpenAsync(await shared.UrlAsync());
        await IncidentScreen.OpenAsync(window, "district-1", incident);
        return window;
    }
}
