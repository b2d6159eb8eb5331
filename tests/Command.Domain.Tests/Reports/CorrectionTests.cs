using Command.Domain.Incidents;
using Command.Domain.Reports;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Reports;

public sealed class CorrectionTests
{
    private static readonly ReportMade Victims = Said.Victims();
    private static readonly ReportMade Nobody = Victims.CorrectedBy(Ortiz);
    private static readonly ReportJudged Confirmed = Victims.Judged(Truth.Confirmed);

    private static MakeReport Correct(ReportMade report) => new(By(Ortiz), "Nobody is there", ReportSource.SeenByMe, null, Room101, false, report.Id());

    [Fact]
    public void A_correction_and_what_it_corrects_know_of_each_other()
    {
        var reports = Given(Victims, Nobody).State.Reports;

        Assert.Equal(Nobody.Id(), reports.Find(Victims.Id())!.CorrectedBy);
        Assert.Equal(Victims.Id(), reports.Find(Nobody.Id())!.Corrects);
    }

    [Fact]
    public void Who_corrects_an_open_life_critical_report_speaks_of_the_same_lives()
    {
        var correct = Correct(Victims);

        Given(Victims).When(correct).Then(new ReportMade(correct.Stamp, "Nobody is there", ReportSource.SeenByMe, null, Room101, true, Victims.Id()));
        Given(Victims, Victims.Resolved()).When(correct).Then(new ReportMade(correct.Stamp, "Nobody is there", ReportSource.SeenByMe, null, Room101, false, Victims.Id()));
    }

    [Fact]
    public void Only_what_was_said_is_corrected_and_only_once()
    {
        Given().When(Correct(Victims)).ThenRefused("There is no such report to correct.");
        Given(Victims, Nobody).When(Correct(Victims)).ThenRefused("Correct the newer one.");
        Given(Victims, Nobody).When(Correct(Nobody)).ThenSomething();
    }

    [Fact]
    public void What_was_corrected_is_judged_no_more() =>
        Given(Victims, Nobody).When(Victims.Judge(Truth.Confirmed, Vega)).ThenRefused("Judge the correction.");

    [Fact]
    public void A_confirmed_fact_stays_in_sight_until_its_correction_is_confirmed()
    {
        Assert.Equal([Victims.Id()], Pinned(Victims, Confirmed, Nobody));
        Assert.Equal([Nobody.Id()], Pinned(Victims, Confirmed, Nobody, Nobody.Judged(Truth.Confirmed, Vega)));

        var again = Nobody.CorrectedBy(Vega, "They were moved to 102");
        Assert.Equal([Victims.Id()], Pinned(Victims, Confirmed, Nobody, again));
        Assert.Equal([again.Id()], Pinned(Victims, Confirmed, Nobody, again, again.Judged(Truth.Confirmed)));
    }

    [Fact]
    public void A_correction_that_is_refuted_corrects_nothing()
    {
        var refuted = Nobody.Judged(Truth.Refuted, Vega);

        Assert.Null(Given(Victims, Nobody, refuted).State.Reports.Find(Victims.Id())!.CorrectedBy);
        Given(Victims, Nobody, refuted).When(Victims.Judge(Truth.Confirmed)).ThenSomething();
        Assert.Equal(Nobody.Id(), Given(Victims, Nobody, refuted, Nobody.Judged(Truth.Confirmed, Vega)).State.Reports.Find(Victims.Id())!.CorrectedBy);
    }

    [Fact]
    public void A_correction_made_since_is_not_undone_by_judging_an_older_one()
    {
        var later = Victims.CorrectedBy(Vega, "They are in 102");
        var state = Given(Victims, Nobody, Nobody.Judged(Truth.Refuted, Vega), later, Nobody.Judged(Truth.Unconfirmed, Vega)).State;

        Assert.Equal(later.Id(), state.Reports.Find(Victims.Id())!.CorrectedBy);
    }

    private static IEnumerable<Guid> Pinned(params IncidentEvent[] history) => Given(history).State.Reports.Pinned.Select(report => report.Id);
}
