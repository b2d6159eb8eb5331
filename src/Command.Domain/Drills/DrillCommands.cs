using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Drills;

/// <summary>What a person asks for in a drill.</summary>
public abstract record DrillCommand(Stamp Stamp);

/// <inheritdoc cref="DrillPlanned"/>
public sealed record PlanDrill(Stamp Stamp, BuildingId Building, DrillKind Kind, DateTimeOffset At, string? AccessNeeds, int? ExpectedPercent, bool StudentsTakePart)
    : DrillCommand(Stamp);

/// <inheritdoc cref="DrillMoved"/>
public sealed record MoveDrill(Stamp Stamp, DateTimeOffset At, int? ExpectedPercent) : DrillCommand(Stamp);

/// <inheritdoc cref="AccessNeedsChanged"/>
public sealed record ChangeAccessNeeds(Stamp Stamp, string? AccessNeeds) : DrillCommand(Stamp);

/// <inheritdoc cref="FamiliesNotified"/>
public sealed record NotifyFamilies(Stamp Stamp, DateTimeOffset SentAt) : DrillCommand(Stamp);

/// <inheritdoc cref="OptOutsCounted"/>
public sealed record CountOptOuts(Stamp Stamp, int Count) : DrillCommand(Stamp);

/// <inheritdoc cref="DrillAnnounced"/>
public sealed record AnnounceDrill(Stamp Stamp) : DrillCommand(Stamp);

/// <inheritdoc cref="DrillStarted"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="Building">Where it is.</param>
public sealed record StartDrill(Stamp Stamp, IncidentId Incident, Mode Mode, BuildingId Building) : DrillCommand(Stamp);

/// <inheritdoc cref="DrillHeld"/>
public sealed record RecordDrill(Stamp Stamp, DateTimeOffset StartedAt, DateTimeOffset EndedAt, int? EvacuationSeconds, string? Weather) : DrillCommand(Stamp);

/// <inheritdoc cref="DrillCancelled"/>
public sealed record CancelDrill(Stamp Stamp, string Reason) : DrillCommand(Stamp);

/// <inheritdoc cref="DrillDebriefed"/>
public sealed record DebriefDrill(Stamp Stamp, DateTimeOffset At, bool SupportOffered) : DrillCommand(Stamp);

/// <inheritdoc cref="FindingsWritten"/>
public sealed record WriteFindings(Stamp Stamp, string Words) : DrillCommand(Stamp);
