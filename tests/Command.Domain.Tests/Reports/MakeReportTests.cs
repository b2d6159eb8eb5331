using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Reports;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Reports;

public sealed class MakeReportTests
{
    private static readonly Stamp Stamp = By(Lee);

    private static MakeReport Report(string text = " Live victims ") => new(Stamp, text, ReportSource.SeenByMe, null, Room101, true, null);

    [Fact]
    public void A_report_keeps_its_source_its_room_and_that_lives_hang_on_it()
    {
        Given().When(Report()).Then(new ReportMade(Stamp, "Live victims", ReportSource.SeenByMe, null, Room101, true, null));
        Assert.Equal(Truth.Unconfirmed, Given(Said.Victims()).State.Reports.Reports[0].Truth);
    }

    [Fact]
    public void When_it_was_seen_and_when_it_was_written_down_are_both_kept()
    {
        var late = Said.Victims() with { Stamp = By(Lee) with { ObservedAt = NineOFive.AddMinutes(-4) } };

        var report = Given(late).State.Reports.Reports[0];

        Assert.Equal((NineOFive.AddMinutes(-4), NineOFive), (report.ObservedAt, report.RecordedAt));
    }

    [Fact]
    public void Nothing_said_is_no_report() => Given().When(Report(" \u0001 ")).ThenRefused("Say what you know");

    [Fact]
    public void A_report_is_short() => Given().When(Report(new string('x', 2001))).ThenRefused("Shorten the report");

    [Fact]
    public void A_recording_says_how_old_it_is()
    {
        var seen = Report() with { Source = ReportSource.CameraRecorded };

        Given().When(seen).ThenRefused("Say how old the recording is.");
        Given().When(seen with { RecordedAgo = TimeSpan.FromMinutes(20) }).ThenSomething();
        Given().When(seen with { RecordedAgo = TimeSpan.Zero }).ThenRefused("between 1 second and 7 days");
        Given().When(seen with { RecordedAgo = TimeSpan.FromDays(8) }).ThenRefused("between 1 second and 7 days");
    }

    [Theory]
    [InlineData(ReportSource.SeenByMe)]
    [InlineData(ReportSource.CameraLive)]
    [InlineData(ReportSource.Radio)]
    public void What_is_not_a_recording_has_no_age(ReportSource source) =>
        Given().When(Report() with { Source = source, RecordedAgo = TimeSpan.FromMinutes(20) }).ThenRefused("Only a recording has an age.");

    [Fact]
    public void A_room_that_nobody_knows_is_refused()
    {
        Given().When(Report() with { Room = Nowhere }).ThenRefused("The floor plan has no such room.");
        Given().When(Report() with { Room = null }).ThenSomething();
    }

    [Fact]
    public void A_closed_incident_takes_no_report() =>
        Given(new IncidentClosed(By(Vega), "Over")).When(Report()).ThenRefused("This incident is closed.");
}
