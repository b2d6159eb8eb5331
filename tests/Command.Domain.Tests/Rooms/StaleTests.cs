using Command.Domain.Incidents;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class StaleTests
{
    private static readonly IncidentSettings Settings = IncidentSettings.Default;
    private static readonly DateTimeOffset HalfPast = NineOFive + Settings.ClearStands;

    [Fact]
    public void An_unguarded_clear_stands_for_half_an_hour_and_must_then_be_done_again()
    {
        var room = Given(Cleared(Lee, "Alpha")).Room;

        Assert.Equal(HalfPast, room.StaleAt(Settings));
        Assert.Equal(Search.ClearedOnce, room.SearchAt(HalfPast.AddTicks(-1), Settings));
        Assert.Equal(Search.Recheck, room.SearchAt(HalfPast, Settings));
        Assert.False(room.IsClearedAt(HalfPast, Settings));
    }

    [Fact]
    public void How_long_it_stands_is_what_the_incident_was_declared_with()
    {
        var quick = new IncidentDeclared(By(Vega), Middle, Kind.Fire, Mode.Actual, "") { Settings = Settings with { ClearStands = TimeSpan.FromMinutes(10) } };
        var state = new[] { quick, (IncidentEvent)Cleared(Lee) }.Aggregate(Incident.None, Incident.Evolve);

        Assert.Equal(NineOFive.AddMinutes(10), state.Room(Room101).StaleAt(state.Settings));
    }

    [Fact]
    public void The_newest_clear_counts_and_one_that_came_late_is_as_old_as_when_it_was_made()
    {
        Assert.Equal(HalfPast.AddMinutes(9), Given(Cleared(Lee, "Alpha"), At(9, Cleared(Ortiz, "Bravo"))).Room.StaleAt(Settings));

        var late = Cleared(Lee) with { Stamp = By(Lee) with { ObservedAt = NineOFive.AddMinutes(-20) } };
        Assert.Equal(HalfPast.AddMinutes(-20), Given(late).Room.StaleAt(Settings));
    }

    [Fact]
    public void A_phone_whose_clock_is_ahead_makes_no_clear_stand_longer()
    {
        var ahead = Cleared(Lee) with { Stamp = By(Lee) with { ObservedAt = NineOFive.AddHours(1) } };

        Assert.Equal(HalfPast, Given(ahead).Room.StaleAt(Settings));
    }

    [Fact]
    public void A_watched_a_released_and_a_sealed_room_do_not_grow_stale()
    {
        Assert.Null(Given(Cleared(Lee), new GuardPosted(By(Lee), Room101, "Alpha")).Room.StaleAt(Settings));
        Assert.Null(Given(Cleared(Lee), new RoomReleased(By(Lee), Room101)).Room.StaleAt(Settings));
        Assert.Null(Given(Cleared(Lee), new RoomSealed(By(Lee), Room101, "Scene")).Room.StaleAt(Settings));
    }

    [Fact]
    public void A_room_that_was_not_cleared_has_nothing_to_grow_stale()
    {
        Assert.Null(Given().Room.StaleAt(Settings));
        Assert.Null(Given(Said(SearchMark.Searching, Lee)).Room.StaleAt(Settings));
        Assert.Null(Given(Cleared(Lee), Said(SearchMark.SearchAgain, Vega)).Room.StaleAt(Settings));
    }

    [Fact]
    public void What_time_has_ended_does_not_come_back_by_sealing_the_room()
    {
        var room = Given(Cleared(Lee), new RoomSealed(By(Vega) with { RecordedAt = HalfPast }, Room101, "Scene")).Room;

        Assert.Equal(Search.Recheck, room.Search);
        Assert.Equal(RecheckKind.TooOld, room.RecheckBecause!.Kind);
    }

    [Fact]
    public void A_clear_after_the_first_one_grew_stale_is_the_first_again()
    {
        Assert.Equal(Search.ClearedTwice, Given(Cleared(Lee, "Alpha"), At(29, Cleared(Ortiz, "Bravo"))).Room.Search);
        Assert.Equal(Search.ClearedOnce, Given(Cleared(Lee, "Alpha"), At(30, Cleared(Ortiz, "Bravo"))).Room.Search);
    }

    [Fact]
    public void A_threat_in_a_room_whose_clear_grew_stale_contradicts_nothing()
    {
        Assert.Equal(Search.Disputed, Given(Cleared(Lee), At(29, Found(Hazards.Threat, Ortiz))).Room.Search);
        Assert.Equal(Search.Recheck, Given(Cleared(Lee), At(30, Found(Hazards.Threat, Ortiz))).Room.Search);
    }

    [Fact]
    public void Progress_and_the_next_turning_know_the_moment()
    {
        var state = Given([.. Led, Cleared(Lee)]).State;

        Assert.Equal(1, Progress.Of(state, Plan, HalfPast.AddTicks(-1)).Whole.Cleared);
        Assert.Equal((0, 1), Progress.Of(state, Plan, HalfPast).Whole is var whole ? (whole.Cleared, whole.Recheck) : default);
        Assert.Equal(HalfPast, Turning.NextAfter(state, NineOFive));
        Assert.Null(Turning.NextAfter(state, HalfPast));
    }

    [Fact]
    public void A_team_that_was_inside_too_long_is_a_turning_too() =>
        Assert.Equal(NineOFive + Unsearched.StalledAfter, Turning.NextAfter(Given([.. Led, Said(SearchMark.Searching, Lee)]).State, NineOFive));

    private static RoomMarked At(int minutes, RoomMarked mark) =>
        mark with { Stamp = mark.Stamp with { ObservedAt = NineOFive.AddMinutes(minutes), RecordedAt = NineOFive.AddMinutes(minutes) } };
}
