using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Readiness;

/// <summary>What a person asks for in a building's ledger.</summary>
public abstract record ReadinessCommand(Stamp Stamp);

/// <inheritdoc cref="ReadinessIssueReported"/>
public sealed record ReportIssue(Stamp Stamp, IssueKind Kind, Spot Place, string? Words) : ReadinessCommand(Stamp);

/// <inheritdoc cref="ReadinessIssueResolved"/>
public sealed record ResolveIssue(Stamp Stamp, Guid Issue, string How) : ReadinessCommand(Stamp);

/// <inheritdoc cref="CameraListed"/>
public sealed record ListCamera(Stamp Stamp, string Name, Spot Place, ImmutableArray<RoomId> Covers, string? Words) : ReadinessCommand(Stamp);

/// <inheritdoc cref="CameraRemoved"/>
public sealed record RemoveCamera(Stamp Stamp, Guid Camera) : ReadinessCommand(Stamp);
