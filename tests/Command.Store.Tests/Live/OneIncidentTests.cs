using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Interchange.Json;
using Command.Store.Tests.Support;
using Command.Web.Live;
using Command.Web.Store;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Live;

[Collection(PostgresFixture.Name)]
public sealed class OneIncidentTests(PostgresFixture postgres) : IAsyncLifetime
{
    private Node _a = null!;
    private Node _b = null!;
    private BuildingId _school;
    private IncidentId _incident;

    public async Task InitializeAsync()
    {
        var database = await postgres.NewDatabaseAsync();
        _a = await Node.StartAsync(database);
        _school = await _a.AddSchoolAsync(60);
        _b = await Node.StartAsync(database);
        _incident = await _a.DeclareAsync(_school);
    }

    public async Task DisposeAsync()
    {
        await _b.DisposeAsync();
        await _a.DisposeAsync();
    }

    [Fact]
    public async Task The_same_command_sent_ten_times_at_once_happens_once_and_is_answered_alike()
    {
        var mark = Node.Clear(_incident, 1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? _a : _b).SendAsync(mark)));

        Assert.Single(answers.Distinct());
        Assert.True(answers[0].Accepted);
        var stored = await _a.Store.EventsAfterAsync(Node.Riverbend, _incident, 0, default);
        Assert.Single(stored.OfType<RoomMarked>());
    }

    [Fact]
    public async Task A_declaration_sent_ten_times_at_once_is_one_incident()
    {
        var declare = new Web.Live.Wire.DeclareRequest(_school, Kind.GasLeak, Mode.Drill, "", null, null) { CommandId = Guid.NewGuid() };

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? _a : _b).SendAsync(declare)));

        Assert.Single(answers.Distinct());
        Assert.Single(await _a.Store.EventsAfterAsync(Node.Riverbend, new IncidentId(declare.CommandId), 0, default));
    }

    [Fact]
    public async Task A_mark_through_one_node_is_seen_on_the_other()
    {
        var there = await _b.Incidents.GetAsync(Node.Riverbend, _incident);
        var heard = new TaskCompletionSource<LiveChange>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = there.Watch(change => heard.TrySetResult(change));

        var answer = await _a.SendAsync(Node.Clear(_incident, 7));

        var change = await heard.Task.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(answer.Version, change.After.Version);
        Assert.Equal(Search.ClearedOnce, change.After.Room(new RoomId(Node.Number(7))).Search);
    }

    [Fact]
    public async Task Eight_people_marking_sixty_rooms_leave_every_node_the_snapshot_and_a_replay_equal()
    {
        var people = Enumerable.Range(0, 8).Select(async person =>
        {
            var node = person % 2 == 0 ? _a : _b;
            for (var room = 0; room < 60; room++)
            {
                var answer = await node.SendAsync(Node.Clear(_incident, (room + (person * 7)) % 60, $"Team {person}"), Node.Person($"p{person}", Role.DistrictOffice));
                Assert.True(answer.Accepted, answer.Refusal);
            }
        });
        await Task.WhenAll(people);
        await _a.SendAsync(new Web.Live.Wire.RetractRequest(null, null) { CommandId = Guid.NewGuid(), Incident = _incident });
        var closed = await _b.SendAsync(new Web.Live.Wire.CloseRequest("All rooms searched") { CommandId = Guid.NewGuid(), Incident = _incident });

        Assert.Equal(2 + (8 * 60) + 2, closed.Version);
        var onA = await _a.Incidents.GetAsync(Node.Riverbend, _incident);
        await Eventually.IsTrueAsync(() => onA.State.Version == closed.Version, "node A has every event");
        var onB = await _b.Incidents.GetAsync(Node.Riverbend, _incident);
        var events = await _a.Store.EventsAfterAsync(Node.Riverbend, _incident, 0, default);
        var snapshot = await _a.Store.SnapshotAsync(Node.Riverbend, _incident, default);
        var replay = Json(events.Aggregate(Incident.None, Incident.Evolve));
        Assert.Equal(replay, Json(onA.State));
        Assert.Equal(replay, Json(onB.State));
        Assert.Equal(replay, Json(snapshot));
        Assert.All(onA.State.Rooms.Values, room => Assert.Equal(Search.ClearedTwice, room.Search));
    }

    [Fact]
    public async Task An_incident_that_was_written_closed_has_its_snapshot()
    {
        var id = IncidentId.New();
        var said = await _a.Store.EventsAfterAsync(Node.Riverbend, _incident, 0, default);
        List<IncidentEvent> events = [.. said.Append(new IncidentClosed(said[0].Stamp, "Over")).Select(e => e with { Stamp = e.Stamp with { Command = Guid.NewGuid() } })];
        var closed = events.Aggregate(Incident.None, Incident.Evolve);

        await _a.Store.AppendAsync(Node.Riverbend, id, Incident.None, closed, events, turn: null, default);

        Assert.Equal(Json(closed), Json(await _a.Store.SnapshotAsync(Node.Riverbend, id, default)));
    }

    [Fact]
    public async Task A_watcher_that_throws_takes_nothing_from_the_others()
    {
        var live = await _a.Incidents.GetAsync(Node.Riverbend, _incident);
        var heard = 0;
        using var bad = live.Watch(_ => throw new InvalidOperationException("a broken screen"));
        using var good = live.Watch(_ => heard++);

        var answer = await _a.SendAsync(Node.Clear(_incident, 3));

        Assert.True(answer.Accepted);
        Assert.Equal(1, heard);
    }

    [Fact]
    public async Task Another_district_finds_nothing_under_the_same_id()
    {
        var elsewhere = new DistrictId("elsewhere");

        Assert.Null(await _a.Incidents.FindAsync(elsewhere, _incident));
        var answer = await _a.SendAsync(Node.Clear(_incident, 1), district: elsewhere);
        Assert.Equal("There is no such incident.", answer.Refusal);
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_for_what_does_not_exist_each_is_told_so()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() => _a.Incidents.FindAsync(Node.Riverbend, new IncidentId(new Guid(n % 3, 0, 0, new byte[8]))))));

        Assert.All(asked, Assert.Null);
    }

    [Fact]
    public async Task An_event_can_be_neither_changed_nor_deleted()
    {
        foreach (var slip in new[] { "update command.mt_events set data = '{}'", "delete from command.mt_events", "truncate command.mt_events" })
        {
            await using var session = _a.Services.GetRequiredService<DistrictSessions>().Write(Node.Riverbend);
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(async () =>
            {
                await using var command = session.Connection!.CreateCommand();
                command.CommandText = slip;
                await command.ExecuteNonQueryAsync();
            });
            Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
        }
    }

    private static string Json(Incident incident) => JsonSerializer.Serialize(
        incident with { Rooms = System.Collections.Immutable.ImmutableDictionary<RoomId, RoomState>.Empty }, DomainJson.Options)
        + string.Join('\n', incident.Rooms.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal).Select(pair => JsonSerializer.Serialize(pair.Value, DomainJson.Options)));
}
