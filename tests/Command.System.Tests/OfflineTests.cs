using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>A phone in a basement: no network, a dying battery, and an app that was updated meanwhile.</summary>
[Collection(OneApp.Name)]
public sealed class OfflineTests(Browsers browsers, SharedApp shared)
{
    private const int Rooms = 40;

    [SkippableFact]
    public async Task Forty_rooms_marked_without_a_network_on_a_phone_that_dies_are_on_every_screen_once_and_in_order()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        var rooms = school.Rooms.Take(Rooms).ToList();
        await using var desk = await browsers.OpenAsync(url);
        var board = await IncidentScreen.OpenAsync(desk, "district-1", incident);
        await using var other = await browsers.OpenAsync(url, 390, 844);
        var colleague = await FieldScreen.OpenAsync(other.Page, url, "crisis-middle-1", incident);
        await using var phone = await browsers.PhoneAsync(url);
        await FieldScreen.OpenAsync(phone.Page, url, "officer-3", incident);

        await phone.CutAsync();
        await phone.Page.ReloadAsync();
        var field = new FieldScreen(phone.Page);
        foreach (var room in rooms)
        {
            await field.MarkAsync(room);
        }

        await field.IsOfflineAsync();
        await Assertions.Expect(field.Waiting).ToHaveTextAsync($"{Rooms} kept on this phone");
        await phone.KillAsync();
        await phone.StartAsync();
        await phone.CutAsync();
        await phone.GoAsync(FieldScreen.PathOf(incident));
        field = new FieldScreen(phone.Page);
        await Assertions.Expect(field.Waiting).ToHaveTextAsync($"{Rooms} kept on this phone");
        await phone.CutAsync(false);
        await SignInIfAskedAsync(phone.Page);

        await field.IsLiveAsync();
        await Assertions.Expect(field.Waiting).ToBeEmptyAsync();
        var marks = (await api.EventsAsync(incident)).Where(e => e.Type == "room_marked").ToList();
        Assert.Equal(rooms, marks.Select(mark => mark.Room));
        var sequence = marks.Select(mark => mark.Data.GetProperty("stamp").GetProperty("sequence").GetInt64()).ToList();
        Assert.Equal(sequence.Order().Distinct(), sequence);
        foreach (var room in rooms)
        {
            await Assertions.Expect(board.OnMap(room)).ToHaveAttributeAsync("data-search", "clearedOnce");
        }

        Assert.Equal(await field.TilesAsync(), await colleague.TilesAsync());
    }

    [SkippableFact]
    public async Task Three_phones_and_a_board_that_contradict_each_other_apart_show_the_same_dispute_and_the_same_history()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        var room = school.Rooms[0];
        await using var desk = await browsers.OpenAsync(url);
        var board = await IncidentScreen.OpenAsync(desk, "district-1", incident);
        var people = new[] { "officer-3", "crisis-middle-1", "officer-1" };
        var windows = new List<Window>();
        var phones = new List<FieldScreen>();
        foreach (var person in people)
        {
            windows.Add(await browsers.OpenAsync(url, 390, 844));
            phones.Add(await FieldScreen.OpenAsync(windows[^1].Page, url, person, incident));
            await windows[^1].Page.Context.SetOfflineAsync(true);
        }

        // Apart: two see it clear, one sees a threat, and the board says that it is being searched.
        await phones[0].MarkAsync(room);
        await phones[1].OpenRoomAsync(room);
        await phones[1].PressAsync(".hazard-threat");
        await phones[2].MarkAsync(room);
        await board.OpenRoomAsync(room);
        await board.MarkAsync("Searching");
        foreach (var window in windows)
        {
            await window.Page.Context.SetOfflineAsync(false);
        }

        var histories = new List<IReadOnlyList<string>>();
        foreach (var phone in phones)
        {
            await Assertions.Expect(phone.Page.Locator(".truth")).ToHaveAttributeAsync("data-stage", "saved");
        }

        var said = (await api.EventsAsync(incident)).Count(e => e.Room == room);
        Assert.Equal(4, said);
        foreach (var phone in phones)
        {
            await Assertions.Expect(phone.Page.Locator(".sheet")).ToHaveAttributeAsync("data-search", "disputed");
            await phone.Page.ReloadAsync();
            await phone.IsLiveAsync();
            histories.Add(await phone.HistoryAsync());
            await Assertions.Expect(phone.Page.Locator(".sheet")).ToHaveAttributeAsync("data-search", "disputed");
        }

        await Assertions.Expect(board.OnMap(room)).ToHaveAttributeAsync("data-search", "disputed");
        Assert.All(histories, history => Assert.Equal(histories[0], history));
        Assert.Equal(said, histories[0].Count);
        foreach (var window in windows)
        {
            Assert.Empty(window.Faults);
            await window.DisposeAsync();
        }
    }

    private static async Task SignInIfAskedAsync(IPage page)
    {
        // A browser writes its cookies to the disk every half minute: who had just signed in signs in again.
        await page.WaitForFunctionAsync("() => document.querySelector(\"button[value='officer-3']\") || document.querySelector('.live-dot')?.dataset.link === 'live'");
        if (await page.Locator("button[value='officer-3']").CountAsync() > 0)
        {
            await page.Locator("button[value='officer-3']").ClickAsync();
        }
    }
}
