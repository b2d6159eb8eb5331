using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Reports;

/// <summary>What a person asks for about reports.</summary>
public abstract record ReportCommand(Stamp Stamp) : IncidentCommand(Stamp);

/// <inheritdoc cref="ReportMade"/>
public sealed record MakeReport(
    Stamp Stamp, string Text, ReportSource Source, TimeSpan? RecordedAgo, RoomId? Room, bool LifeCritical, Guid? Corrects) : ReportCommand(Stamp);

/// <inheritdoc cref="ReportJudged"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Report">Which.</param>
/// <param name="Truth">What it is held for.</param>
/// <param name="Ground">On what ground.</param>
/// <param name="Seen">The version of the incident on the judge's screen: nobody judges away what they have not seen.</param>
public sealed record JudgeReport(Stamp Stamp, Guid Report, Truth Truth, string Ground, long Seen) : ReportCommand(Stamp);

/// <inheritdoc cref="ReportResolved"/>
public sealed record ResolveReport(Stamp Stamp, Guid Report, string Outcome) : ReportCommand(Stamp);
