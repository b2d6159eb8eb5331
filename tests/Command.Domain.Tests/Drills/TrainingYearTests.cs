using Command.Domain.Drills;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Drills.ADrill;

namespace Command.Domain.Tests.Drills;

public sealed class TrainingYearTests
{
    private static readonly SchoolYear Year = DrillRequirements.Minnesota.YearOf(DrillYear.LocalDay(Now, Zone));
    private static readonly Drill Shooter = Of(Planned(DrillKind.ActiveShooterDrill));

    [Fact]
    public void It_is_asked_of_middle_and_high_schools_when_the_district_holds_active_shooter_drills_anywhere()
    {
        Assert.True(At(isSecondary: true, [Shooter with { Building = BuildingId.New() }]).IsAsked);
        Assert.False(At(isSecondary: false, [Shooter]).IsAsked);
        Assert.False(At(isSecondary: true, [Of(Planned())]).IsAsked);
        Assert.False(At(isSecondary: true, [Of(Planned(DrillKind.ActiveShooterDrill), new DrillCancelled(By(), "Wind."))]).IsAsked);
        Assert.False(At(isSecondary: true, [Of(Planned(DrillKind.ActiveShooterDrill, Now.AddYears(1)))]).IsAsked);
    }

    [Fact]
    public void An_hour_is_enough_also_in_parts_and_so_is_a_class_period_however_long()
    {
        Assert.False(At(true, [Shooter], Given(59)).IsMet);
        Assert.True(At(true, [Shooter], Given(60)).IsMet);
        Assert.True(At(true, [Shooter], Given(30), Given(30)).IsMet);
        Assert.True(At(true, [Shooter], Given(47, isClassPeriod: true)).IsMet);
        Assert.Equal(59, At(true, [Shooter], Given(59)).Minutes);
    }

    [Fact]
    public void Another_school_and_another_year_count_for_nothing()
    {
        Assert.Equal(0, At(true, [Shooter], Given(60) with { Building = BuildingId.New() }).Minutes);
        Assert.Equal(0, At(true, [Shooter], Given(60) with { Day = Year.First.AddDays(-1) }).Minutes);
        Assert.Equal(120, At(true, [Shooter], Given(60) with { Day = Year.First }, Given(60) with { Day = Year.Last }).Minutes);
    }

    [Theory]
    [InlineData(1, 60, "Write it down once it was given.")]
    [InlineData(-800, 60, "Check the day")]
    [InlineData(0, 0, "Give its length in minutes")]
    [InlineData(0, 481, "Give its length in minutes")]
    public void What_can_not_be_is_refused(int days, int minutes, string words)
    {
        var today = DrillYear.LocalDay(Now, Zone);
        Assert.Contains(words, TrainingYear.Refusal(Given(minutes) with { Day = today.AddDays(days) }, today), StringComparison.Ordinal);
        Assert.Null(TrainingYear.Refusal(Given(60), today));
    }

    private static TrainingYear At(bool isSecondary, Drill[] drills, params Training[] trainings) => TrainingYear.Of(Oak, isSecondary, Year, drills, trainings, Zone);

    private static Training Given(int minutes, bool isClassPeriod = false) => new(Guid.NewGuid(), Oak, DrillYear.LocalDay(Now, Zone), minutes, isClassPeriod, null);
}
