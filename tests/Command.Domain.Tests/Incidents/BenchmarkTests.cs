using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Responders.Crew;

namespace Command.Domain.Tests.Incidents;

/// <summary>Each benchmark is reached at the minute in which its event was recorded, and by nothing else.</summary>
public sealed class BenchmarkTests
{
    [Fact]
    public void An_incident_is_declared_and_nothing_else_is_reached() =>
        Assert.Equal([BenchmarkKind.Declared], Benchmarks.Of(Given().State, Plan).Where(b => b.At is not null).Select(b => b.Kind));

    [Fact]
    public void The_first_action_counts() =>
        Reached(BenchmarkKind.FirstAction, 2, Order(2, ResponseAction.Hold), Order(4, ResponseAction.Lockdown));

    [Fact]
    public void Who_is_on_the_way_has_not_arrived()
    {
        NotReached(BenchmarkKind.FirstArrival, Squad);
        Reached(BenchmarkKind.FirstArrival, 5, Squad, new ResponderMoved(Later(Ortiz, 5), SquadId, "Prairie SO", ResponderStatus.Staging), LeeHere with { Stamp = Later(Lee, 6) });
        Reached(BenchmarkKind.FirstArrival, 6, LeeHere with { Stamp = Later(Lee, 6) });
        Reached(BenchmarkKind.FirstArrival, 7, Squad, new TeamFormed(Later(Ortiz, 7), "Alpha", [SquadId], null, ""));
        NotReached(BenchmarkKind.FirstArrival, new TeamFormed(Later(Ortiz, 7), "Alpha", [], null, ""));
    }

    [Fact]
    public void Command_is_established_by_the_first_who_takes_it() =>
        Reached(BenchmarkKind.CommandEstablished, 3, new CommandTaken(Later(Lee, 3), null, null, null), new CommandTaken(Later(Ortiz, 9), Lee.Person, Lee.Name, "hurt"));

    [Fact]
    public void Posts_count_by_their_kind()
    {
        Reached(BenchmarkKind.CommandPost, 4, Post(4, PostKind.CommandPost), Post(5, PostKind.CommandPost));
        Reached(BenchmarkKind.Staging, 6, Post(6, PostKind.Staging));
        NotReached(BenchmarkKind.CommandPost, Post(6, PostKind.Family));
        NotReached(BenchmarkKind.Staging, Post(6, PostKind.Family));
    }

    [Fact]
    public void The_first_room_cleared_and_the_last()
    {
        Reached(BenchmarkKind.FirstRoomCleared, 3, Cleared(3, Room101), Cleared(4, Room102));
        NotReached(BenchmarkKind.AllRoomsCleared, Cleared(3, Room101), Cleared(4, Room102));
        Reached(BenchmarkKind.AllRoomsCleared, 8, Cleared(3, Room101), Cleared(8, Gym), Cleared(4, Room102), Cleared(9, Room101));
    }

    [Fact]
    public void A_room_that_must_be_searched_again_was_cleared_once() =>
        Reached(BenchmarkKind.AllRoomsCleared, 5, Cleared(3, Room101), Cleared(4, Room102), Mark(4.5, Room101) with { Search = SearchMark.SearchAgain }, Cleared(5, Gym));

    [Fact]
    public void A_clear_that_was_taken_back_never_was()
    {
        var mistake = Cleared(3, Room101);

        NotReached(BenchmarkKind.FirstRoomCleared, mistake, new MarkWithdrawn(Later(Lee, 3.5), Room101, mistake.Stamp.Command));
        Reached(BenchmarkKind.FirstRoomCleared, 2, Cleared(2, Room101), mistake, new MarkWithdrawn(Later(Lee, 3.5), Room101, mistake.Stamp.Command));
    }

    [Fact]
    public void The_threat_is_ended_when_the_last_one_is_and_no_other_came()
    {
        var (here, there) = (Mark(1, Room101) with { Hazards = Hazards.Threat }, Mark(2, Room102) with { Hazards = Hazards.Threat });
        var (hereOver, thereOver) = (Mark(5, Room101) with { Ended = Hazards.Threat }, Mark(6, Room102) with { Ended = Hazards.Threat });

        NotAwaited(BenchmarkKind.ThreatEnded);
        NotReached(BenchmarkKind.ThreatEnded, here, there, hereOver);
        Reached(BenchmarkKind.ThreatEnded, 6, here, there, hereOver, thereOver);
        NotReached(BenchmarkKind.ThreatEnded, here, hereOver, Mark(9, Gym) with { Hazards = Hazards.Threat });
    }

    [Fact]
    public void The_first_patient_is_out_when_a_casualty_was_taken_out_or_the_room_evacuated()
    {
        var casualty = Mark(2, Room101) with { Hazards = Hazards.Casualty };

        NotAwaited(BenchmarkKind.FirstPatientOut);
        NotReached(BenchmarkKind.FirstPatientOut, casualty);
        Reached(BenchmarkKind.FirstPatientOut, 7, casualty, Mark(7, Room101) with { Ended = Hazards.Casualty });
        Reached(BenchmarkKind.FirstPatientOut, 8, casualty, Mark(8, Room101) with { Occupancy = new Occupancy(OccupancyKind.Evacuated) });
        NotReached(BenchmarkKind.FirstPatientOut, Mark(8, Room102) with { Occupancy = new Occupancy(OccupancyKind.Evacuated) });
        NotReached(BenchmarkKind.FirstPatientOut, casualty, new MarkWithdrawn(Later(Lee, 3), Room101, casualty.Stamp.Command));
    }

    [Fact]
    public void Only_the_whole_building_is_declared_clear()
    {
        var state = Given().State;

        Assert.Equal(NineOFive.AddMinutes(9), Firsts.Evolve(state, state, new BuildingCleared(Later(Ortiz, 9), Zone.Building, [Room101, Room102, Gym])).DeclaredClear);
        Assert.Null(Firsts.Evolve(state, state, new BuildingCleared(Later(Ortiz, 9), Zone.Wing("A"), [Room101])).DeclaredClear);
    }

    [Fact]
    public void Lockdown_is_released_when_it_stands_in_no_zone()
    {
        NotAwaited(BenchmarkKind.LockdownReleased);
        NotReached(BenchmarkKind.LockdownReleased, Order(1, ResponseAction.Lockdown), Order(2, ResponseAction.Lockdown, "A"), Released(8, ResponseAction.Lockdown));
        Reached(BenchmarkKind.LockdownReleased, 9, Order(1, ResponseAction.Lockdown), Order(2, ResponseAction.Lockdown, "A"), Released(8, ResponseAction.Lockdown), Released(9, ResponseAction.Lockdown, "A"));
        NotReached(BenchmarkKind.LockdownReleased, Order(1, ResponseAction.Hold), Released(2, ResponseAction.Hold));
        NotReached(BenchmarkKind.LockdownReleased, Order(1, ResponseAction.Lockdown), Released(8, ResponseAction.Lockdown), Order(9, ResponseAction.Lockdown));
    }

    [Fact]
    public void An_incident_that_was_reopened_is_not_closed()
    {
        Reached(BenchmarkKind.Closed, 30, new IncidentClosed(Later(Vega, 30), "Over"));
        NotReached(BenchmarkKind.Closed, new IncidentClosed(Later(Vega, 30), "Over"), new IncidentReopened(Later(Vega, 31), "Not over"));
    }

    [Fact]
    public void A_building_without_a_plan_has_no_rooms_to_wait_for() =>
        Assert.DoesNotContain(Benchmarks.Of(Given().State, PlanIndex.Empty), b => b is { Awaited: true, Kind: BenchmarkKind.FirstRoomCleared or BenchmarkKind.AllRoomsCleared or BenchmarkKind.DeclaredClear });

    private static void Reached(BenchmarkKind kind, double minute, params IncidentEvent[] history)
    {
        var benchmark = Of(kind, history);
        Assert.Equal(NineOFive.AddMinutes(minute), benchmark.At);
        Assert.True(benchmark.Awaited);
    }

    private static void NotReached(BenchmarkKind kind, params IncidentEvent[] history) => Assert.Null(Of(kind, history).At);

    private static void NotAwaited(BenchmarkKind kind) => Assert.False(Of(kind, []).Awaited);

    private static Benchmark Of(BenchmarkKind kind, IncidentEvent[] history) => Benchmarks.Of(Given(history).State, Plan).Single(b => b.Kind == kind);

    private static ActionOrdered Order(double minute, ResponseAction action, string? wing = null) => new(Later(Vega, minute), action, ZoneOf(wing), null);

    private static ActionReleased Released(double minute, ResponseAction action, string? wing = null) => new(Later(Vega, minute), action, ZoneOf(wing));

    private static Zone ZoneOf(string? wing) => wing is null ? Zone.Building : Zone.Wing(wing);

    private static PostEstablished Post(double minute, PostKind kind) => new(Later(Vega, minute), kind, "", new MapPlace(null, default, null));

    // Each mark knows of all before it: crossing reports are another matter.
    private static RoomMarked Mark(double minute, RoomId room) => new(Later(Lee, minute), room, 999, null, null, Hazards.None, Hazards.None, "A", null);

    private static RoomMarked Cleared(double minute, RoomId room) => Mark(minute, room) with { Search = SearchMark.Cleared };
}
