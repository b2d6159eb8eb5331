using System.Collections.Concurrent;
using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Store.Tests.Support;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Command.Store.Tests.Live;

/// <summary>PostgreSQL is killed while eight people mark rooms. They send again until they are answered; nobody tells the node anything.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int People = 8;
    private const int MarksEach = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Marks_that_were_acknowledged_are_stored_once_and_the_node_recovers_by_itself()
    {
        using var place = new TemporaryPlace();
        await using var server = await place.StartAsync();
        await server.EnsureDatabaseAsync("command");
        var database = server.ConnectionString("command");
        await using var node = await Node.StartAsync(database);
        var incident = await node.DeclareAsync(await node.AddSchoolAsync(40));
        var acknowledged = new ConcurrentDictionary<Guid, long>();
        var refusedSaves = 0;
        var longest = TimeSpan.Zero;

        var killer = KillAtAsync(100, 250, 400);
        await Task.WhenAll(Enumerable.Range(0, People).Select(MarkAsync));
        await killer;

        output.WriteLine($"{acknowledged.Count} acknowledged, {refusedSaves} times not saved, longest wait {longest.TotalMilliseconds:0} ms");
        Assert.True(refusedSaves > 0, "The server was killed and nobody noticed: this test proves nothing.");
        var tail = node.Services.GetRequiredService<CommittedTail>();
        await Eventually.IsTrueAsync(() => tail.IsListening, "the node hears commits again");
        var stored = await node.Store.EventsAfterAsync(Node.Riverbend, incident, 0, default);
        Assert.Equal(People * MarksEach, acknowledged.Count);
        Assert.Equal(acknowledged.Keys.Order(), stored.OfType<RoomMarked>().Select(mark => mark.Stamp.Command).Order());
        Assert.All(stored.Select((e, i) => (e, Version: i + 1L)).Where(s => s.e is RoomMarked), s => Assert.Equal(acknowledged[s.e.Stamp.Command], s.Version));
        Assert.True(await Sql.AskAsync<bool>(database, $"select count(*) = max(version) and min(version) = 1 from command.mt_events where stream_id = '{incident}'"));
        Assert.Equal(stored.Count, await Sql.AskAsync<long>(database, $"select version from command.mt_streams where id = '{incident}'"));
        var live = await node.Incidents.GetAsync(Node.Riverbend, incident);
        Assert.Equal(Folded.Text(stored.Aggregate(Incident.None, Incident.Evolve)), Folded.Text(live.State));

        async Task KillAtAsync(params int[] counts)
        {
            foreach (var count in counts)
            {
                await Eventually.IsTrueAsync(() => acknowledged.Count >= count, $"{count} marks are acknowledged", seconds: 90);
                RunningProcess.Kill(server.ProcessId);
            }
        }

        async Task MarkAsync(int person)
        {
            for (var n = 0; n < MarksEach; n++)
            {
                var mark = Node.Clear(incident, (n + (person * 5)) % 40, $"Team {person}");
                var waiting = Stopwatch.StartNew();
                CommandAnswer answer;
                while (await TryAsync(mark, person) is var tried && (answer = tried!) is null)
                {
                    Interlocked.Increment(ref refusedSaves);
                    Assert.True(waiting.Elapsed < Patience, "The node did not recover by itself.");
                    await Task.Delay(20);
                }

                Assert.True(answer.Accepted, answer.Refusal);
                acknowledged[mark.CommandId] = answer.Version;
                longest = waiting.Elapsed > longest ? waiting.Elapsed : longest;
            }
        }

        async Task<CommandAnswer?> TryAsync(MarkRequest mark, int person)
        {
            try
            {
                return await node.SendAsync(mark, Node.Person($"p{person}", Role.DistrictOffice));
            }
            catch (NotSavedException)
            {
                return null;
            }
        }
    }
}
