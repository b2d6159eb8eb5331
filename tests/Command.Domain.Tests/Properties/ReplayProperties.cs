using System.Collections.Immutable;
using Command.Domain.Incidents;
using CsCheck;

namespace Command.Domain.Tests.Properties;

/// <summary>Any moment of a long incident is what a fold of the events up to it is.</summary>
public sealed class ReplayProperties
{
    private const int Length = 10_000;
    private const int Every = 2_000;
    private static readonly DateTimeOffset Begun = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<IncidentEvent> Events = Long();
    private static readonly Replay Whole = Replay.None.With(Events);

    [Fact]
    public void A_checkpoint_and_its_tail_are_the_fold_from_the_beginning_at_any_moment()
    {
        var folds = new Incident[Length + 1];
        folds[0] = Incident.None;
        for (var i = 0; i < Length; i++)
        {
            folds[i + 1] = Incident.Evolve(folds[i], Events[i]);
        }

        Gen.Int[-2_500, (Length * Every) + 2_500].Sample(
            ms =>
            {
                var moment = Begun.AddMilliseconds(ms);
                var version = Events.Count(e => e.Stamp.RecordedAt <= moment);
                Assert.Equal(version, Whole.VersionAt(moment));
                Assert.Equal(IncidentProperties.Text(folds[version]), IncidentProperties.Text(Whole.At(moment)));
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public void What_came_later_is_as_if_it_had_been_there_from_the_beginning()
    {
        var pieces = Events.Chunk(333).Aggregate(Replay.None, (replay, piece) => replay.With(piece));

        Assert.Equal(Whole.Length, pieces.Length);
        Gen.Long[0, Length].Sample(version => Assert.Equal(IncidentProperties.Text(Whole.At(version)), IncidentProperties.Text(pieces.At(version))), iter: 20, threads: 1);
    }

    [Fact]
    public void A_moment_never_costs_more_than_the_events_since_the_last_checkpoint() =>
        Gen.Long[0, Length].Sample(version => Assert.Same(Whole.At(version / Replay.Every * Replay.Every), Whole.At(version / Replay.Every * Replay.Every)), iter: 100);

    [Fact]
    public void Events_of_one_moment_are_reached_one_by_one_and_all_by_the_moment()
    {
        var together = Replay.None.With(Events.Take(5).Select(e => e with { Stamp = e.Stamp with { RecordedAt = Begun } }));

        Assert.Equal(5, together.VersionAt(Begun));
        Assert.Equal(2, together.At(2).Version);
        Assert.Equal(0, together.VersionAt(Begun.AddTicks(-1)));
    }

    [Fact]
    public void A_clock_that_ran_back_between_two_servers_changes_no_order()
    {
        var back = Replay.None.With(Events.Take(3).Select((e, i) => e with { Stamp = e.Stamp with { RecordedAt = Begun.AddSeconds(i == 1 ? 9 : i) } }));

        Assert.Equal(1, back.VersionAt(Begun.AddSeconds(8)));
        Assert.Equal(3, back.VersionAt(Begun.AddSeconds(9)));
        Assert.Equal(Begun.AddSeconds(9), back.TimeOf(3));
    }

    // One long random incident, an event every two seconds. Marks and notes for the most part, as in life, or its state would grow beyond any real one.
    private static ImmutableArray<IncidentEvent> Long()
    {
        var steps = RandomIncident.Steps.Array[900].Single().SelectMany(some => some).Select((step, i) => i % 25 == 0 ? step : step with { What = step.What % 20 });
        var events = RandomIncident.Play(steps, stays: true).Select((played, i) => played.Event with { Stamp = played.Event.Stamp with { RecordedAt = Begun.AddMilliseconds(i * Every) } }).Take(Length);
        return [.. events];
    }
}
