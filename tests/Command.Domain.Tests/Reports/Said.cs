using Command.Domain.Kernel;
using Command.Domain.Reports;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Reports;

/// <summary>Short ways to write what people report.</summary>
internal static class Said
{
    /// <summary>A life-critical report of Officer Lee's own eyes about room 101.</summary>
    public static ReportMade Victims(ReportSource source = ReportSource.SeenByMe) =>
        new(By(Lee), "Live victims", source, null, Room101, LifeCritical: true, Corrects: null);

    /// <summary>A report that nobody's life hangs on.</summary>
    public static ReportMade Buses() => new(By(Lee), "Buses are here", ReportSource.Radio, null, null, LifeCritical: false, Corrects: null);

    public static Guid Id(this ReportMade report) => report.Stamp.Command;

    public static ReportMade CorrectedBy(this ReportMade report, Actor by, string text = "Nobody is there") =>
        new(By(by), text, ReportSource.SeenByMe, null, Room101, report.LifeCritical, report.Id());

    public static ReportJudged Judged(this ReportMade report, Truth truth, Actor? by = null) =>
        new(By(by ?? Ortiz), report.Id(), truth, "Two sources", report.Text);

    public static ReportResolved Resolved(this ReportMade report) => new(By(Ortiz), report.Id(), "Brought out", report.Text);

    public static JudgeReport Judge(this ReportMade report, Truth truth, Actor? by = null, long seen = long.MaxValue, string ground = " Two sources ") =>
        new(By(by ?? Ortiz), report.Id(), truth, ground, seen);
}
