using System.Text.RegularExpressions;
using Command.SystemTests.Support;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>Windows that miss something, and how they come back to the truth.</summary>
[Collection(OneApp.Name)]
public sealed class AwayTests(Browsers browsers, SharedApp shared)
{
    private static readonly Regex Hub = new("/hubs/incidents", RegexOptions.None, TimeSpan.FromSeconds(1));

    [SkippableFact]
    public async Task A_viewer_that_was_away_ends_with_the_same_picture()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var wire = new Wire(url);
        await using var away = await browsers.OpenAsync(wire.Url);
        await using var there = await browsers.OpenAsync(url);
        var one = await IncidentScreen.OpenAsync(away, "officer-3", incident);
        var other = await IncidentScreen.OpenAsync(there, "district-1", incident);
        await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[0], "searching");
        await Assertions.Expect(one.OnMap(school.Rooms[0])).ToHaveAttributeAsync("data-search", "searching");

        wire.Cut();
        foreach (var room in school.Rooms.Take(20))
        {
            await api.MarkAsync(incident, Guid.NewGuid(), room, "cleared");
        }

        await Assertions.Expect(one.StaleBanner).ToContainTextAsync("Not live. As of");
        await Assertions.Expect(one.OnMap(school.Rooms[0])).ToHaveAttributeAsync("data-search", "searching");
        wire.Mend();

        await one.IsLiveAsync();
        await one.ShowsTheSameAsAsync(other);
        Assert.Equal(20, (await one.MapAsync()).Values.Count(state => state.StartsWith("clearedOnce", StringComparison.Ordinal)));
        await Assertions.Expect(one.Page.Locator(".reconnect .banner")).ToBeHiddenAsync();
    }

    [SkippableTheory]
    [InlineData(2, "a gap is seen by the next patch")]
    [InlineData(1, "a patch that was the last is missed by the beat")]
    public async Task A_lost_patch_is_healed(int marks, string because)
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var window = await browsers.OpenAsync(url);
        var lost = 0;
        var losing = false;
        await window.Page.RouteWebSocketAsync(Hub, socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                if (losing && frame.Text?.Contains("\"Patch\"", StringComparison.Ordinal) == true && Interlocked.Exchange(ref lost, 1) == 0)
                {
                    return;
                }

                socket.Send(frame.Text ?? "");
            });
        });
        var screen = await IncidentScreen.OpenAsync(window, "district-1", incident);

        losing = true;
        foreach (var room in school.Rooms.Take(marks))
        {
            await api.MarkAsync(incident, Guid.NewGuid(), room, "cleared");
            await Eventually.IsTrueAsync(() => lost == 1, "the first patch is lost");
        }

        foreach (var room in school.Rooms.Take(marks))
        {
            await Assertions.Expect(screen.OnMap(room)).ToHaveAttributeAsync("data-search", "clearedOnce");
        }

        Assert.True(lost == 1, because);
        await screen.IsLiveAsync();
    }

    [SkippableFact]
    public async Task Who_leaves_the_page_is_no_longer_counted_as_a_viewer()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var window = await browsers.OpenAsync(url);
        var screen = await IncidentScreen.OpenAsync(window, "district-1", incident);
        await using var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(new Uri(url), "/hubs/incidents"), options => options.Cookies = api.Cookies)
            .Build();
        var viewers = 0;
        hub.On<BeatHeard>("Beat", beat => Volatile.Write(ref viewers, beat.Viewers));
        await hub.StartAsync();
        await hub.InvokeAsync("Watch", incident);

        await Eventually.IsTrueAsync(() => Volatile.Read(ref viewers) == 2, "this client and the screen are counted, each once");
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Board", Exact = true }).ClickAsync();
        await Eventually.IsTrueAsync(() => Volatile.Read(ref viewers) == 1, "only this client is left");
    }

    private sealed record BeatHeard(int Viewers);
}
