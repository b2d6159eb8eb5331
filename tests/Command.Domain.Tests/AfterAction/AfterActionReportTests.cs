using System.Collections.Immutable;
using Command.Domain.AfterAction;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Rooms;
using Command.Domain.Scenarios;
using Command.Domain.Students;
using Command.Domain.Tests.Forms;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.AfterAction;

public sealed class AfterActionReportTests
{
    private static readonly MapPlace Outside = new(null, default, null);

    [Fact]
    public void Fourteen_minutes_without_a_commander_are_a_gap()
    {
        var report = Of(new CommandTaken(At(Ortiz, 14), null, null, null), new PostEstablished(At(Ortiz, 0.5), PostKind.CommandPost, "Lobby", Outside));

        var gap = Assert.Single(report.Gaps, gap => gap.What is Lack.Commander);
        Assert.Equal(TimeSpan.FromMinutes(14), gap.Length);
        Assert.DoesNotContain(report.Gaps, gap => gap.What is Lack.CommandPost);
    }

    [Fact]
    public void What_is_still_missing_counts_until_the_end()
    {
        var report = Of(new CommandTaken(At(Ortiz, 0.5), null, null, null), new IncidentClosed(At(Vega, 20), "Over"));

        Assert.Equal(
            [(Lack.CommandPost, 20.0), (Lack.Staging, 20.0)],
            report.Gaps.Select(gap => (gap.What, gap.Length.TotalMinutes)));
    }

    [Fact]
    public void A_post_that_was_given_up_leaves_a_gap_of_its_own()
    {
        var post = new PostEstablished(At(Ortiz, 0.5), PostKind.Staging, "Bus loop", Outside);
        var report = Of(post, new PostClosed(At(Ortiz, 10), post.Stamp.Command, PostKind.Staging, "Bus loop"), new PostEstablished(At(Ortiz, 13), PostKind.Staging, "Field", Outside));

        var gap = Assert.Single(report.Gaps, gap => gap.What is Lack.Staging);
        Assert.Equal((NineOFive.AddMinutes(10), NineOFive.AddMinutes(13)), (gap.From, gap.Until));
    }

    [Fact]
    public void A_benchmark_is_met_missed_not_reached_or_not_called_for()
    {
        var report = Of(new ActionOrdered(At(Vega, 0.5), ResponseAction.Lockdown, Zone.Building, null), new CommandTaken(At(Ortiz, 7), null, null, null));

        Assert.Equal(TargetStanding.Met, Measured(report, BenchmarkKind.FirstAction).Standing);
        Assert.Equal((TargetStanding.Missed, TimeSpan.FromMinutes(7)), (Measured(report, BenchmarkKind.CommandEstablished).Standing, Measured(report, BenchmarkKind.CommandEstablished).Took));
        Assert.Equal(TargetStanding.NotReached, Measured(report, BenchmarkKind.AllRoomsCleared).Standing);
        Assert.Equal(TargetStanding.NotAwaited, Measured(report, BenchmarkKind.FirstPatientOut).Standing);
    }

    [Fact]
    public void A_room_that_was_searched_while_it_stood_cleared_is_named_and_one_that_had_to_be_checked_again_is_not()
    {
        var report = Of(Cleared(Room101, 2, "Alpha"), Cleared(Room101, 3, "Bravo"), Cleared(Room102, 4, "Alpha"), new RoomEntered(At(Lee, 5), Room102, "Custodian", "keys"), Cleared(Room102, 6, "Bravo"));

        var again = Assert.Single(report.Again);
        Assert.Equal((Room101, "Alpha", "Bravo"), (again.Room, again.First, again.Then));
    }

    [Fact]
    public void Rooms_cleared_after_the_target_or_never_are_late()
    {
        var report = Of(Cleared(Room101, 2, "Alpha"), Cleared(Room102, 46, "Alpha"));

        Assert.Equal([(Gym, null), (Room102, TimeSpan.FromMinutes(46))], report.Late.Select(late => (late.Room, late.After)));
    }

    [Fact]
    public void Messages_without_an_answer_and_refuted_reports_are_named()
    {
        var (heard, lost) = (Sent(1, "Count heads"), Sent(2, "Buses to the north lot"));
        var made = new ReportMade(At(Lee, 3), "Second man at the gym", ReportSource.Radio, null, Gym, true, null);
        var report = Of(heard, lost, new MessageAnswered(At(Lee, 2), heard.Stamp.Command, "Got it"), made, new ReportJudged(At(Ortiz, 9), made.Stamp.Command, Truth.Refuted, "Custodian", made.Text));

        Assert.Equal(["Buses to the north lot"], report.Unanswered.Select(message => message.Text));
        Assert.Equal("Second man at the gym", Assert.Single(report.Refuted).Text);
    }

    [Fact]
    public void The_paper_tells_all_of_it_and_counts_students_without_naming_one()
    {
        var facts = AFullIncident.Facts(
            new StudentDataDisclosed(At(Lee, 5), [Room101], "1", 24, DisclosureBasis.Emergency, "Man with a knife in the hall"),
            new IncidentClosed(At(Vega, 30), "Over"));
        var ledger = AfterActionLedger.None;
        ledger = AfterActionLedger.Evolve(ledger, new FindingNoted(At(Vega, 60), facts.Id, "Door 7 sticks"));
        ledger = AfterActionLedger.Evolve(ledger, new ImprovementAdded(At(Vega, 60), facts.Id, Middle, facts.Name, "Mend door 7", Lee.Person, Lee.Name, new DateOnly(2026, 3, 1)));
        var form = new IcsForm(AfterActionForm.Of(facts, ledger, [new PastResponse(NineOFive.AddDays(-30), "Fire", Mode.Drill, new ResponseTimes(TimeSpan.FromSeconds(20), null, TimeSpan.FromMinutes(9)))], kind => kind.ToString(), ScenarioPlay.None));

        Assert.Equal("DRILL", form.Form.Head.Practice);
        Assert.Contains("Fire (Drill) | 20 s | not reached | 9 min", form.Text("3"), StringComparison.Ordinal);
        Assert.Contains("One, of 24 students.", form.Text("8"), StringComparison.Ordinal);
        Assert.Contains("Man with a knife in the hall", form.Text(""), StringComparison.Ordinal);
        Assert.Contains("1. Door 7 sticks (Marisol Vega)", form.Text("10"), StringComparison.Ordinal);
        Assert.Contains("Mend door 7 | Ofc. Lee | 1 Mar 2026 | OPEN, LATE", form.Text("11"), StringComparison.Ordinal);
        Assert.All(form.Form.Blocks, block => Assert.NotEmpty(IcsForm.Said(block.Content)));
    }

    [Fact]
    public void What_a_scenario_expected_is_told_with_what_was_observed()
    {
        var script = ScenarioPlay.None.Script with
        {
            Title = "Gas leak",
            Injects = [new(1, 1, TimeSpan.Zero, InjectAct.Report, "Smell of gas", null, ["Evacuate ordered", "911 called"]), new(2, 2, TimeSpan.FromMinutes(9), InjectAct.Note, "Not played", null, ["Nothing"])],
        };
        ScenarioEvent[] events =
        [
            new ScenarioStarted(At(Vega, 0), AFullIncident.Facts().Id, Middle, script),
            new InjectPlayed(At(Vega, 1), 1, ByHand: false, Refusal: null),
            new ExpectationObserved(At(Vega, 2), 1, 0, Observed: true, "After 40 s"),
        ];
        var play = events.Aggregate(ScenarioPlay.None, ScenarioPlay.Evolve);

        var words = new IcsForm(AfterActionForm.Of(AFullIncident.Facts(), AfterActionLedger.None, [], kind => kind.ToString(), play)).Text("");

        Assert.Contains("1. Smell of gas | Evacuate ordered | Yes: After 40 s", words, StringComparison.Ordinal);
        Assert.Contains("1. Smell of gas | 911 called | Nobody said", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Not played", words, StringComparison.Ordinal);
    }

    private static AfterActionReport Of(params IncidentEvent[] more)
    {
        ImmutableArray<IncidentEvent> events = [Declared, .. more.OrderBy(e => e.Stamp.RecordedAt)];
        return AfterActionReport.Of(events.Aggregate(Incident.None, Incident.Evolve), events, Plan, ResponseTargets.Default, NineOFive.AddHours(1));
    }

    private static Measured Measured(AfterActionReport report, BenchmarkKind kind) => report.Benchmarks.Single(one => one.Kind == kind);

    private static Stamp At(Actor actor, double minutes) => By(actor) with { RecordedAt = NineOFive.AddMinutes(minutes), ObservedAt = NineOFive.AddMinutes(minutes) };

    private static RoomMarked Cleared(RoomId room, double minutes, string team) =>
        new(At(Lee, minutes), room, 1000, SearchMark.Cleared, null, Hazards.None, Hazards.None, team, null);

    private static MessageSent Sent(double minutes, string text) => new(At(Vega, minutes), Audience.Everyone, Urgency.Routine, text, ["Got it"]);
}
