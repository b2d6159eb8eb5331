using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Reports;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="MakeReport"/>
public sealed record ReportRequest(string? Text, [property: JsonRequired] ReportSource Source, int? RecordedSecondsAgo, RoomId? Room, bool LifeCritical, Guid? Corrects) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new MakeReport(stamp, Text ?? "", Source, RecordedSecondsAgo is { } ago ? TimeSpan.FromSeconds(ago) : null, Room, LifeCritical, Corrects);
}

/// <inheritdoc cref="JudgeReport"/>
public sealed record JudgeReportRequest(Guid Report, [property: JsonRequired] Truth Truth, string? Ground, long Seen) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new JudgeReport(stamp, Report, Truth, Ground ?? "", Seen);
}

/// <inheritdoc cref="ResolveReport"/>
public sealed record ResolveReportRequest(Guid Report, string? Outcome) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ResolveReport(stamp, Report, Outcome ?? "");
}
