using Command.Domain.Drills;
using static Command.Domain.Tests.Drills.ADrill;

namespace Command.Domain.Tests.Drills;

public sealed class DrillChecksTests
{
    private static readonly DrillKind Shooter = DrillKind.ActiveShooterDrill;

    [Fact]
    public void Of_a_fire_drill_121A_038_asks_nothing() => Assert.Empty(DrillChecks.Of(Of(Planned(), Held()), Now));

    [Theory]
    [InlineData(24 * 60, CheckState.Met, "24 hours before or earlier")]
    [InlineData(24 * 60 - 1, CheckState.Missed, "only 23 hours before")]
    [InlineData(30, CheckState.Missed, "only 30 minutes before")]
    [InlineData(-5, CheckState.Missed, "only after it began")]
    public void Families_must_know_24_hours_before(int minutesBefore, CheckState state, string words)
    {
        var at = Now.AddMinutes(minutesBefore);

        var notice = DrillChecks.Of(Of(Planned(Shooter, at), new FamiliesNotified(By(), Now)), Now)[0];

        Assert.Equal(state, notice.State);
        Assert.Contains(words, notice.Words, StringComparison.Ordinal);
        Assert.Contains("121A.038", notice.Statute, StringComparison.Ordinal);
    }

    [Fact]
    public void The_warning_comes_as_soon_as_a_notice_would_be_too_late()
    {
        var drill = Of(Planned(Shooter, Now.AddHours(24)));

        Assert.Equal(CheckState.Open, DrillChecks.Of(drill, Now)[0].State);
        Assert.Equal(CheckState.Missed, DrillChecks.Of(drill, Now.AddSeconds(1))[0].State);
    }

    [Fact]
    public void A_drill_done_as_the_law_asks_meets_every_check()
    {
        var at = Now.AddHours(-2);
        var told = By() with { ObservedAt = at.AddMinutes(-5) };
        var drill = Of(
            Planned(Shooter, at) with { AccessNeeds = "Quiet room" }, new FamiliesNotified(By(), at.AddDays(-2)), new OptOutsCounted(By(), 1), new DrillAnnounced(told), Held(at), new DrillDebriefed(By(), Now, true));

        Assert.All(DrillChecks.Of(drill, Now), check => Assert.Equal(CheckState.Met, check.State));
        Assert.Equal(5, DrillChecks.Of(drill, Now).Count);
        Assert.Equal(0, DrillChecks.Missed(drill, Now));
    }

    [Fact]
    public void A_drill_of_which_nothing_was_recorded_but_that_it_was_held_misses_all_that_can_no_longer_be_done() =>
        Assert.Equal(
            [CheckState.Missed, CheckState.Missed, CheckState.Missed, CheckState.Missed, CheckState.Open],
            DrillChecks.Of(Of(Planned(Shooter), Held()), Now).Select(check => check.State));

    [Fact]
    public void A_debrief_without_an_offer_of_help_is_not_what_the_law_asks() =>
        Assert.Equal(CheckState.Missed, DrillChecks.Of(Of(Planned(Shooter), Held(), new DrillDebriefed(By(), Now, false)), Now)[^1].State);

    [Fact]
    public void A_cancelled_drill_owes_nothing() => Assert.Empty(DrillChecks.Of(Of(Planned(Shooter), new DrillCancelled(By(), "Rain")), Now));

    [Fact]
    public void A_simulation_says_how_few_students_are_expected() =>
        Assert.Contains(DrillChecks.Of(Of(Planned(DrillKind.ActiveShooterSimulation, expected: 10)), Now), check => check.Words.StartsWith("10 % of the students", StringComparison.Ordinal));
}
