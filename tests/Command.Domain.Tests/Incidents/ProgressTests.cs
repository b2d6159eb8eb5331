using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Rooms;
using Command.Domain.Tests.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Incidents;

public sealed class ProgressTests
{
    [Fact]
    public void Rooms_are_counted_as_a_whole_and_by_wing_and_those_without_a_wing_come_last()
    {
        var progress = Progress.Of(Given(Marks.Cleared(Lee, "A"), Marks.Cleared(Ortiz, "B"), Marks.Cleared(Lee, "A") with { Room = Gym }).State, Plan, NineOFive);

        Assert.Equal(new PartProgress("whole building", 3, 1, 1, 0, 0, 0), progress.Whole);
        Assert.Equal(
            [new("wing A", 1, 0, 1, 0, 0, 0), new("wing B", 1, 0, 0, 0, 0, 0), new PartProgress("no wing", 1, 1, 0, 0, 0, 0)], progress.Parts.AsEnumerable());
        Assert.Equal(2, progress.Whole.Cleared);
    }

    [Fact]
    public void A_building_without_wings_is_counted_by_level()
    {
        var plan = PlanOf(Drawn(Gym, Upper, null), Drawn(Room101, Ground, null));

        Assert.Equal(["L1", "L2"], Progress.Of(Given().State, plan, NineOFive).Parts.Select(part => part.Name));
    }

    [Fact]
    public void Each_state_of_search_is_counted_as_what_it_is()
    {
        var state = Given(
            Marks.Said(SearchMark.Searching, Lee, "A"),
            Marks.Cleared(Lee, "A") with { Room = Room102 },
            Marks.Found(Hazards.Threat, Ortiz) with { Room = Room102 },
            Marks.Said(SearchMark.SearchAgain, Lee) with { Room = Gym }).State;

        Assert.Equal(new PartProgress("whole building", 3, 0, 0, 1, 1, 1), Progress.Of(state, Plan, NineOFive).Whole);
    }

    [Fact]
    public void A_hall_that_need_not_be_searched_does_not_count() =>
        Assert.Equal(0, Progress.Of(Given(Marks.Cleared(Lee) with { Room = Hall }).State, Plan, NineOFive).Whole.Cleared);

    [Fact]
    public void Rooms_that_need_help_and_rooms_with_a_threat_are_named_wherever_they_are()
    {
        var progress = Progress.Of(
            Given(new HelpRequested(By(Lee), Hall, "Medic"), Marks.Found(Hazards.Threat | Hazards.Blocked, Lee), Marks.Found(Hazards.Blocked, Lee) with { Room = Room102 }).State,
            Plan,
            NineOFive);

        Assert.Equal([Hall], progress.NeedHelp.AsEnumerable());
        Assert.Equal([Room101], progress.Threats.AsEnumerable());
    }

    [Fact]
    public void A_building_without_a_plan_has_nothing_to_count() =>
        Assert.Equal(new PartProgress("whole building", 0, 0, 0, 0, 0, 0), Progress.Of(Given(Marks.Cleared(Lee)).State, PlanIndex.Empty, NineOFive).Whole);
}
