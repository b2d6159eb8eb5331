using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Incidents;

public sealed class PrioritiesTests
{
    [Fact]
    public void The_first_that_has_work_comes_first()
    {
        Assert.Equal(Priority.Clear, Of().Current);
        Assert.Equal(Priority.Rescue, Of(new HelpRequested(By(Lee), Room102, "Medic")).Current);
        Assert.Equal(Priority.Threat, Of(new HelpRequested(By(Lee), Room102, "Medic"), Found(Room101, Hazards.Threat)).Current);
    }

    [Fact]
    public void A_casualty_or_a_call_for_help_is_to_be_rescued() =>
        Assert.Equal([Room101, Room102], Of(new HelpRequested(By(Lee), Room102, "Medic"), Found(Room101, Hazards.Casualty)).Rescue.AsEnumerable());

    [Fact]
    public void What_does_not_stand_cleared_is_left_to_clear()
    {
        var some = Of(Cleared(Room101));

        Assert.Equal([Room102, Gym], some.Clear.AsEnumerable());
        Assert.Equal(3, some.Total);
        Assert.Null(Of(Cleared(Room101), Cleared(Room102), Cleared(Gym)).Current);
    }

    private static Priorities Of(params IncidentEvent[] events) => Priorities.Of(Spec.Given(events).State, Plan);

    private static RoomMarked Found(RoomId room, Hazards hazards) => new(By(Lee), room, 1, null, null, hazards, Hazards.None, null, null);

    private static RoomMarked Cleared(RoomId room) => new(By(Lee), room, 1, SearchMark.Cleared, null, Hazards.None, Hazards.None, "A", null);
}
