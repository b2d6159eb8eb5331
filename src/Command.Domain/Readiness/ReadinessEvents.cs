using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Readiness;

/// <summary>What was said of a building's readiness. Kept on the building's stream; this file is the whole list.</summary>
public abstract record ReadinessEvent(Stamp Stamp) : BuildingEvent(Stamp);

/// <summary>Something does not work as people will count on it. The entry's id is the command's.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Place">Where.</param>
/// <param name="Words">What else there is to know; null for none. Never a student's name.</param>
public sealed record ReadinessIssueReported(Stamp Stamp, IssueKind Kind, Spot Place, string? Words) : ReadinessEvent(Stamp);

/// <summary>It works again.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Issue">Which entry.</param>
/// <param name="How">How it was put right.</param>
public sealed record ReadinessIssueResolved(Stamp Stamp, Guid Issue, string How) : ReadinessEvent(Stamp);

/// <summary>A camera was entered in the list. Its id is the command's.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Name">As the control room calls it: "Camera 14".</param>
/// <param name="Place">Where it hangs.</param>
/// <param name="Covers">The rooms it looks into; may be empty where <paramref name="Words"/> say it.</param>
/// <param name="Words">What else there is to know, such as where it can be watched; null for none.</param>
public sealed record CameraListed(Stamp Stamp, string Name, Spot Place, ImmutableArray<RoomId> Covers, string? Words) : ReadinessEvent(Stamp);

/// <summary>A camera was taken from the list.</summary>
public sealed record CameraRemoved(Stamp Stamp, Guid Camera) : ReadinessEvent(Stamp);
