using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>Marks from paper, typed in at a desk whose network comes and goes.</summary>
[Collection(OneApp.Name)]
public sealed class PaperTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task What_is_typed_by_keys_alone_outlives_the_network_and_the_page_and_is_saved_once()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var window = await browsers.OpenAsync(url);
        await window.SignInAsync("crisis-middle-1");
        var page = window.Page;
        await page.GotoAsync($"/incidents/{incident}/paper");
        var now = await page.EvaluateAsync<string>("() => { const t = new Date(); return String(t.getHours()).padStart(2, '0') + String(t.getMinutes()).padStart(2, '0'); }");
        await Assertions.Expect(page.GetByLabel("Room").First).ToBeFocusedAsync();

        await TypeAsync(page, "135", "cleared", "24", now, "Ms. Adams");
        await TypeAsync(page, "137", "cleared", "", now, "");
        await TypeAsync(page, "no such room", "cleared", "", now, "");
        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("tr[data-is='waiting']")).ToHaveCountAsync(2);
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("tr[data-is='saved']")).ToHaveCountAsync(2);
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByLabel("Room").First).ToHaveValueAsync("no such room");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("tr[data-is='wrong']")).ToContainTextAsync("No such room");
        var marks = (await api.EventsAsync(incident)).Where(e => e.Type == "room_marked").Select(e => e.Data.GetProperty("witness").GetString()).ToList();
        Assert.Equal(["Ms. Adams", "Ms. Adams"], marks);
    }

    private static async Task TypeAsync(IPage page, params string[] cells)
    {
        // Between the people and the time lies the hazard, which is left alone.
        foreach (var (cell, at) in cells.Select((cell, at) => (cell, at)))
        {
            await page.Keyboard.TypeAsync(cell);
            await page.Keyboard.PressAsync(at == cells.Length - 1 ? "Enter" : "Tab");
            if (at == 2)
            {
                await page.Keyboard.PressAsync("Tab");
            }
        }
    }
}
