using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>How many presses stand between a person who knows something and everyone who must know it.</summary>
[Collection(OneApp.Name)]
public sealed class FewPressesTests(Browsers browsers, SharedApp shared)
{
    private const string Count = "() => { window.presses = 0; addEventListener('click', () => window.presses++, true); }";

    [SkippableFact]
    public async Task A_room_is_marked_in_two_presses_on_the_incident_and_in_two_taps_on_the_field_page()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var desk = await browsers.OpenAsync(url);
        var board = await IncidentScreen.OpenAsync(desk, "district-1", incident);
        await board.Page.EvaluateAsync(Count);

        await board.OnMap(school.Rooms[0]).ClickAsync();
        await board.PressAsync("Searching");
        await Assertions.Expect(board.OnMap(school.Rooms[0])).ToHaveAttributeAsync("data-search", "searching");
        Assert.Equal(2, await board.Page.EvaluateAsync<int>("() => presses"));

        // The page for phones leads by itself to the one incident that is open.
        await using var hand = await browsers.OpenAsync(url, 390, 844);
        var phone = hand.Page;
        await phone.GotoAsync("/sign-in?ReturnUrl=/field");
        await phone.Locator("button[value='officer-3']").ClickAsync();
        await Assertions.Expect(phone.GetByText("live,")).ToBeVisibleAsync();
        await hand.AnswerAlarmsAsync();
        await phone.EvaluateAsync(Count);

        var tile = phone.Locator(".finder .tile").First;
        var room = await tile.GetAttributeAsync("data-room");
        await tile.ClickAsync();
        // No person is this quick: a press within a third of a second counts as the tail of the one before.
        await phone.WaitForTimeoutAsync(400);
        await phone.Locator(".mark-cleared").ClickAsync();
        await Assertions.Expect(phone.Locator(".truth")).ToHaveAttributeAsync("data-stage", "saved");
        await Assertions.Expect(board.OnMap(room!)).ToHaveAttributeAsync("data-search", "clearedOnce");
        Assert.Equal(2, await phone.EvaluateAsync<int>("() => presses"));
    }
}
