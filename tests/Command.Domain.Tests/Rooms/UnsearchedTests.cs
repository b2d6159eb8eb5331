using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Domain.Tests.Buildings;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class UnsearchedTests
{
    private static readonly RoomId[] Rooms = [.. Enumerable.Range(201, 9).Select(n => new RoomId($"{n}"))];

    /// <summary>Rooms that stand apart, so that none is next to another; the last is a closet.</summary>
    private static readonly PlanIndex Apart = PlanOf([.. Rooms.Select((id, i) => Block.Drawn(id, i * 20, 0, use: i == 8 ? RoomUse.Storage : RoomUse.Classroom))]);

    [Fact]
    public void Rooms_come_in_the_order_of_what_is_at_stake()
    {
        var state = Given(
            Cleared(Lee) with { Room = Rooms[0] },
            Found(Hazards.NoAccess, Lee) with { Room = Rooms[2] },
            Said(SearchMark.Searching, Lee, "Alpha") with { Room = Rooms[3] },
            Said(SearchMark.SearchAgain, Vega) with { Room = Rooms[4] },
            Cleared(Lee) with { Room = Rooms[5] }, Found(Hazards.Threat, Ortiz, Everything) with { Room = Rooms[5] }, Over(Hazards.Threat, Ortiz) with { Room = Rooms[5] },
            Found(Hazards.Threat, Ortiz) with { Room = Rooms[6] },
            new HelpRequested(By(Lee), Rooms[7], "Medic")).State;

        Assert.Equal(
            [
                (Rooms[7], SearchNext.NeedsHelp), (Rooms[6], SearchNext.Threat), (Rooms[5], SearchNext.Disputed), (Rooms[4], SearchNext.Recheck), (Rooms[3], SearchNext.Stalled),
                (Rooms[2], SearchNext.NoAccess), (Rooms[8], SearchNext.Forgotten), (Rooms[1], SearchNext.Never),
            ],
            Unsearched.Of(state, Apart, NineOFive.AddMinutes(5)).Select(room => (room.Room, room.Why)));
    }

    [Fact]
    public void A_room_beside_a_threat_comes_before_one_to_check_again_and_names_it()
    {
        var next = Unsearched.Of(Given(Said(SearchMark.SearchAgain, Vega) with { Room = Block.Closet }, Found(Hazards.Threat, Ortiz) with { Room = Room102 }).State, Block.Plan, NineOFive);

        Assert.Equal(
            [new(Room102, SearchNext.Threat), new(Room101, SearchNext.Beside, Room102), new(Block.Room103, SearchNext.Beside, Room102), new(Block.Closet, SearchNext.Recheck)],
            next.Take(4));
    }

    [Fact]
    public void A_clear_that_grew_stale_is_among_them() =>
        Assert.Equal(SearchNext.Recheck, Unsearched.Of(Given(Cleared(Lee) with { Room = Rooms[3] }).State, Apart, NineOFive.AddMinutes(30))[0].Why);

    [Fact]
    public void A_team_that_has_just_gone_in_is_left_alone_and_asked_about_five_minutes_later()
    {
        var state = Given(Said(SearchMark.Searching, Lee, "Alpha") with { Room = Rooms[3] }).State;

        Assert.DoesNotContain(Unsearched.Of(state, Apart, NineOFive.AddMinutes(4)), room => room.Room == Rooms[3]);
        Assert.Equal(new UnsearchedRoom(Rooms[3], SearchNext.Stalled), Unsearched.Of(state, Apart, NineOFive.AddMinutes(5))[0]);
    }

    [Fact]
    public void Easily_forgotten_spaces_come_first_among_those_nobody_was_in() =>
        Assert.Equal(
            [(Block.Closet, SearchNext.Forgotten), (Block.Stair, SearchNext.Forgotten), (Block.StairAbove, SearchNext.Forgotten), (Room101, SearchNext.Never)],
            Unsearched.Of(Given().State, Block.Plan, NineOFive).Take(4).Select(room => (room.Room, room.Why)));

    [Fact]
    public void Nothing_is_left_when_every_room_is_cleared() =>
        Assert.Empty(Unsearched.Of(Given([.. Rooms.Select(room => Cleared(Lee) with { Room = room })]).State, Apart, NineOFive));

    [Fact]
    public void Coverage_is_told_by_wing_and_by_level()
    {
        var progress = Progress.Of(Given(Cleared(Lee), Cleared(Lee) with { Room = Block.Library }).State, Block.Plan, NineOFive);

        Assert.Equal([("wing A", 50), ("wing B", 0), ("no wing", 33)], progress.Wings.Select(part => (part.Name, part.Coverage)));
        Assert.Equal([("L1", 20), ("L2", 50)], progress.Levels.Select(part => (part.Name, part.Coverage)));
    }
}
