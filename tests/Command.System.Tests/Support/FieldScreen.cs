using System.Text.Json;
using Microsoft.Playwright;

namespace Command.SystemTests.Support;

/// <summary>What a person sees and does on the field page.</summary>
internal sealed class FieldScreen(IPage page)
{
    private const string ReadTiles = """
        async () => {
          const wings = [...document.querySelectorAll('.finder details.wing')];
          for (const wing of wings) wing.open = true;
          await new Promise(done => setTimeout(done));
          return Object.fromEntries([...document.querySelectorAll('.wing .tile')].map(tile =>
            [tile.dataset.room, [tile.dataset.search, tile.hasAttribute('data-sending')].join('|')]));
        }
        """;

    public IPage Page => page;

    public ILocator Waiting => page.Locator(".waiting");

    public ILocator Link => page.Locator(".live-dot");

    public ILocator Refused => page.Locator(".refused li");

    public static string PathOf(Guid incident) => $"/field/{incident}";

    /// <summary>Signs in, opens the incident and waits until this device can open it again without a network.</summary>
    public static async Task<FieldScreen> OpenAsync(IPage page, string url, string person, Guid incident)
    {
        await page.GotoAsync($"{url}/sign-in?ReturnUrl={Uri.EscapeDataString(PathOf(incident))}");
        await page.Locator($"button[value='{person}']").ClickAsync();
        var screen = new FieldScreen(page);
        await screen.IsLiveAsync();
        await screen.IsKeptAsync();
        await screen.AnswerAlarmsAsync();
        return screen;
    }

    public Task IsLiveAsync() => Assertions.Expect(Link).ToHaveAttributeAsync("data-link", "live");

    public Task IsOfflineAsync() => Assertions.Expect(Link).ToHaveAttributeAsync("data-link", "offline");

    /// <summary>Waits until page, files and rooms are kept.</summary>
    public Task IsKeptAsync() => Assertions.Expect(page.Locator("html[data-kept]")).ToBeAttachedAsync();

    /// <summary>Opens a room as the code on its door does.</summary>
    public async Task OpenRoomAsync(string room)
    {
        await page.EvaluateAsync("room => { location.hash = '#room=' + encodeURIComponent(room); }", room);
        await Assertions.Expect(page.Locator(".field-app")).ToHaveAttributeAsync("data-view", "room");
    }

    /// <summary>Opens a room and presses one of its big buttons. A press that comes too soon after a screen has changed is not heard: it is pressed again.</summary>
    public async Task MarkAsync(string room, string mark = "cleared", string stage = "sending")
    {
        await OpenRoomAsync(room);
        await PressAsync($".mark-{mark}");
        if (stage == "saved")
        {
            await Assertions.Expect(page.Locator(".truth")).ToHaveAttributeAsync("data-stage", stage);
        }
    }

    /// <summary>Presses something in the open room until it is heard.</summary>
    public Task PressAsync(string what)
    {
        var truth = page.Locator(".truth");
        return Eventually.IsTrueAsync(
            async () =>
            {
                await page.Locator(what).ClickAsync();
                return await truth.GetAttributeAsync("data-stage") is "sending" or "saved";
            },
            "the press is heard");
    }

    /// <summary>The history of the open room, newest first, without times.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync()
    {
        await page.Locator(".history summary").ClickAsync();
        await Assertions.Expect(page.Locator(".history li").First).ToBeVisibleAsync();
        return await page.Locator(".history li > span").AllInnerTextsAsync();
    }

    /// <summary>How each room stands on this page: its search, and whether something is on its way.</summary>
    public async Task<SortedDictionary<string, string>> TilesAsync() =>
        new((await page.EvaluateAsync<JsonElement>(ReadTiles)).EnumerateObject().ToDictionary(tile => tile.Name, tile => tile.Value.GetString()!), StringComparer.Ordinal);

    private async Task AnswerAlarmsAsync()
    {
        while (await page.Locator(".alarms .alarm").CountAsync() > 0)
        {
            var alarm = page.Locator($"[data-notice='{await page.Locator(".alarms .alarm").First.GetAttributeAsync("data-notice")}']");
            await alarm.Locator(".alarm-answers button").Last.PressAsync("Enter");
            await Assertions.Expect(alarm).ToHaveCountAsync(0);
        }
    }
}
