using Command.Domain.Kernel;
using Command.Web.Features.Timeline;
using Command.Web.Live;

namespace Command.Web.Features.District;

/// <summary>A report on the board, ready to draw.</summary>
public sealed record BoardReportLine(IncidentId Incident, string Building, TimelineLine Line)
{
    public static BoardReportLine Of(BoardReport report) =>
        new(report.Incident, report.BuildingName, TimelineLine.Of(report.Version, report.Event, report.Plan));
}
