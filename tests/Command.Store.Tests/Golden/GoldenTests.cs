using System.Text.Json;
using System.Text.Json.Nodes;
using Command.Domain.Incidents;
using Command.Interchange.Json;
using Command.Store.Tests.Support;
using Npgsql;

namespace Command.Store.Tests.Golden;

/// <summary>
/// Whole incidents as an earlier release stored them, and the state it made of them. Neither file is ever changed: a
/// release that reads an old incident in another way would rewrite history.
/// </summary>
[Collection(PostgresFixture.Name)]
public sealed class GoldenTests(PostgresFixture postgres)
{
    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Golden");

    /// <summary>The files of events; beside each lies its state: name.state.json.</summary>
    public static TheoryData<string> Incidents => [.. Directory.EnumerateFiles(Golden, "*.events.jsonl").Select(file => Path.GetFileName(file).Split('.')[0]).Order()];

    [Theory]
    [MemberData(nameof(Incidents))]
    public async Task An_old_incident_replays_equal(string name)
    {
        var database = await postgres.NewDatabaseAsync("schema", StoredEvents.ApplyAsync);
        await using var store = StoredEvents.Open(database);
        var stream = Guid.NewGuid();
        await StoredEvents.InsertAsync(database, stream, await File.ReadAllLinesAsync(Path.Combine(Golden, $"{name}.events.jsonl")));

        await using var session = store.QuerySession(Node.Riverbend.Value);
        var events = await session.Events.FetchStreamAsync(stream);
        var state = JsonSerializer.SerializeToNode(events.Select(e => (IncidentEvent)e.Data).Aggregate(Incident.None, Incident.Evolve), DomainJson.Options)!;

        var (golden, now) = (Path.Combine(Golden, $"{name}.state.json"), Path.Combine(Path.GetTempPath(), $"{name}.state.json"));
        if (!File.Exists(golden) || !JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(golden)), state))
        {
            await File.WriteAllTextAsync(now, state.ToJsonString() + "\n");
            Assert.Fail($"It is not what it was. What it is now is in {now}.");
        }
    }

    [Fact]
    public async Task An_incident_declared_before_its_times_were_written_down_keeps_those_that_held_then()
    {
        var database = await postgres.NewDatabaseAsync("schema", StoredEvents.ApplyAsync);
        await using var store = StoredEvents.Open(database);
        var stream = Guid.NewGuid();
        await StoredEvents.InsertAsync(database, stream, [File.ReadLines(Path.Combine(Golden, "demo-lockdown.events.jsonl")).First()]);

        await using var session = store.QuerySession(Node.Riverbend.Value);
        var declared = (IncidentDeclared)(await session.Events.FetchStreamAsync(stream)).Single().Data;

        // Written out: whatever a later release makes its default, these were the times.
        Assert.Equal(
            new IncidentSettings(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(2)),
            declared.Settings);
        // Not today's default that happens to be the same: the old version was brought up to the new.
        Assert.NotSame(IncidentSettings.Default, declared.Settings);
    }

    [Fact]
    public async Task What_is_declared_now_is_stored_in_the_newest_version_with_its_times()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var node = await Node.StartAsync(database);
        await node.DeclareAsync(await node.AddSchoolAsync(1));

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var read = new NpgsqlCommand("select data #>> '{settings,clearStands}' from command.mt_events where type = 'incident_declared_v2'", connection);

        Assert.Equal("00:30:00", await read.ExecuteScalarAsync());
    }
}
