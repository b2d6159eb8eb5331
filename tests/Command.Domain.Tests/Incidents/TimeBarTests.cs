using Command.Domain.Incidents;
using Command.Domain.Organization;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Incidents;

public sealed class TimeBarTests
{
    private static readonly DateTimeOffset Begun = Scene.Declared.Stamp.RecordedAt;

    [Fact]
    public void Four_minutes_without_command_are_a_gap()
    {
        var bar = Bar(At(0, Scene.Declared), At(240, new CommandTaken(Scene.By(Scene.Ortiz), null, null, null)), At(600, Note));

        Assert.Equal(new CommandGap(Begun, Begun.AddMinutes(4)), Assert.Single(bar.Gaps));
        Assert.Equal(0.4, bar.ShareOf(bar.Gaps[0].Until), 3);
    }

    [Fact]
    public void Half_a_minute_until_someone_leads_is_none() =>
        Assert.Empty(Bar(At(0, Scene.Declared), At(30, new CommandTaken(Scene.By(Scene.Ortiz), null, null, null)), At(600, Note)).Gaps);

    [Fact]
    public void Every_event_is_counted_where_it_happened()
    {
        var bar = Bar(At(0, Scene.Declared), At(590, Note), At(600, Note));

        Assert.Equal(1, bar.Density[0]);
        Assert.Equal(3, bar.Density.Sum());
        Assert.Equal(1, bar.Density[^1]);
    }

    [Fact]
    public void An_incident_of_one_event_has_a_bar_too()
    {
        var bar = Bar(At(0, Scene.Declared));

        Assert.Equal(0, bar.ShareOf(bar.To));
        Assert.Equal(BenchmarkKind.Declared, Assert.Single(bar.Benchmarks).Kind);
    }

    private static NoteAdded Note => new(Scene.By(Scene.Vega), "Buses are here", null);

    private static IncidentEvent At(int seconds, IncidentEvent e) => e with { Stamp = e.Stamp with { RecordedAt = Begun.AddSeconds(seconds) } };

    private static TimeBar Bar(params IncidentEvent[] events) => TimeBar.Of(Replay.None.With(events), Scene.Plan, EventFilter.All);
}
