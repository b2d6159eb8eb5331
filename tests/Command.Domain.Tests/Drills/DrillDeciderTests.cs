using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Drills.ADrill;

namespace Command.Domain.Tests.Drills;

public sealed class DrillDeciderTests
{
    [Fact]
    public void A_planned_drill_is_what_was_asked_for_under_the_commands_id()
    {
        var plan = new PlanDrill(By(), Oak, DrillKind.Fire, Now.AddDays(2), "  Lift key with the custodian ", 95, true);

        var planned = Assert.Single(Accepted(Drill.None, plan));

        Assert.Equal(new DrillPlanned(plan.Stamp, Oak, DrillKind.Fire, plan.At, "Lift key with the custodian", 95, true), planned);
        var drill = Of(planned);
        Assert.Equal((plan.Stamp.Command, true, plan.At), (drill.Id.Value, drill.IsOpen, drill.When));
    }

    [Theory]
    [InlineData(50, false, null)]
    [InlineData(0, false, null)]
    [InlineData(51, false, "more than half of the students")]
    [InlineData(null, false, "Say how many of the students are expected")]
    [InlineData(10, true, "Students can't be made to take part in a simulation (Minn. Stat. 121A.038)")]
    public void A_simulation_is_for_adults_while_no_more_than_half_of_the_students_are_expected(int? expected, bool students, string? words)
    {
        var plan = new PlanDrill(By(), Oak, DrillKind.ActiveShooterSimulation, Now.AddDays(2), null, expected, students);

        if (words is null)
        {
            Assert.Single(Accepted(Drill.None, plan));
        }
        else
        {
            Assert.Contains(words, Refused(Drill.None, plan), StringComparison.Ordinal);
            Assert.Contains("121A.038", Refused(Drill.None, plan), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_active_shooter_drill_with_all_students_is_no_simulation_and_is_planned() =>
        Assert.Single(Accepted(Drill.None, new PlanDrill(By(), Oak, DrillKind.ActiveShooterDrill, Now.AddDays(2), null, 100, true)));

    [Fact]
    public void A_percentage_and_a_day_that_can_only_be_slips_are_refused()
    {
        Assert.Contains("0 to 100", Refused(Drill.None, new PlanDrill(By(), Oak, DrillKind.Fire, Now, null, 101, true)), StringComparison.Ordinal);
        Assert.Contains("two years", Refused(Drill.None, new PlanDrill(By(), Oak, DrillKind.Fire, Now.AddYears(3), null, null, true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drill_is_held_once_it_is_over_and_a_correction_takes_the_place_of_what_was_recorded()
    {
        var drill = Of(Planned());
        Assert.Contains("once it is over", Refused(drill, new RecordDrill(By(), Now, Now.AddMinutes(10), null, null)), StringComparison.Ordinal);
        Assert.Contains("before it starts", Refused(drill, new RecordDrill(By(), Now, Now.AddMinutes(-1), null, null)), StringComparison.Ordinal);
        Assert.Contains("12 hours", Refused(drill, new RecordDrill(By(), Now.AddHours(-13), Now, null, null)), StringComparison.Ordinal);
        Assert.Contains("two hours", Refused(drill, new RecordDrill(By(), Now.AddHours(-1), Now, DrillDecider.MostSeconds + 1, null)), StringComparison.Ordinal);

        var held = Of(Planned(), Held());
        var corrected = Drill.Evolve(held, Accepted(held, new RecordDrill(By(), Now.AddHours(-2), Now.AddHours(-1), 61, "Rain"))[0]);

        Assert.Equal(new Holding(Now.AddHours(-2), Now.AddHours(-1), 61, "Rain"), corrected.Held);
        Assert.Equal(Now.AddHours(-2), corrected.When);
    }

    [Fact]
    public void What_was_held_is_not_cancelled_and_what_was_cancelled_is_not_held()
    {
        Assert.Contains("can't be cancelled", Refused(Of(Planned(), Held()), new CancelDrill(By(), "Rain")), StringComparison.Ordinal);
        Assert.Contains("Say why", Refused(Of(Planned()), new CancelDrill(By(), " ")), StringComparison.Ordinal);

        var cancelled = Of(Planned(), new DrillCancelled(By(), "Rain."));
        Assert.Contains("was cancelled: Rain.", Refused(cancelled, new RecordDrill(By(), Now.AddHours(-1), Now, null, null)), StringComparison.Ordinal);
        Assert.Empty(Accepted(cancelled, new CancelDrill(By(), "Rain")));
    }

    [Fact]
    public void A_debrief_and_findings_come_after_the_drill()
    {
        Assert.Contains("Record first", Refused(Of(Planned()), new DebriefDrill(By(), Now, true)), StringComparison.Ordinal);
        Assert.Contains("Record first", Refused(Of(Planned()), new WriteFindings(By(), "Door 7 sticks")), StringComparison.Ordinal);
        Assert.Contains("after the drill", Refused(Of(Planned(), Held()), new DebriefDrill(By(), Now.AddHours(-2), true)), StringComparison.Ordinal);
        Assert.Single(Accepted(Of(Planned(), Held()), new DebriefDrill(By(), Now, true)));
        Assert.Single(Accepted(Of(Planned(), Held()), new WriteFindings(By(), "Door 7 sticks")));
    }

    [Fact]
    public void A_drill_is_tied_to_one_incident_of_its_building_that_is_not_real()
    {
        var incident = IncidentId.New();
        Assert.Contains("real incident", Refused(Of(Planned()), new StartDrill(By(), incident, Mode.Actual, Oak)), StringComparison.Ordinal);
        Assert.Contains("another building", Refused(Of(Planned()), new StartDrill(By(), incident, Mode.Drill, BuildingId.New())), StringComparison.Ordinal);

        var started = Of(Planned(), Accepted(Of(Planned()), new StartDrill(By(), incident, Mode.Drill, Oak))[0]);

        Assert.Equal(incident, started.Incident);
        Assert.Empty(Accepted(started, new StartDrill(By(), incident, Mode.Drill, Oak)));
        Assert.Contains("another incident", Refused(started, new StartDrill(By(), IncidentId.New(), Mode.Drill, Oak)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_from_the_future_and_fewer_than_no_opt_outs_are_refused()
    {
        Assert.Contains("future", Refused(Of(Planned()), new NotifyFamilies(By(), Now.AddHours(1))), StringComparison.Ordinal);
        Assert.Contains("number of students", Refused(Of(Planned()), new CountOptOuts(By(), -1)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_command_again_changes_nothing_and_a_drill_is_planned_once()
    {
        var planned = Planned();
        Assert.Empty(Accepted(Of(planned), new PlanDrill(planned.Stamp, Oak, DrillKind.Tornado, Now, null, null, true)));
        Assert.Contains("planned already", Refused(Of(planned), new PlanDrill(By(), Oak, DrillKind.Fire, Now, null, null, true)), StringComparison.Ordinal);
        Assert.Contains("no such drill", Refused(Drill.None, new CancelDrill(By(), "Rain")), StringComparison.Ordinal);
    }
}
