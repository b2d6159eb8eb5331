using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Organization;

namespace Command.Domain.Incidents;

/// <summary>The length of an incident with what draws the eye on it.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="To">Its last; of an open incident that of the newest event.</param>
/// <param name="Density">How many events fall into each of equal parts of it.</param>
/// <param name="Benchmarks">What was reached, oldest first.</param>
/// <param name="Gaps">When nobody had command, a minute or longer.</param>
public sealed record TimeBar(DateTimeOffset From, DateTimeOffset To, ImmutableArray<int> Density, ImmutableArray<Benchmark> Benchmarks, ImmutableArray<CommandGap> Gaps)
{
    /// <summary>Into how many parts the density is counted.</summary>
    public const int Parts = 120;

    private static readonly TimeSpan ShortestGap = TimeSpan.FromMinutes(1);

    /// <summary>The bar of a replay that holds an event.</summary>
    /// <param name="replay">By recorded or by observed time.</param>
    /// <param name="plan">The floor plan of the building.</param>
    /// <param name="counts">Which events are counted in the density.</param>
    public static TimeBar Of(IReplay replay, PlanIndex plan, EventFilter counts)
    {
        var (from, to) = (replay.TimeOf(1), replay.TimeOf(replay.Length));
        var density = new int[Parts];
        var events = replay.Events(1, int.MaxValue);
        for (var i = 0; i < events.Count; i++)
        {
            if (counts.Passes(events[i]))
            {
                density[Math.Min(Parts - 1, (int)(Share(replay.TimeOf(i + 1), from, to) * Parts))]++;
            }
        }

        return new TimeBar(
            from, to, [.. density],
            [.. Incidents.Benchmarks.Of(replay.End, plan).Where(benchmark => benchmark.At is not null).OrderBy(benchmark => benchmark.At)],
            [.. CommandHistory.Of(events)
                .Where(stretch => stretch.Who is null)
                .Select(stretch => new CommandGap(stretch.From, stretch.Until ?? to))
                .Where(gap => gap.Length >= ShortestGap)]);
    }

    /// <summary>How far along the bar a moment is, from 0 to 1.</summary>
    public double ShareOf(DateTimeOffset moment) => Share(moment, From, To);

    private static double Share(DateTimeOffset moment, DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? 0 : Math.Clamp((moment - from) / (to - from), 0, 1);
}

/// <summary>A stretch without command.</summary>
public sealed record CommandGap(DateTimeOffset From, DateTimeOffset Until)
{
    public TimeSpan Length => Until - From;
}
