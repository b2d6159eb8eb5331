using Command.Domain.Drills;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Drills.ADrill;

namespace Command.Domain.Tests.Drills;

public sealed class DrillYearTests
{
    private static readonly DrillRequirements Minnesota = DrillRequirements.Minnesota;

    [Theory]
    [InlineData("2026-06-30", 2025)]
    [InlineData("2026-07-01", 2026)]
    [InlineData("2027-06-30", 2026)]
    public void A_school_year_starts_on_1_July(string day, int starts)
    {
        var year = Minnesota.YearOf(Day(day));

        Assert.Equal((new DateOnly(starts, 7, 1), new DateOnly(starts + 1, 6, 30)), (year.First, year.Last));
        Assert.Equal((new DateOnly(starts, 9, 1), new DateOnly(starts + 1, 5, 31)), (year.LessonsFrom, year.LessonsTo));
        Assert.Equal($"{starts}–{(starts + 1) % 100:00}", year.Name);
    }

    [Theory]
    [InlineData("2026-06-30 23:59:59", 1, 0)]
    [InlineData("2026-07-01 00:00:00", 0, 1)]
    public void A_drill_at_midnight_counts_by_the_date_at_the_school(string wall, int before, int after)
    {
        var drill = HeldAt(Oak, DrillKind.Fire, wall);

        Assert.Equal(before, Fire("2026-06-30", drill).Done);
        Assert.Equal(after, Fire("2026-07-01", drill).Done);
    }

    [Fact]
    public void A_drill_counts_in_the_year_in_which_it_was_held_not_in_the_one_for_which_it_was_planned()
    {
        var drill = Of(Planned(DrillKind.Fire, new DateTimeOffset(2026, 6, 29, 15, 0, 0, TimeSpan.Zero)), Held(new DateTimeOffset(2026, 7, 2, 15, 0, 0, TimeSpan.Zero)));

        Assert.Equal((0, 1), (Fire("2026-06-30", drill).Done, Fire("2026-09-14", drill).Done));
    }

    [Fact]
    public void Two_in_a_day_are_two_and_a_cancelled_one_is_none()
    {
        var cancelled = Of(Planned(), new DrillCancelled(By(), "Rain"));

        var fire = Fire("2026-09-14", HeldAt(Oak, DrillKind.Fire, "2026-09-10 09:00"), HeldAt(Oak, DrillKind.Fire, "2026-09-10 13:00"), cancelled);

        Assert.Equal((2, 0, 3), (fire.Done, fire.Planned, fire.Owed));
    }

    [Fact]
    public void Planned_is_what_is_still_to_come_today_included()
    {
        var fire = Fire("2026-09-14", Of(Planned(at: At("2026-09-13 10:00"))), Of(Planned(at: At("2026-09-14 08:00"))), Of(Planned(at: At("2027-06-30 10:00"))), Of(Planned(at: At("2027-07-01 10:00"))));

        Assert.Equal((0, 2), (fire.Done, fire.Planned));
    }

    // Lessons last 272 days from 1 September; the n-th of five is due after n fifths of them.
    [Theory]
    [InlineData("2026-10-25", 0, 0, DrillStanding.OnTheWay)]
    [InlineData("2026-10-26", 0, 1, DrillStanding.Behind)]
    [InlineData("2026-10-26", 1, 0, DrillStanding.OnTheWay)]
    [InlineData("2026-12-19", 1, 1, DrillStanding.Behind)]
    [InlineData("2027-06-01", 4, 1, DrillStanding.Behind)]
    [InlineData("2027-06-30", 5, 0, DrillStanding.Done)]
    [InlineData("2027-06-30", 6, 0, DrillStanding.Done)]
    public void Who_is_behind_is_counted_over_the_lessons(string today, int held, int missing, DrillStanding standing)
    {
        var fire = Fire(today, [.. Enumerable.Range(0, held).Select(n => HeldAt(Oak, DrillKind.Fire, $"2026-09-{10 + n} 09:00"))]);

        Assert.Equal((missing, standing), (fire.Missing, fire.Standing));
    }

    [Fact]
    public void The_next_one_is_due_when_its_share_of_the_lessons_is_over()
    {
        Assert.Equal(new DateOnly(2026, 10, 25), Fire("2026-09-14").NextDue);
        Assert.Equal(new DateOnly(2027, 5, 31), Fire("2026-09-14", [.. Enumerable.Range(0, 4).Select(n => HeldAt(Oak, DrillKind.Fire, $"2026-09-{10 + n} 09:00"))]).NextDue);
        Assert.Null(Fire("2026-09-14", [.. Enumerable.Range(0, 5).Select(n => HeldAt(Oak, DrillKind.Fire, $"2026-09-{10 + n} 09:00"))]).NextDue);
    }

    [Fact]
    public void Another_schools_drills_and_other_kinds_do_not_count_for_it()
    {
        var year = DrillYear.Of(Minnesota, Oak, [HeldAt(BuildingId.New(), DrillKind.Fire, "2026-09-10 09:00"), HeldAt(Oak, DrillKind.ActiveShooterDrill, "2026-09-11 09:00")], Day("2026-09-14"), Zone);

        Assert.All(year.Counts, count => Assert.Equal(0, count.Done));
        Assert.Equal(1, year.Others);
    }

    [Fact]
    public void Minnesota_asks_for_five_five_and_one_and_another_state_is_another_line()
    {
        Assert.Equal([(DrillKind.Lockdown, 5), (DrillKind.Fire, 5), (DrillKind.Tornado, 1)], Minnesota.Drills.Select(required => (required.Kind, required.Count)));

        var other = new DrillRequirements("XX", "Elsewhere", new DayOfYear(1, 1), new DayOfYear(2, 1), new DayOfYear(11, 30), [new(DrillKind.Fire, 10, "§ 1")]);
        var year = DrillYear.Of(other, Oak, [HeldAt(Oak, DrillKind.Fire, "2026-01-01 00:00")], Day("2026-12-31"), Zone);

        Assert.Equal(("2026", 1, 9, 9), (year.Year.Name, year.Counts[0].Done, year.Owed, year.Missing));
    }

    private static DrillCount Fire(string today, params Drill[] drills) =>
        DrillYear.Of(Minnesota, Oak, drills, Day(today), Zone).Counts.Single(count => count.Kind == DrillKind.Fire);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string wall) => HeldAt(Oak, DrillKind.Fire, wall).When;
}
