using System.Collections.Immutable;
using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.Keys;

/// <summary>A key for another system was made. It was shown once and is kept as a hash only.</summary>
/// <param name="Stamp">Who made it, and when.</param>
/// <param name="Key">Which.</param>
/// <param name="Name">What the system is.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Buildings">Where; empty for the whole district.</param>
public sealed record KeyMade(Stamp Stamp, Guid Key, string Name, ImmutableArray<KeyScope> Scopes, ImmutableArray<BuildingId> Buildings) : AuditEvent(Stamp);

/// <summary>A key no longer counts.</summary>
/// <param name="Stamp">Who revoked it, and when.</param>
/// <param name="Key">Which.</param>
/// <param name="Name">What the system is.</param>
public sealed record KeyRevoked(Stamp Stamp, Guid Key, string Name) : AuditEvent(Stamp);
