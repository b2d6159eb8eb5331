using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Incidents;

public sealed class ObservedReplayTests
{
    private static readonly DateTimeOffset Begun = Scene.Declared.Stamp.RecordedAt;

    [Fact]
    public void What_a_phone_without_a_network_brought_late_is_there_when_it_was_seen()
    {
        var replay = Replay.None.With([At(Scene.Declared, 0, 0), At(Note("Quiet"), 300, 300), At(Cleared(Scene.Room101), 60, 600)]);
        var observed = ObservedReplay.Of(replay);

        Assert.False(replay.At(replay.VersionAt(Begun.AddSeconds(120))).Room(Scene.Room101).IsCleared);
        Assert.True(observed.At(observed.VersionAt(Begun.AddSeconds(120))).Room(Scene.Room101).IsCleared);
        Assert.Equal(Begun.AddSeconds(60), observed.TimeOf(2));
        Assert.IsType<RoomMarked>(observed.Events(2, 1)[0]);
        Assert.Equal(3, observed.Length);
    }

    [Fact]
    public void A_phone_whose_clock_is_wrong_says_nothing_before_the_incident_and_nothing_that_was_not_recorded_yet()
    {
        var observed = ObservedReplay.Of(Replay.None.With([At(Scene.Declared, 0, 0), At(Note("Early"), -9_000, 30), At(Note("Ahead"), 9_000, 60)]));

        Assert.Equal([Begun, Begun, Begun.AddSeconds(60)], new[] { 1, 2, 3 }.Select(count => observed.TimeOf(count)));
        Assert.Equal(2, observed.VersionAt(Begun));
    }

    [Theory]
    [InlineData(true, false, false, 2)]
    [InlineData(false, true, false, 1)]
    [InlineData(false, false, true, 1)]
    [InlineData(false, false, false, 4)]
    public void Events_are_asked_for_by_person_team_and_room(bool person, bool team, bool room, int found)
    {
        var filter = new EventFilter(person ? Scene.Ortiz.Person : null, team ? "a" : null, room ? Scene.Room101 : null);
        IncidentEvent[] events = [Scene.Declared, Note("By Ortiz"), Cleared(Scene.Room101), new NoteAdded(Scene.By(Scene.Vega), "By Vega", null)];

        Assert.Equal(found, events.Count(filter.Passes));
        Assert.Equal(found, TimeBar.Of(Replay.None.With(events), Scene.Plan, filter).Density.Sum());
    }

    private static NoteAdded Note(string text) => new(Scene.By(Scene.Ortiz), text, null);

    private static RoomMarked Cleared(RoomId room) => new(Scene.By(Scene.Ortiz), room, 0, SearchMark.Cleared, null, Hazards.None, Hazards.None, "A", null);

    private static T At<T>(T e, int observed, int recorded)
        where T : IncidentEvent =>
        e with { Stamp = e.Stamp with { ObservedAt = Begun.AddSeconds(observed), RecordedAt = Begun.AddSeconds(recorded) } };
}
