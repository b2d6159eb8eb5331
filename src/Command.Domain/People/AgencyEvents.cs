using System.Collections.Immutable;
using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>What is written down about an agency when it is entered or changed.</summary>
/// <param name="Name">In full.</param>
/// <param name="ShortName">As said on the radio.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Buildings">The buildings it covers; empty for the whole district.</param>
/// <param name="Since">The first day of the agreement; null when it is not known.</param>
/// <param name="Until">The last day of the agreement; null for one without an end.</param>
/// <param name="Contact">Whom to call about it.</param>
/// <param name="SchoolOfficials">Whether its officers are school officials (<see cref="Agency.SchoolOfficials"/>).</param>
public sealed record AgencyFacts(
    string? Name, string? ShortName, AgencyKind Kind, ImmutableArray<BuildingId> Buildings, DateOnly? Since, DateOnly? Until, string? Contact, bool SchoolOfficials);

/// <summary>What was agreed with an agency changed, and with it what its people may see.</summary>
/// <param name="Stamp">Who changed it, and when.</param>
/// <param name="Agency">Which.</param>
public abstract record AgencyEvent(Stamp Stamp, AgencyId Agency) : AuditEvent(Stamp);

/// <summary>An agreement with an agency was entered.</summary>
/// <param name="Stamp">Who entered it, and when.</param>
/// <param name="Agency">Its id.</param>
/// <param name="Facts">What was agreed.</param>
public sealed record AgencyAdded(Stamp Stamp, AgencyId Agency, AgencyFacts Facts) : AgencyEvent(Stamp, Agency);

/// <summary>What was agreed with an agency was changed.</summary>
/// <param name="Stamp">Who changed it, and when.</param>
/// <param name="Agency">Which.</param>
/// <param name="Facts">What holds now.</param>
public sealed record AgencyChanged(Stamp Stamp, AgencyId Agency, AgencyFacts Facts) : AgencyEvent(Stamp, Agency);

/// <summary>The agreement was ended: the agency's people see nothing by it any more.</summary>
/// <param name="Stamp">Who ended it, and when.</param>
/// <param name="Agency">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record AgencyEnded(Stamp Stamp, AgencyId Agency, string Reason) : AgencyEvent(Stamp, Agency);

/// <summary>An agreement that was ended holds again.</summary>
/// <param name="Stamp">Who took it up, and when.</param>
/// <param name="Agency">Which.</param>
public sealed record AgencyResumed(Stamp Stamp, AgencyId Agency) : AgencyEvent(Stamp, Agency);
