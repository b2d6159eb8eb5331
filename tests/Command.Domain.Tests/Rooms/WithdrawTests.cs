using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class WithdrawTests
{
    [Fact]
    public void Ones_own_newest_mark_can_be_taken_back()
    {
        var mark = Cleared(Lee, "A");
        var stamp = By(Lee);

        Given(mark).When(new WithdrawMark(stamp, Room101, mark.Stamp.Command)).Then(new MarkWithdrawn(stamp, Room101, mark.Stamp.Command));
    }

    [Fact]
    public void A_room_is_then_as_it_was_before()
    {
        var mark = Found(Hazards.Threat, Lee) with { Search = SearchMark.Searching, Occupancy = new Occupancy(OccupancyKind.People, 4) };
        var room = Given(Cleared(Ortiz, "B"), mark, Withdrawn(mark)).Room;

        Assert.Equal(Search.ClearedOnce, room.Search);
        Assert.Equal(Hazards.None, room.Hazards);
        Assert.Equal(Occupancy.Unknown, room.Occupancy);
        Assert.Equal(4, room.Version);
    }

    [Fact]
    public void A_threat_marked_by_mistake_leaves_no_dispute()
    {
        var mark = Found(Hazards.Threat, Ortiz);

        Assert.Equal(Search.ClearedOnce, Given(Cleared(Lee, "A"), mark, Withdrawn(mark)).Room.Search);
    }

    [Fact]
    public void Nobody_takes_anothers_mark_back()
    {
        var mark = Cleared(Lee, "A");

        Given(mark).When(Withdraw(mark, Ortiz)).ThenRefused("Only Ofc. Lee can take that mark back.");
    }

    [Fact]
    public void A_mark_that_is_no_longer_the_newest_stays()
    {
        var mark = Cleared(Lee, "A");
        foreach (IncidentEvent later in new IncidentEvent[] { Found(Hazards.Threat, Ortiz), Inside(2, Lee), new HelpRequested(By(Ortiz), Room101, "Medic"), new HelpAnswered(By(Ortiz), Room101) })
        {
            Given(mark, later).When(Withdraw(mark, Lee)).ThenRefused("More was said of this room since.");
        }
    }

    [Fact]
    public void A_mark_of_another_room_does_not_matter()
    {
        var mark = Cleared(Lee, "A");

        Given(mark, Cleared(Ortiz, "B") with { Room = Room102 }).When(Withdraw(mark, Lee)).ThenSomething();
    }

    [Fact]
    public void Only_one_step_is_taken_back()
    {
        var first = Cleared(Lee, "A");
        var second = Inside(2, Lee);

        Given(first, second, Withdrawn(second)).When(Withdraw(first, Lee)).ThenRefused("More was said of this room since.");
        Given(first, second, Withdrawn(second)).When(Withdraw(second, Lee)).ThenRefused("More was said of this room since.");
    }

    [Fact]
    public void A_finding_is_not_a_mark_and_stays()
    {
        var finding = Resolved(Finding.Clear, Lee);

        Given(Cleared(Lee), Found(Hazards.Threat, Ortiz), finding)
            .When(new WithdrawMark(By(Lee), Room101, finding.Stamp.Command)).ThenRefused("More was said of this room since.");
    }

    private static WithdrawMark Withdraw(RoomMarked mark, Actor by) => new(By(by), mark.Room, mark.Stamp.Command);

    private static MarkWithdrawn Withdrawn(RoomMarked mark) => new(By(Lee), mark.Room, mark.Stamp.Command);
}
