using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Tests.Properties;
using Command.Store.Tests.Support;
using Command.Web.Live;
using CsCheck;

namespace Command.Store.Tests.Live;

/// <summary>People act at the same time, through two nodes over one database, whatever the rules let them do.</summary>
[Collection(PostgresFixture.Name)]
public sealed class SerialOrderTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Incidents = 12;
    private const int AtATime = 6;

    private Node _a = null!;
    private Node _b = null!;
    private BuildingId _school;

    public async Task InitializeAsync()
    {
        var database = await postgres.NewDatabaseAsync();
        _a = await Node.StartAsync(database);
        _school = await _a.AddSchoolAsync(8);
        _b = await Node.StartAsync(database);
    }

    public async Task DisposeAsync()
    {
        await _b.DisposeAsync();
        await _a.DisposeAsync();
    }

    [Fact]
    public Task Whatever_is_asked_at_the_same_time_ends_as_if_it_had_been_asked_one_after_another() =>
        RandomIncident.Steps.SampleAsync(async steps => await PlayAsync(steps), iter: Incidents, threads: 1);

    private async Task PlayAsync(RandomIncident.Step[] steps)
    {
        var id = await _a.DeclareAsync(_school);
        LiveIncident[] nodes = [await _a.Incidents.GetAsync(Node.Riverbend, id), await _b.Incidents.GetAsync(Node.Riverbend, id)];
        var asked = new Dictionary<Guid, IncidentCommand>();
        foreach (var some in steps.Chunk(AtATime))
        {
            // Decided on whatever each node holds at that moment; the screens of these people are behind.
            var commands = some.Select((step, i) => (Node: nodes[i % 2], Command: RandomIncident.CommandOf(step, nodes[i % 2].State))).ToList();
            commands.ForEach(sent => asked[sent.Command.Stamp.Command] = sent.Command);
            await Task.WhenAll(commands.Select(sent => sent.Node.ExecuteAsync(sent.Command)));
        }

        var events = await _a.Store.EventsAfterAsync(Node.Riverbend, id, 0, default);
        await Task.WhenAll(nodes.Select(node => node.CatchUpAsync(events.Count)));

        var replayed = events.Aggregate(Incident.None, Incident.Evolve);
        Assert.Equal(Folded.Text(replayed), Folded.Text(nodes[0].State));
        Assert.Equal(Folded.Text(replayed), Folded.Text(nodes[1].State));

        var state = Incident.None;
        foreach (var of in events.GroupBy(e => e.Stamp.Command))
        {
            if (asked.TryGetValue(of.Key, out var command))
            {
                var decided = Assert.IsType<Decision<IncidentEvent>.Accepted>(IncidentDecider.Decide(state, command, nodes[0].Plan));
                Assert.Equal(decided.Events.Select(Text), of.Select(Text));
            }

            state = of.Aggregate(state, Incident.Evolve);
        }
    }

    private static string Text(IncidentEvent e) => e.GetType().Name + System.Text.Json.JsonSerializer.Serialize<object>(e, Interchange.Json.DomainJson.Options);
}
