using Command.Domain.Kernel;
using Command.Domain.Students;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Students.School;

namespace Command.Domain.Tests.Students;

public sealed class RosterByRoomTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static RosterByRoom Of(BuildingRoster roster) => new(roster, Plan, Today);

    [Fact]
    public void Each_student_of_a_room_counts_once_in_a_period()
    {
        var roster = Of(Roster);

        Assert.Equal<string>(["1", "2", "10"], roster.Periods);
        Assert.Equal<int>([3, 4, 0], roster.Counts().Rooms.Single(room => room.Room == Room101).ByPeriod);
        Assert.Equal(5, roster.Count([Room101, Room102], "2"));
    }

    [Fact]
    public void A_class_without_periods_meets_in_all_of_them() => Assert.Equal<int>([1, 1, 1], Of(Roster).Counts().Rooms.Single(room => room.Room == Room102).ByPeriod);

    [Fact]
    public void A_room_that_the_plan_does_not_know_counts_nowhere() => Assert.Equal([Room101, Room102], Of(Roster).Counts().Rooms.Select(room => room.Room));

    [Fact]
    public void Names_stand_by_family_name_with_what_they_are_there_for()
    {
        var names = Of(Roster).Names(Room101, "2");

        Assert.Equal(["de la Ravensworth", "Nuñez", "O'Hare", "Thistlewood"], names.Students.Select(student => student.FamilyName));
        Assert.Equal<string>(["Algebra I, Dahl", "Art"], names.Classes);
    }

    [Fact]
    public void A_class_whose_term_is_over_does_not_count_beside_one_that_is_held()
    {
        var over = Class("Health", "101", ["1"], 3, 4, 5) with { From = new(2025, 9, 1), Until = new(2026, 1, 20) };

        Assert.Equal(3, Of(Roster with { Classes = Roster.Classes.Add(over) }).Count([Room101], "1"));
    }

    [Fact]
    public void A_roster_of_which_every_term_is_over_still_counts() =>
        Assert.Equal(3, Of(Roster with { Classes = [Roster.Classes[0] with { Until = new(2025, 12, 1) }] }).Count([Room101], "1"));

    [Fact]
    public void A_school_without_periods_has_one_all_day() =>
        Assert.Equal<string>([RosterByRoom.AllDay], Of(Roster with { Classes = [Roster.Classes[2]] }).Periods);

    [Fact]
    public void Two_rooms_of_one_label_are_neither() =>
        Assert.Null(new RoomLabels(PlanOf(Drawn(new RoomId("a"), Ground, null) with { Number = "7" }, Drawn(new RoomId("b"), Upper, null) with { Number = "7" })).Find("7"));

    [Fact]
    public void What_is_written_out_by_mistake_holds_no_name() =>
        Assert.All(new object[] { Roster, Roster.Students[0], Roster.Classes[0], Of(Roster).Names(Room101, "1") }, one => Assert.DoesNotContain("Thistlewood", one.ToString(), StringComparison.Ordinal));
}
