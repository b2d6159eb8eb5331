using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.Drills;

/// <summary>Someone made an address by which their calendar reads the drills they may read. The one before no longer counts.</summary>
public sealed record CalendarAddressMade(Stamp Stamp) : AuditEvent(Stamp);
