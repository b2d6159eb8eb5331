using System.Collections.Immutable;

namespace Command.Domain.Incidents;

/// <summary>
/// An incident at any of its moments. The state is kept every <see cref="Every"/> versions, so a moment costs the few events
/// since the last of these checkpoints, however long the incident is.
/// </summary>
public sealed class Replay : IReplay
{
    /// <summary>How many versions lie between two checkpoints.</summary>
    public const int Every = 250;

    /// <summary>Before any event.</summary>
    public static readonly Replay None = new([], [Incident.None], [], Incident.None);

    private readonly ImmutableList<IncidentEvent> _events;
    private readonly ImmutableList<Incident> _checkpoints;
    private readonly ImmutableList<DateTimeOffset> _times;

    private Replay(ImmutableList<IncidentEvent> events, ImmutableList<Incident> checkpoints, ImmutableList<DateTimeOffset> times, Incident end) =>
        (_events, _checkpoints, _times, End) = (events, checkpoints, times, end);

    /// <summary>The incident after all its events.</summary>
    public Incident End { get; }

    /// <summary>How many events there are; the version of the newest.</summary>
    public long Length => _events.Count;

    /// <summary>This and what happened since.</summary>
    public Replay With(IEnumerable<IncidentEvent> more)
    {
        var (events, checkpoints, times, state) = (_events.ToBuilder(), _checkpoints.ToBuilder(), _times.ToBuilder(), End);
        foreach (var e in more)
        {
            state = Incident.Evolve(state, e);
            events.Add(e);
            // Clocks of two servers may differ by a little; order is by version, so time never runs back.
            times.Add(times.Count > 0 && times[^1] > e.Stamp.RecordedAt ? times[^1] : e.Stamp.RecordedAt);
            if (events.Count % Every == 0)
            {
                checkpoints.Add(state);
            }
        }

        return new Replay(events.ToImmutable(), checkpoints.ToImmutable(), times.ToImmutable(), state);
    }

    /// <summary>The incident after its first <paramref name="version"/> events.</summary>
    public Incident At(long version)
    {
        var count = (int)Math.Clamp(version, 0, Length);
        var state = _checkpoints[count / Every];
        for (var i = (int)state.Version; i < count; i++)
        {
            state = Incident.Evolve(state, _events[i]);
        }

        return state;
    }

    /// <summary>The incident as it was known at a moment.</summary>
    public Incident At(DateTimeOffset moment) => At(VersionAt(moment));

    /// <summary>How many events were recorded by a moment.</summary>
    public long VersionAt(DateTimeOffset moment)
    {
        var (low, high) = (0, _times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _times[middle] <= moment ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>When a version was reached, by the server's clock; that of the first event for version 0.</summary>
    public DateTimeOffset TimeOf(long version) => _times[(int)Math.Clamp(version - 1, 0, Length - 1)];

    /// <summary>Up to <paramref name="count"/> events from version <paramref name="first"/> on; the first event is version 1.</summary>
    public IReadOnlyList<IncidentEvent> Events(long first, int count)
    {
        var from = (int)Math.Clamp(first - 1, 0, Length);
        return _events.GetRange(from, (int)Math.Clamp(count, 0, Length - from));
    }
}
