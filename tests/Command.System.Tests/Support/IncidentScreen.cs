using System.Text.Json;
using Microsoft.Playwright;

namespace Command.SystemTests.Support;

/// <summary>What a person sees and does on the incident screen.</summary>
internal sealed class IncidentScreen(Window window)
{
    private const string ReadMap = """
        () => Object.fromEntries([...document.querySelectorAll('.plan-map path.room[data-feature]')].map(room =>
          [room.dataset.feature, [room.dataset.search ?? '', room.dataset.hazards ?? '', room.dataset.help ?? ''].join('|')]))
        """;

    private const string ReadList = """
        () => Object.fromEntries([...document.querySelectorAll('[data-room-row]')].map(row =>
          [row.dataset.roomRow, row.querySelector('.words').textContent]))
        """;

    public IPage Page => window.Page;

    public ILocator Plan => Page.Locator(".plan-map");

    public ILocator StaleBanner => Page.Locator(".plan-stale");

    public ILocator NotSaved => Page.Locator(".not-saved");

    public ILocator Answer => Page.Locator(".sheet .answer");

    public static string PathOf(Guid incident) => $"/incidents/{incident}";

    /// <summary>Opens it, waits until the map is live and answers whatever waits for an answer.</summary>
    public static async Task<IncidentScreen> OpenAsync(Window window, string person, Guid incident)
    {
        await window.SignInAsync(person, PathOf(incident));
        var screen = new IncidentScreen(window);
        await screen.IsLiveAsync();
        await window.AnswerAlarmsAsync();
        return screen;
    }

    public async Task IsLiveAsync()
    {
        await window.IsLiveAsync();
        await Assertions.Expect(Plan).ToHaveAttributeAsync("data-link", "live");
        await Assertions.Expect(StaleBanner).ToBeEmptyAsync();
    }

    public ILocator OnMap(string room) => Page.Locator($".plan-map path.room[data-feature='{room}']");

    public ILocator InList(string room) => Page.Locator($"[data-room-row='{room}']");

    public Task OpenRoomAsync(string room) => InList(room).ClickAsync();

    /// <summary>Presses a button of the open room and waits until the mark is said to be saved.</summary>
    public async Task MarkAsync(string word)
    {
        await PressAsync(word);
        await Assertions.Expect(Answer).ToHaveAttributeAsync("data-state", "saved");
    }

    public Task PressAsync(string word) => Page.Locator(".sheet .mark", new() { HasText = word }).ClickAsync();

    public async Task CloseRoomAsync() => await Page.GetByRole(AriaRole.Button, new() { Name = "Close the room" }).ClickAsync();

    /// <summary>How each room is drawn, on every level.</summary>
    public async Task<SortedDictionary<string, string>> MapAsync()
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var level in await Page.Locator(".plan-level").AllAsync())
        {
            await level.ClickAsync();
            foreach (var room in (await Page.EvaluateAsync<JsonElement>(ReadMap)).EnumerateObject())
            {
                all[room.Name] = room.Value.GetString()!;
            }
        }

        return all;
    }

    /// <summary>What the list says of each room.</summary>
    public async Task<SortedDictionary<string, string>> ListAsync() =>
        new((await Page.EvaluateAsync<JsonElement>(ReadList)).EnumerateObject().ToDictionary(r => r.Name, r => r.Value.GetString()!), StringComparer.Ordinal);

    /// <summary>Waits until map and list here are the same as there.</summary>
    public async Task ShowsTheSameAsAsync(IncidentScreen other)
    {
        await Eventually.IsTrueAsync(async () => (await MapAsync()).SequenceEqual(await other.MapAsync()), "both maps show the same");
        await Eventually.IsTrueAsync(async () => (await ListAsync()).SequenceEqual(await other.ListAsync()), "both lists say the same");
    }
}
