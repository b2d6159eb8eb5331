using Command.Domain.Kernel;
using Command.Domain.Reports;
using Command.Web.Features.Timeline;
using Command.Web.Live;

namespace Command.Web.Features.District;

/// <summary>A report on the board, ready to draw.</summary>
public sealed record BoardReportLine(IncidentId Incident, string Building, TimelineLine Line)
{
    /// <summary>What a report is held for now; null where there is nothing to hold.</summary>
    public Truth? Truth { get; init; }

    /// <summary>Whether a newer report puts it right.</summary>
    public bool Corrected { get; init; }

    public static BoardReportLine Of(BoardReport report) =>
        new(report.Incident, report.BuildingName, TimelineLine.Of(report.Version, report.Event, report.Plan)) { Truth = report.Report?.Truth, Corrected = report.Report?.CorrectedBy is not null };
}
