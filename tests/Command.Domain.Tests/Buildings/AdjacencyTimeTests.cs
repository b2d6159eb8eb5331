using System.Diagnostics;
using Command.Domain.Kernel;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Buildings;

/// <summary>Runs alone, and counts the processor's time of the best of several tries: another build on the same machine fails no test.</summary>
[CollectionDefinition(nameof(AdjacencyTimeTests), DisableParallelization = true)]
[Collection(nameof(AdjacencyTimeTests))]
public sealed class AdjacencyTimeTests
{
    [Fact]
    public void A_thousand_rooms_take_less_than_fifty_milliseconds()
    {
        var rooms = Enumerable.Range(0, 1000).Select(i => Block.Drawn(new($"{i}"), i % 40 * 10.2, i / 40 * 8.2)).ToArray();
        var times = new List<double>();
        for (var run = 0; run < 10; run++)
        {
            var plan = Scene.PlanOf(rooms);
            var before = Spent();
            Assert.Equal(["460", "499", "501", "540"], plan.Adjoining(new RoomId("500")).Select(room => room.Value));
            times.Add((Spent() - before).TotalMilliseconds);
        }

        Assert.True(times.Min() < 50, $"The best of ten took {times.Min():F0} ms.");
    }

    private static TimeSpan Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
