using Bunit;
using Command.Domain.Reports;
using Command.Web.Features.Reports;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using static Command.Web.Tests.Features.Reports.AnIncident;

namespace Command.Web.Tests.Features.Reports;

public sealed class ReportPartsTests : BunitContext
{
    private readonly List<CommandRequest> _sent = [];

    public ReportPartsTests()
    {
        Services.AddSingleton(TimeProvider.System);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Reports_stand_newest_first_with_their_truth_by_sign_and_word()
    {
        var (victims, man, buses) = (Report("Live victims", true), Report("Man in the hall"), Report("Buses are here"));
        var panel = Panel(victims, Judged(victims, Truth.Confirmed), man, Judged(man, Truth.Refuted), buses);

        Assert.Equal(["? unconfirmed", "✕ refuted", "✓ confirmed"], panel.FindAll(".report .truth-badge").Select(badge => badge.TextContent));
        Assert.Equal(["Buses are here", "Man in the hall", "Live victims"], panel.FindAll(".report .text").Select(text => text.TextContent));
        panel.FindAll(".filter").Single(button => button.TextContent.Contains("Refuted", StringComparison.Ordinal)).Click();
        Assert.Equal("Man in the hall", Assert.Single(panel.FindAll(".report .text")).TextContent);
    }

    [Fact]
    public void What_was_corrected_is_struck_through_and_linked_with_its_correction()
    {
        var old = Report("Buses at door 9");
        var now = Report("Buses at door 11", corrects: old.Stamp.Command);
        var panel = Panel(old, now);

        var struck = panel.Find($"#report-{old.Stamp.Command}");
        Assert.Equal("corrected", struck.QuerySelector(".truth-badge")!.GetAttribute("data-truth"));
        Assert.EndsWith($"#report-{now.Stamp.Command}", struck.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith($"#report-{old.Stamp.Command}", panel.Find($"#report-{now.Stamp.Command} a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(struck.QuerySelectorAll(".judge button"));
    }

    [Fact]
    public void A_report_is_judged_in_two_taps_on_what_was_on_the_screen()
    {
        var report = Report("Man in the hall");
        var panel = Panel(report);

        panel.FindAll(".judge button").Single(button => button.TextContent.Contains("Refute", StringComparison.Ordinal)).Click();
        panel.FindAll(".reasons button").Single(button => button.TextContent == "Old picture").Click();

        var judge = Assert.IsType<JudgeReportRequest>(Assert.Single(_sent));
        Assert.Equal((report.Stamp.Command, Truth.Refuted, "Old picture", 2L), (judge.Report, judge.Truth, judge.Ground, judge.Seen));
        Assert.Empty(panel.FindAll(".reasons"));
    }

    [Fact]
    public void A_confirmed_life_critical_fact_is_pinned_and_an_unconfirmed_one_says_that_it_is()
    {
        var (victims, more) = (Report("Live victims", true), Report("One more", true));
        var pinned = Pinned(victims, Judged(victims, Truth.Confirmed), more);

        Assert.Equal(["confirmed", "unconfirmed"], pinned.FindAll("li").Select(li => li.GetAttribute("data-truth")));
        Assert.Contains("112: Live victims", pinned.Find("li[data-truth=confirmed]").TextContent, StringComparison.Ordinal);
        Assert.Contains("confirmed by vega", pinned.Find("li[data-truth=confirmed]").TextContent, StringComparison.Ordinal);
        Assert.Contains("not confirmed", pinned.Find("li[data-truth=unconfirmed]").TextContent, StringComparison.Ordinal);

        pinned.Find("li[data-truth=confirmed] .judge button").Click();
        pinned.FindAll(".reasons button").Single(button => button.TextContent == "Brought out").Click();
        Assert.Equal("Brought out", Assert.IsType<ResolveReportRequest>(Assert.Single(_sent)).Outcome);
        Assert.Empty(Pinned(victims, Judged(victims, Truth.Confirmed), new ReportResolved(By("vega"), victims.Stamp.Command, "Brought out", "Live victims")).FindAll("li"));
    }

    [Fact]
    public void A_recording_asks_how_old_it_is_and_a_note_asks_nothing()
    {
        var box = Panel().FindComponent<ReportBox>();
        Assert.Empty(box.FindAll(".ago"));

        box.Find(".text").Input("Man in the hall");
        Choose("Recording");
        box.Find(".ago").Input("20");
        box.Find("form").Submit();
        box.Find(".text").Input("Buses are late");
        Choose("Just a note");
        Assert.Empty(box.FindAll("[role=switch]"));
        box.Find("form").Submit();

        Assert.Equal(1200, Assert.IsType<ReportRequest>(_sent[0]).RecordedSecondsAgo);
        Assert.Equal("Buses are late", Assert.IsType<NoteRequest>(_sent[1]).Text);

        void Choose(string source) => box.FindAll(".source").Single(label => label.TextContent.Contains(source, StringComparison.Ordinal)).QuerySelector("input")!.Change(true);
    }

    private IRenderedComponent<ReportsPanel> Panel(params Domain.Incidents.IncidentEvent[] history) =>
        Render<ReportsPanel>(p => p.Add(panel => panel.Screen, Screen(State(history), sent: _sent)));

    private IRenderedComponent<PinnedReports> Pinned(params Domain.Incidents.IncidentEvent[] history) =>
        Render<PinnedReports>(p => p.Add(pinned => pinned.Screen, Screen(State(history), sent: _sent)));
}
