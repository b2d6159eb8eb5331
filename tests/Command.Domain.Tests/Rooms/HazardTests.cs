using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class HazardTests
{
    [Fact]
    public void Hazards_add_up() =>
        Assert.Equal(Hazards.Casualty | Hazards.Blocked, Given(Found(Hazards.Casualty, Lee), Found(Hazards.Blocked, Ortiz)).Room.Hazards);

    [Fact]
    public void One_who_has_seen_a_hazard_can_call_it_off()
    {
        var room = Given(Found(Hazards.Casualty | Hazards.Blocked, Lee), Over(Hazards.Casualty, Ortiz, seen: 2)).Room;

        Assert.Equal(Hazards.Blocked, room.Hazards);
    }

    [Fact]
    public void One_who_has_not_seen_a_hazard_can_not_call_it_off() =>
        Assert.Equal(Hazards.Threat, Given(Found(Hazards.Threat, Lee), Over(Hazards.Threat, Ortiz, seen: 1)).Room.Hazards);

    [Fact]
    public void One_who_reported_a_hazard_can_call_it_off_without_having_seen_it_on_a_screen() =>
        Assert.Equal(Hazards.None, Given(Found(Hazards.Threat, Lee), Over(Hazards.Threat, Lee, seen: 1)).Room.Hazards);

    [Fact]
    public void One_who_reported_another_hazard_since_still_does_not_know_of_the_first()
    {
        var room = Given(Found(Hazards.Threat, Lee), Found(Hazards.Casualty, Ortiz), Over(Hazards.Threat | Hazards.Casualty, Ortiz, seen: 1)).Room;

        Assert.Equal(Hazards.Threat, room.Hazards);
    }

    [Fact]
    public void Two_who_report_the_same_hazard_each_know_only_of_their_own()
    {
        var both = new[] { Found(Hazards.Threat, Lee), Found(Hazards.Threat, Ortiz) };

        Assert.Equal(Hazards.Threat, Given([.. both, Over(Hazards.Threat, Ortiz, seen: 1)]).Room.Hazards);
        Assert.Equal(Hazards.None, Given([.. both, Over(Hazards.Threat, Ortiz, seen: 2)]).Room.Hazards);
        Assert.Equal(Hazards.None, Given([.. both, Over(Hazards.Threat, Ortiz), Over(Hazards.Threat, Lee)]).Room.Hazards);
    }

    [Fact]
    public void A_hazard_reported_again_must_be_seen_again_before_it_is_called_off() =>
        Assert.Equal(Hazards.SmokeOrGas, Given(Found(Hazards.SmokeOrGas, Lee), Found(Hazards.SmokeOrGas, Lee), Over(Hazards.SmokeOrGas, Ortiz, seen: 2)).Room.Hazards);

    [Fact]
    public void A_later_hazard_of_another_kind_does_not_hide_what_was_seen_of_the_first() =>
        Assert.Equal(Hazards.Casualty, Given(Found(Hazards.Blocked, Lee), Found(Hazards.Casualty, Lee), Over(Hazards.Blocked, Ortiz, seen: 2)).Room.Hazards);

    [Fact]
    public void What_is_found_and_over_in_one_mark_is_found() =>
        Given().When(Over(Hazards.Blocked | Hazards.Casualty, Lee).Command() with { Hazards = Hazards.Blocked })
            .ThenRoomMark(mark => Assert.Equal((Hazards.Blocked, Hazards.Casualty), (mark.Hazards, mark.Ended)));
}
