using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Domain.Tests.Buildings;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class RecheckTests
{
    [Fact]
    public void A_new_threat_calls_for_a_recheck_of_the_cleared_rooms_next_to_it()
    {
        var threat = Found(Hazards.Threat, Ortiz) with { Room = Room102 };
        var given = Given(Cleared(Lee), Cleared(Lee) with { Room = Block.Room103 }, Cleared(Lee) with { Room = Block.Closet });

        var events = given.When(threat.Command(), Block.Plan).Events;

        Assert.Equal(threat, events[0]);
        var recheck = Assert.IsType<RecheckCalled>(events[1]);
        Assert.Equal(Room102, recheck.Threat);
        Assert.Equal([Room101, Block.Room103], recheck.Rooms.AsEnumerable());
        Assert.Equal(threat.Stamp, recheck.Stamp);
    }

    [Fact]
    public void A_threat_in_a_hall_reaches_every_cleared_room_along_it_also_a_watched_one()
    {
        var given = Given(Cleared(Lee), new GuardPosted(By(Lee), Room101, "Alpha"), Cleared(Lee) with { Room = Block.Closet });

        Assert.Equal([Room101, Block.Closet], Rechecked(given.When((Found(Hazards.Threat, Ortiz) with { Room = Hall }).Command(), Block.Plan)));
    }

    [Fact]
    public void A_threat_on_a_stair_reaches_the_stair_above() =>
        Assert.Equal([Block.StairAbove], Rechecked(Given(Cleared(Lee) with { Room = Block.StairAbove }).When((Found(Hazards.Threat, Ortiz) with { Room = Block.Stair }).Command(), Block.Plan)));

    [Fact]
    public void A_threat_that_stands_already_and_other_hazards_call_for_nothing()
    {
        Assert.Single(Given(Found(Hazards.Threat, Lee) with { Room = Room102 }, Cleared(Vega, seen: Everything)).When((Found(Hazards.Threat, Ortiz) with { Room = Room102 }).Command(), Block.Plan).Events);
        Assert.Single(Given(Cleared(Vega)).When((Found(Hazards.SmokeOrGas, Ortiz) with { Room = Room102 }).Command(), Block.Plan).Events);
    }

    [Fact]
    public void A_threat_that_a_person_decides_to_be_real_after_it_was_called_off_is_a_new_one()
    {
        var given = Given(
            Cleared(Lee) with { Room = Room102 }, Found(Hazards.Threat, Ortiz, Everything) with { Room = Room102 }, Over(Hazards.Threat, Ortiz) with { Room = Room102 }, Cleared(Lee, seen: Everything));

        Assert.Equal([Room101], Rechecked(given.When(new ResolveDispute(By(Vega), Room102, Finding.Threat, "Seen on camera"), Block.Plan)));
    }

    [Fact]
    public void A_clear_that_crosses_with_the_news_of_a_threat_next_door_is_void()
    {
        var given = Given(Found(Hazards.Threat, Ortiz) with { Room = Room102 });

        Assert.Equal([Room101], Rechecked(given.When(Cleared(Lee, seen: 1).Command(), Block.Plan)));
        Assert.Single(given.When(Cleared(Lee, seen: 2).Command(), Block.Plan).Events);
        Assert.Single(given.When(Cleared(Ortiz, seen: 1).Command(), Block.Plan).Events);
    }

    [Fact]
    public void A_rechecked_room_says_why_and_is_cleared_again_by_one_who_knew_of_it()
    {
        var called = new RecheckCalled(By(Ortiz), Room102, [Room101]);
        var room = Given(Cleared(Lee, "Alpha"), called).Room;

        Assert.Equal(Search.Recheck, room.Search);
        Assert.Equal(new RecheckCause(RecheckKind.Threat, "Lt. Ortiz", Room102), room.RecheckBecause);
        Assert.Equal((called.Stamp, 3), (room.Newest, room.Version));
        Assert.Equal(Search.Recheck, Given(Cleared(Lee), called, Cleared(Lee, seen: 2)).Room.Search);
        Assert.Equal(Search.ClearedOnce, Given(Cleared(Lee), called, Cleared(Lee, seen: 3)).Room.Search);
    }

    [Fact]
    public void A_threat_that_is_taken_back_does_not_bring_its_neighbours_clears_back()
    {
        var threat = Found(Hazards.Threat, Ortiz) with { Room = Room102 };
        var state = Given(Cleared(Lee), threat, new RecheckCalled(threat.Stamp, Room102, [Room101]), new MarkWithdrawn(By(Ortiz), Room102, threat.Stamp.Command)).State;

        Assert.Equal(Hazards.None, state.Room(Room102).Hazards);
        Assert.Equal(Search.Recheck, state.Room(Room101).Search);
    }

    [Fact]
    public void A_clear_made_void_can_no_longer_be_taken_back()
    {
        var clear = Cleared(Lee);

        Given(clear, new RecheckCalled(By(Ortiz), Room102, [Room101])).When(new WithdrawMark(By(Lee), Room101, clear.Stamp.Command)).ThenRefused("More was said of this room since.");
    }

    [Fact]
    public void A_cleared_room_must_be_checked_again_when_its_guard_leaves()
    {
        var room = Given(Cleared(Lee, "Alpha"), new GuardPosted(By(Lee), Room101, "Bravo"), new GuardLeft(By(Ortiz), Room101)).Room;

        Assert.Equal(Search.Recheck, room.Search);
        Assert.Equal(new RecheckCause(RecheckKind.GuardLeft, "Bravo"), room.RecheckBecause);
        Assert.Null(room.Guard);
    }

    [Fact]
    public void A_cleared_room_must_be_checked_again_when_someone_goes_in()
    {
        var room = Given(Cleared(Lee), new RoomEntered(By(Ortiz), Room101, "Custodian", "for a key")).Room;

        Assert.Equal(Search.Recheck, room.Search);
        Assert.Equal(new RecheckCause(RecheckKind.Entered, "Custodian"), room.RecheckBecause);
        Assert.Empty(room.Entries);
    }

    [Fact]
    public void Going_into_a_released_or_a_sealed_room_is_written_down_and_leaves_its_clear()
    {
        foreach (IncidentEvent before in new IncidentEvent[] { new RoomReleased(By(Lee), Room101), new RoomSealed(By(Lee), Room101, "Scene") })
        {
            var room = Given(Cleared(Lee), before, new RoomEntered(By(Ortiz), Room101, "Det. Park, CPD", "photographs")).Room;

            Assert.Equal(Search.ClearedOnce, room.Search);
            Assert.Equal(new RoomEntry("Det. Park, CPD", "photographs", NineOFive, "Lt. Ortiz"), Assert.Single(room.Entries));
        }
    }

    [Fact]
    public void A_room_that_nobody_cleared_stays_as_it_is_whoever_goes_in_or_leaves()
    {
        Assert.Equal(Search.None, Given(new RoomEntered(By(Ortiz), Room101, "Custodian", "")).Room.Search);
        Assert.Equal(Search.None, Given(new GuardPosted(By(Lee), Room101, "Bravo"), new GuardLeft(By(Ortiz), Room101)).Room.Search);
    }

    private static RoomId[] Rechecked(Outcome outcome) => [.. Assert.Single(outcome.Events.OfType<RecheckCalled>()).Rooms];
}
