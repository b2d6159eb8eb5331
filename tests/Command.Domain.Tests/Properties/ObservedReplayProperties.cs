using System.Collections.Immutable;
using Command.Domain.Incidents;
using CsCheck;

namespace Command.Domain.Tests.Properties;

/// <summary>Any moment by observed time is a fold, in the order of the stream, of what had been observed by then.</summary>
public sealed class ObservedReplayProperties
{
    private static readonly DateTimeOffset Begun = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_moment_holds_what_had_been_observed_by_then() =>
        Gen.Select(RandomIncident.Steps, Gen.Int[0, 300].Array[200]).Sample((steps, late) =>
        {
            var events = Stamped(steps, late);
            var observed = ObservedReplay.Of(Replay.None.With(events));

            for (var count = 1L; count <= observed.Length; count++)
            {
                var shown = observed.Events(1, (int)count).Select(e => e.Stamp.Command).ToHashSet();
                Assert.All(events, e => Assert.True(shown.Contains(e.Stamp.Command) || Seen(e) >= observed.TimeOf(count)));
                Assert.Equal(IncidentProperties.Text(Fold(events, shown)), IncidentProperties.Text(observed.At(count)));
            }
        }, iter: 60);

    [Fact]
    public void Where_nothing_came_late_both_times_tell_the_same() =>
        Gen.Select(RandomIncident.Steps, Gen.Const(new int[200])).Sample((steps, none) =>
        {
            var recorded = Replay.None.With(Stamped(steps, none));
            var observed = ObservedReplay.Of(recorded);

            for (var count = 0L; count <= recorded.Length; count++)
            {
                Assert.Equal(IncidentProperties.Text(recorded.At(count)), IncidentProperties.Text(observed.At(count)));
            }
        }, iter: 60);

    // An event every two seconds, each of its own command, some observed long before.
    private static ImmutableArray<IncidentEvent> Stamped(IEnumerable<RandomIncident.Step> steps, int[] late) =>
        [.. RandomIncident.Play(steps).Select((played, i) => played.Event with
        {
            Stamp = played.Event.Stamp with
            {
                Command = new Guid(i + 1, 0, 0, new byte[8]),
                RecordedAt = Begun.AddSeconds(2 * i),
                ObservedAt = Begun.AddSeconds((2 * i) - late[i % late.Length]),
            },
        })];

    private static DateTimeOffset Seen(IncidentEvent e) => e.Stamp.ObservedAt < Begun ? Begun : e.Stamp.ObservedAt;

    private static Incident Fold(ImmutableArray<IncidentEvent> events, HashSet<Guid> shown)
    {
        var state = Incident.None;
        for (var i = 0; i < events.Length; i++)
        {
            if (shown.Contains(events[i].Stamp.Command))
            {
                state = Incident.Evolve(state with { Version = i }, events[i] with { Stamp = events[i].Stamp with { RecordedAt = Seen(events[i]) } });
            }
        }

        return state with { Version = shown.Count };
    }
}
