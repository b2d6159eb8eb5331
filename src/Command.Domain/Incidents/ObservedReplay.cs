using System.Collections.Immutable;

namespace Command.Domain.Incidents;

/// <summary>
/// An incident as it was, not as it became known: at each moment it holds what had been observed by then, also what a phone
/// without a network brought an hour later. What it holds is folded in the order of the stream, as always, so that what a
/// person had seen when they spoke counts as it did.
/// </summary>
public sealed class ObservedReplay : IReplay
{
    private readonly Replay _told;
    private readonly ImmutableArray<long> _order;
    private readonly ImmutableArray<DateTimeOffset> _times;

    // For each count the lowest version that is not among the first so many: everything below it is.
    private readonly ImmutableArray<long> _firstHidden;

    private ObservedReplay(Replay told, ImmutableArray<long> order)
    {
        (_told, _order) = (told, order);
        _times = [.. order.Select(version => told.Events(version, 1)[0].Stamp.RecordedAt)];
        var hidden = new long[order.Length + 1];
        hidden[^1] = order.Length + 1;
        for (var count = order.Length - 1; count >= 0; count--)
        {
            hidden[count] = Math.Min(order[count], hidden[count + 1]);
        }

        _firstHidden = [.. hidden];
    }

    /// <inheritdoc />
    public Incident End => _told.End;

    /// <inheritdoc />
    public long Length => _order.Length;

    /// <summary>Of a replay that holds an event. Nothing was observed before the incident was declared, or after it was recorded: a clock that says so is wrong.</summary>
    public static ObservedReplay Of(Replay replay)
    {
        var begun = replay.TimeOf(1);
        var told = replay.Events(1, int.MaxValue).Select(e => e with { Stamp = e.Stamp with { RecordedAt = Observed(e, begun) } }).ToList();
        return new ObservedReplay(
            Replay.None.With(told),
            [.. told.Select((e, i) => (At: e.Stamp.RecordedAt, Version: i + 1L)).OrderBy(one => one.At).ThenBy(one => one.Version).Select(one => one.Version)]);
    }

    /// <inheritdoc />
    public Incident At(long version)
    {
        var shown = (int)Math.Clamp(version, 0, Length);
        var state = _told.At(_firstHidden[shown] - 1);
        foreach (var next in _order.Take(shown).Where(one => one > state.Version).Order().ToList())
        {
            // Each at its own version, with gaps for what nobody had observed yet.
            state = Incident.Evolve(state with { Version = next - 1 }, _told.Events(next, 1)[0]);
        }

        return state with { Version = shown };
    }

    /// <inheritdoc />
    public long VersionAt(DateTimeOffset moment) => _times.BinarySearch(moment, Later.Comparer) is var found && found < 0 ? ~found : found;

    /// <inheritdoc />
    public DateTimeOffset TimeOf(long version) => _times[(int)Math.Clamp(version - 1, 0, Length - 1)];

    /// <inheritdoc />
    public IReadOnlyList<IncidentEvent> Events(long first, int count) =>
        [.. _order.Skip((int)Math.Max(first - 1, 0)).Take(count).Select(version => _told.Events(version, 1)[0])];

    private static DateTimeOffset Observed(IncidentEvent e, DateTimeOffset begun)
    {
        var (observed, recorded) = (e.Stamp.ObservedAt, e.Stamp.RecordedAt);
        return observed > recorded || recorded < begun ? recorded : observed < begun ? begun : observed;
    }

    // Equal moments count as earlier: the search ends after the last of them.
    private sealed class Later : IComparer<DateTimeOffset>
    {
        public static readonly Later Comparer = new();

        public int Compare(DateTimeOffset x, DateTimeOffset y) => x <= y ? -1 : 1;
    }
}
