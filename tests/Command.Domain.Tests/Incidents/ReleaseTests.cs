using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Incidents;

/// <summary>101 is in wing A, 102 in wing B, the gym upstairs in none; the hall need not be searched.</summary>
public sealed class ReleaseTests
{
    private static readonly ActionOrdered Lockdown = new(By(Vega), ResponseAction.Lockdown, Zone.Building, null);
    private static readonly RoomId[] Every = [Room101, Room102, Gym];

    [Theory]
    [InlineData(ResponseAction.Hold)]
    [InlineData(ResponseAction.Secure)]
    [InlineData(ResponseAction.Evacuate)]
    [InlineData(ResponseAction.Shelter)]
    public void Every_action_but_lockdown_ends_by_announcement(ResponseAction action)
    {
        var release = new ReleaseAction(By(Vega), Zone.Building);

        Given(new ActionOrdered(By(Vega), action, Zone.Building, "x")).When(release).Then(new ActionReleased(release.Stamp, action, Zone.Building));
        Assert.Empty(Given(new ActionOrdered(By(Vega), action, Zone.Building, "x"), new ActionReleased(By(Vega), action, Zone.Building)).State.Actions);
    }

    [Fact]
    public void What_does_not_stand_need_not_be_released()
    {
        Given().When(new ReleaseAction(By(Vega), Zone.Building)).ThenNothing();
        Given(Lockdown).When(new ReleaseAction(By(Vega), Zone.Wing("A"))).ThenNothing();
    }

    [Fact]
    public void Lockdown_is_released_room_by_room()
    {
        Given(Lockdown).When(new ReleaseAction(By(Vega), Zone.Building))
            .ThenRefused("Lockdown is released room by room, by someone at the door. 3 of 3 rooms are still to release: 101, 102, gym.");
        Given([Lockdown, .. Every.Take(2).SelectMany(LetOut)]).When(new ReleaseAction(By(Vega), Zone.Building)).ThenRefused("1 of 3 rooms is still to release: gym.");
    }

    [Fact]
    public void The_release_of_the_last_room_ends_the_lockdown_in_the_same_breath()
    {
        var stamp = By(Lee);
        var given = Given([Lockdown, .. Every.Take(2).SelectMany(LetOut), Cleared(Lee) with { Room = Gym }]);

        given.When(new ReleaseRoom(stamp, Gym)).Then(new RoomReleased(stamp, Gym), new ActionReleased(stamp, ResponseAction.Lockdown, Zone.Building));
    }

    [Fact]
    public void A_cleared_room_that_is_empty_or_evacuated_needs_no_release()
    {
        var stamp = By(Vega);
        var empty = Every.SelectMany(room => new IncidentEvent[] { Cleared(Lee) with { Room = room }, Inside(room == Gym ? OccupancyKind.Evacuated : OccupancyKind.Empty, Lee) with { Room = room } });

        Given([Lockdown, .. empty]).When(new ReleaseAction(stamp, Zone.Building)).Then(new ActionReleased(stamp, ResponseAction.Lockdown, Zone.Building));
        Given([Lockdown, .. empty, Inside(3, Ortiz) with { Room = Gym }]).When(new ReleaseAction(stamp, Zone.Building)).ThenRefused("1 of 3 rooms is still to release: gym.");
        Given([Lockdown, .. empty]).When(new ReleaseAction(stamp with { RecordedAt = NineOFive.AddMinutes(31) }, Zone.Building)).ThenRefused("3 of 3");
    }

    [Fact]
    public void A_room_that_is_empty_and_not_cleared_is_not_done() =>
        Given(Lockdown, Inside(OccupancyKind.Empty, Lee)).When(new ReleaseAction(By(Vega), Zone.Building)).ThenRefused("3 of 3");

    [Fact]
    public void The_lockdown_of_a_wing_ends_with_its_own_rooms()
    {
        var stamp = By(Lee);

        Given(Lockdown with { Zone = Zone.Wing("A") }, Cleared(Lee)).When(new ReleaseRoom(stamp, Room101))
            .Then(new RoomReleased(stamp, Room101), new ActionReleased(stamp, ResponseAction.Lockdown, Zone.Wing("A")));
    }

    [Fact]
    public void Rooms_under_another_order_do_not_hold_the_lockdown_up()
    {
        var stamp = By(Lee);
        var evacuated = new ActionOrdered(By(Vega), ResponseAction.Evacuate, Zone.Wing("B"), "the gym");

        Given([Lockdown, evacuated, .. LetOut(Room101), Cleared(Lee) with { Room = Gym }]).When(new ReleaseRoom(stamp, Gym))
            .Then(new RoomReleased(stamp, Gym), new ActionReleased(stamp, ResponseAction.Lockdown, Zone.Building));
    }

    [Fact]
    public void How_far_the_release_is_can_be_told()
    {
        var state = Given([Lockdown, .. LetOut(Room102)]).State;
        var release = state.ReleaseOf(state.Actions["building"], Plan, NineOFive);

        Assert.Equal((1, 3), (release.Done, release.Total));
        Assert.Equal([Room101, Gym], release.Left.AsEnumerable());
    }

    [Theory]
    [InlineData(ResponseAction.Hold, "building", true)]
    [InlineData(ResponseAction.Secure, "wing:A", true)]
    [InlineData(ResponseAction.Evacuate, "wing:A", false)]
    [InlineData(ResponseAction.Shelter, "building", false)]
    public void Hold_and_secure_do_not_lift_a_lockdown_as_if_by_announcement(ResponseAction action, string zone, bool refused)
    {
        var outcome = Given(Lockdown).When(new OrderAction(By(Vega), action, new Zone(zone), "x"));
        if (refused)
        {
            outcome.ThenRefused("Lockdown is released room by room");
        }
        else
        {
            outcome.ThenSomething();
        }
    }

    [Fact]
    public void Secure_for_the_building_leaves_the_lockdown_of_a_wing_and_is_not_refused() =>
        Given(Lockdown with { Zone = Zone.Wing("A") }).When(new OrderAction(By(Vega), ResponseAction.Secure, Zone.Building, null)).ThenSomething();

    [Fact]
    public void A_new_lockdown_holds_again_whoever_had_been_let_out()
    {
        var wing = Given([Lockdown, .. LetOut(Room102), .. LetOut(Room101)]);
        var ordered = Assert.IsType<ActionOrdered>(Assert.Single(wing.When(new OrderAction(By(Vega), ResponseAction.Lockdown, Zone.Wing("A"), null)).Events));

        Assert.Equal([Room101], ordered.Recalled!.Value.AsEnumerable());
        var after = Incident.Evolve(wing.State, ordered);
        Assert.Null(after.Room(Room101).Released);
        Assert.NotNull(after.Room(Room102).Released);
        Assert.Null(Assert.IsType<ActionOrdered>(Assert.Single(Given().When(new OrderAction(By(Vega), ResponseAction.Lockdown, Zone.Building, null)).Events)).Recalled);
    }

    private static IncidentEvent[] LetOut(RoomId room) => [Cleared(Lee) with { Room = room }, new RoomReleased(By(Lee), room)];
}
