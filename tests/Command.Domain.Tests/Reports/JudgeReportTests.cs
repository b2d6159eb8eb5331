using Command.Domain.Reports;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Reports;

public sealed class JudgeReportTests
{
    private static readonly ReportMade Victims = Said.Victims();

    [Fact]
    public void A_report_is_confirmed_on_a_ground()
    {
        var judge = Victims.Judge(Truth.Confirmed);

        Given(Victims).When(judge).Then(new ReportJudged(judge.Stamp, Victims.Id(), Truth.Confirmed, "Two sources", "Live victims"));
        Given(Victims).When(Victims.Judge(Truth.Refuted, ground: " ")).ThenRefused("Say on what ground.");
        Given(Victims).When(Victims.Judge(Truth.Refuted, ground: new string('x', 2001))).ThenRefused("Shorten the ground");
        Given().When(judge).ThenRefused("There is no such report.");
    }

    [Fact]
    public void A_judgement_can_be_changed_and_taken_back()
    {
        Given(Victims, Victims.Judged(Truth.Confirmed)).When(Victims.Judge(Truth.Refuted)).ThenSomething();
        Given(Victims, Victims.Judged(Truth.Refuted)).When(Victims.Judge(Truth.Unconfirmed)).ThenSomething();
    }

    [Fact]
    public void The_same_judgement_again_is_nothing_new()
    {
        Given(Victims, Victims.Judged(Truth.Confirmed)).When(Victims.Judge(Truth.Confirmed, Vega, seen: 1)).ThenNothing();
        Given(Victims, Victims.Judged(Truth.Refuted)).When(Victims.Judge(Truth.Refuted, Vega)).ThenNothing();
        Given(Victims).When(Victims.Judge(Truth.Unconfirmed)).ThenNothing();
    }

    [Fact]
    public void Nobody_judges_away_what_they_have_not_seen()
    {
        Given(Victims, Victims.Judged(Truth.Confirmed)).When(Victims.Judge(Truth.Refuted, Vega, seen: 2)).ThenRefused("Someone was first: Lt. Ortiz spoke of this report");
        Given(Victims, Said.Buses()).When(Victims.Judge(Truth.Refuted, Vega, seen: 2)).ThenSomething();
    }

    [Fact]
    public void Who_saw_it_may_stand_for_it_and_who_passed_it_on_may_not()
    {
        Given(Victims).When(Victims.Judge(Truth.Confirmed, Lee)).ThenSomething();
        foreach (var source in Enum.GetValues<ReportSource>().Where(source => source is not ReportSource.SeenByMe))
        {
            var told = Said.Victims(source);
            Given(told).When(told.Judge(Truth.Confirmed, Lee)).ThenRefused("someone else has to confirm it");
            Given(told).When(told.Judge(Truth.Confirmed, Ortiz)).ThenSomething();
        }
    }

    [Fact]
    public void Anyone_may_take_back_what_they_said()
    {
        var told = Said.Victims(ReportSource.Hearsay);

        Given(told).When(told.Judge(Truth.Refuted, Lee)).ThenSomething();
        Given(told, told.Judged(Truth.Confirmed)).When(told.Judge(Truth.Unconfirmed, Lee)).ThenSomething();
    }

    [Fact]
    public void A_confirmed_life_critical_report_stays_in_sight_until_it_is_resolved()
    {
        Assert.Empty(Given(Victims).State.Reports.Pinned);
        Assert.Single(Given(Victims).State.Reports.ToVerify);
        Assert.Equal(Victims.Id(), Assert.Single(Given(Victims, Victims.Judged(Truth.Confirmed)).State.Reports.Pinned).Id);
        Assert.Empty(Given(Victims, Victims.Judged(Truth.Confirmed)).State.Reports.ToVerify);
        Assert.Empty(Given(Victims, Victims.Judged(Truth.Confirmed), Victims.Resolved()).State.Reports.Pinned);
        Assert.Empty(Given(Victims, Victims.Judged(Truth.Refuted)).State.Reports.ToVerify);
    }

    [Fact]
    public void Only_a_life_critical_report_is_resolved_and_only_once_and_in_words()
    {
        var buses = Said.Buses();
        var resolve = new ResolveReport(By(Ortiz), Victims.Id(), " Brought out ");

        Given(Victims).When(resolve).Then(new ReportResolved(resolve.Stamp, Victims.Id(), "Brought out", "Live victims"));
        Given(Victims, Victims.Resolved()).When(resolve).ThenNothing();
        Given(Victims).When(resolve with { Outcome = " " }).ThenRefused("Say what became of it.");
        Given(buses).When(resolve with { Report = buses.Id() }).ThenRefused("Only a life-critical report");
        Given().When(resolve).ThenRefused("There is no such report.");
    }
}
