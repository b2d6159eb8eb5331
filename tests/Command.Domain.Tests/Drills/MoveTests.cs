using Command.Domain.Drills;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Drills.ADrill;

namespace Command.Domain.Tests.Drills;

public sealed class MoveTests
{
    private static readonly DrillKind Shooter = DrillKind.ActiveShooterDrill;

    [Fact]
    public void A_planned_drill_is_held_at_another_time()
    {
        var moved = Do(Of(Planned()), new MoveDrill(By(), Now.AddDays(5), null));

        Assert.Equal((Now.AddDays(5), Now.AddDays(5)), (moved.At, moved.When));
        Nothing(moved, new MoveDrill(By(), Now.AddDays(5), null));
    }

    [Fact]
    public void Moved_into_the_next_school_year_it_counts_there()
    {
        var moved = Do(Of(Planned()), new MoveDrill(By(), Now.AddYears(1), null));

        Assert.Equal((0, 0), (Year(moved, Now).Counts[1].Planned, Year(moved, Now).Counts[1].Done));
        Assert.Equal(1, Year(moved, Now.AddYears(1).AddDays(-1)).Counts[1].Planned);

        static DrillYear Year(Drill drill, DateTimeOffset now) => DrillYear.Of(DrillRequirements.Minnesota, Oak, [drill], DrillYear.LocalDay(now, Zone), Zone);
    }

    [Fact]
    public void A_notice_of_the_time_before_is_stale_and_the_24_hours_count_anew()
    {
        var told = Of(Planned(Shooter, Now.AddDays(3)), new FamiliesNotified(By(), Now));
        Assert.Equal(CheckState.Met, Notice(told, Now).State);

        var later = Do(told, new MoveDrill(By(), Now.AddDays(4), null));
        Assert.True(later.IsNoticeStale);
        Assert.Equal((CheckState.Open, "It was moved after families were told: tell them the new time at least 24 hours before"), (Notice(later, Now).State, Notice(later, Now).Words));
        Assert.Equal(CheckState.Missed, Notice(later, Now.AddDays(3.5)).State);

        var again = Do(later, new NotifyFamilies(By(), Now));
        Assert.False(again.IsNoticeStale);
        Assert.Equal(CheckState.Met, Notice(again, Now).State);
    }

    [Fact]
    public void Moved_back_to_the_time_families_were_told_of_the_notice_holds()
    {
        var told = Of(Planned(Shooter, Now.AddDays(3)), new FamiliesNotified(By(), Now), new DrillMoved(By(), Now.AddDays(4), null), new DrillMoved(By(), Now.AddDays(3), null));
        Assert.False(told.IsNoticeStale);
    }

    [Fact]
    public void Moved_to_within_24_hours_families_can_not_be_told_in_time()
    {
        var moved = Do(Of(Planned(Shooter, Now.AddDays(3)), new FamiliesNotified(By(), Now)), new MoveDrill(By(), Now.AddHours(20), null));
        Assert.Equal(CheckState.Missed, Notice(moved, Now).State);
    }

    [Fact]
    public void It_is_announced_anew_and_what_was_counted_stays()
    {
        var moved = Do(Of(Planned(Shooter), new DrillAnnounced(By()), new OptOutsCounted(By(), 4)), new MoveDrill(By(), Now.AddDays(4), null));
        Assert.Equal((null, 4), (moved.AnnouncedAt, moved.OptOuts));
    }

    [Fact]
    public void What_was_held_started_or_cancelled_is_not_moved_and_nothing_is_moved_into_the_past()
    {
        Assert.StartsWith("It was held", Refused(Of(Planned(), Held()), new MoveDrill(By(), Now.AddDays(5), null)), StringComparison.Ordinal);
        Assert.StartsWith("It was started", Refused(Of(Planned(), new DrillStarted(By(), IncidentId.New())), new MoveDrill(By(), Now.AddDays(5), null)), StringComparison.Ordinal);
        Assert.StartsWith("This drill was cancelled", Refused(Of(Planned(), new DrillCancelled(By(), "Wind.")), new MoveDrill(By(), Now.AddDays(5), null)), StringComparison.Ordinal);
        Assert.Equal("Move it to a time to come.", Refused(Of(Planned()), new MoveDrill(By(), Now.AddMinutes(-1), null)));
        Assert.StartsWith("Check the day", Refused(Of(Planned()), new MoveDrill(By(), Now.AddYears(3), null)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_simulation_is_asked_again_how_many_students_are_there_on_the_new_day()
    {
        var simulation = Of(Planned(DrillKind.ActiveShooterSimulation, expected: 0));

        Assert.StartsWith("Say how many", Refused(simulation, new MoveDrill(By(), Now.AddDays(5), null)), StringComparison.Ordinal);
        Assert.StartsWith("A simulation can't be held", Refused(simulation, new MoveDrill(By(), Now.AddDays(5), 51)), StringComparison.Ordinal);
        Assert.Equal(50, Do(simulation, new MoveDrill(By(), Now.AddDays(5), 50)).ExpectedPercent);
    }

    [Fact]
    public void Access_needs_are_written_anew_until_it_was_held()
    {
        var changed = Do(Of(Planned(Shooter)), new ChangeAccessNeeds(By(), " Quiet room "));

        Assert.Equal("Quiet room", changed.AccessNeeds);
        Nothing(changed, new ChangeAccessNeeds(By(), "Quiet room"));
        Assert.Null(Do(changed, new ChangeAccessNeeds(By(), " ")).AccessNeeds);
        Assert.StartsWith("It was held", Refused(Of(Planned(), Held()), new ChangeAccessNeeds(By(), "x")), StringComparison.Ordinal);
        Assert.StartsWith("Shorten", Refused(changed, new ChangeAccessNeeds(By(), new string('x', DrillDecider.MaxWords + 1))), StringComparison.Ordinal);
    }

    private static DrillCheck Notice(Drill drill, DateTimeOffset now) => DrillChecks.Of(drill, now)[0];

    private static Drill Do(Drill drill, DrillCommand command) => Accepted(drill, command).Aggregate(drill, Drill.Evolve);

    private static void Nothing(Drill drill, DrillCommand command) => Assert.Empty(Accepted(drill, command));
}
