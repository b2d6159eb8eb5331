using System.Collections.Concurrent;
using System.Net;
using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>What is killed or cut, and that nothing acknowledged is lost by it. Each test has an app of its own.</summary>
[Collection(OneApp.Name)]
public sealed class LossTests(Browsers browsers)
{
    private const int Writers = 8;
    private const int MarksOfEach = 20;
    private const int MarksBeforeTheKill = 50;

    [SkippableFact]
    public async Task Every_acknowledged_mark_survives_a_killed_app()
    {
        await using var app = await AppProcess.StartAsync();
        using var api = await Api.SignInAsync(app.Url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var window = await browsers.OpenAsync(app.Url);
        var screen = await IncidentScreen.OpenAsync(window, "district-2", incident);
        var saved = new ConcurrentBag<Guid>();

        var writers = Enumerable.Range(0, Writers).Select(writer => WriteAsync(api, school, incident, writer, saved)).ToList();
        await Eventually.IsTrueAsync(() => saved.Count >= MarksBeforeTheKill, "marks are being saved");
        await app.KillAsync();
        await Eventually.IsTrueAsync(() => screen.StaleBanner.IsVisibleAsync(), "the screen says that it is not live");
        await app.StartAgainAsync();
        await Task.WhenAll(writers);

        var marks = (await api.EventsAsync(incident)).Where(e => e.Type == "room_marked").Select(mark => mark.Command).ToList();
        Assert.Equal(Writers * MarksOfEach, saved.Count);
        Assert.Equal(saved.Order(), marks.Order());
        await screen.IsLiveAsync();
        await using var fresh = await browsers.OpenAsync(app.Url);
        await screen.ShowsTheSameAsAsync(await IncidentScreen.OpenAsync(fresh, "district-1", incident));
    }

    [SkippableFact]
    public async Task A_killed_database_is_said_and_survived()
    {
        await using var app = await AppProcess.StartAsync();
        using var api = await Api.SignInAsync(app.Url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var window = await browsers.OpenAsync(app.Url);
        var screen = await IncidentScreen.OpenAsync(window, "officer-1", incident);
        var room = school.Rooms[0];
        await screen.OpenRoomAsync(room);
        await screen.MarkAsync("Searching");

        using (await DatabaseServer.KillAsync(app.Postgres))
        {
            await screen.PressAsync("Cleared");
            await Assertions.Expect(screen.NotSaved).ToContainTextAsync("1 not saved yet");
            await Assertions.Expect(screen.Answer).ToHaveAttributeAsync("data-state", "sending");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[1], "searching"));
        }

        await Assertions.Expect(screen.Answer).ToHaveAttributeAsync("data-state", "saved");
        await Assertions.Expect(screen.NotSaved).ToBeHiddenAsync();
        await Assertions.Expect(screen.OnMap(room)).ToHaveAttributeAsync("data-search", "clearedOnce");
        await screen.OpenRoomAsync(school.Rooms[2]);
        await screen.MarkAsync("Searching");
        await Assertions.Expect(screen.OnMap(school.Rooms[2])).ToHaveAttributeAsync("data-search", "searching");
        var marks = (await api.EventsAsync(incident)).Where(e => e.Type == "room_marked").Select(e => e.Room).ToList();
        Assert.Equal([room, room, school.Rooms[2]], marks);
        Assert.Empty(window.Faults);
    }

    [SkippableFact]
    public async Task A_mark_through_one_process_appears_on_screens_of_the_other()
    {
        await using var app = await AppProcess.StartAsync();
        await using var second = await app.StartAnotherAsync();
        using var api = await Api.SignInAsync(app.Url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var here = await browsers.OpenAsync(app.Url);
        await using var there = await browsers.OpenAsync(second.Url);
        var one = await IncidentScreen.OpenAsync(here, "officer-3", incident);
        var other = await IncidentScreen.OpenAsync(there, "district-1", incident);

        await one.OpenRoomAsync(school.Rooms[0]);
        await one.MarkAsync("Searching");
        await Assertions.Expect(other.OnMap(school.Rooms[0])).ToHaveAttributeAsync("data-search", "searching");
        await Assertions.Expect(other.InList(school.Rooms[0])).ToContainTextAsync("searching");

        await other.OpenRoomAsync(school.Rooms[1]);
        await other.MarkAsync("Cleared");
        await Assertions.Expect(one.OnMap(school.Rooms[1])).ToHaveAttributeAsync("data-search", "clearedOnce");
        await one.ShowsTheSameAsAsync(other);
    }

    /// <summary>Marks rooms one after another, each under one key until it is acknowledged.</summary>
    private static async Task WriteAsync(Api api, School school, Guid incident, int writer, ConcurrentBag<Guid> saved)
    {
        for (var mark = 0; mark < MarksOfEach; mark++)
        {
            var key = Guid.NewGuid();
            var room = school.Rooms[((writer * MarksOfEach) + mark) % school.Rooms.Count];
            await Eventually.IsTrueAsync(() => IsSavedAsync(key, room, mark % 2 == 0 ? "searching" : "cleared"), "a mark is saved");
            saved.Add(key);
        }

        async Task<bool> IsSavedAsync(Guid key, string room, string search)
        {
            try
            {
                var status = await api.MarkAsync(incident, key, room, search, $"Team {(char)('A' + writer)}");
                Assert.Contains(status, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
                return status == HttpStatusCode.OK;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                return false;
            }
        }
    }
}
