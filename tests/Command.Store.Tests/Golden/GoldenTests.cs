using System.Text.Json;
using System.Text.Json.Nodes;
using Command.Domain.Incidents;
using Command.Interchange.Json;
using Command.Store.Tests.Support;
using Marten;

namespace Command.Store.Tests.Golden;

/// <summary>
/// Whole incidents as an earlier release stored them, and the state it made of them. Neither file is ever changed: a
/// release that reads an old incident in another way would rewrite history.
/// </summary>
[Collection(PostgresFixture.Name)]
public sealed class GoldenTests(PostgresFixture postgres)
{
    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Golden");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

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
            await File.WriteAllTextAsync(now, state.ToJsonString(Indented) + "\n");
            Assert.Fail($"It is not what it was. What it is now is in {now}.");
        }
    }
}
