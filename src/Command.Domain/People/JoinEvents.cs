using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>An incident was opened to guests: whoever has the code may look at it.</summary>
/// <param name="Stamp">Who opened it, and when.</param>
/// <param name="Incident">Which incident.</param>
/// <param name="Building">Where.</param>
/// <param name="Until">Until when the code is taken.</param>
public sealed record JoinOpened(Stamp Stamp, IncidentId Incident, BuildingId Building, DateTimeOffset Until) : AuditEvent(Stamp);

/// <summary>The code of an incident is no longer taken. Those who joined by it stay.</summary>
/// <param name="Stamp">Who ended it, and when.</param>
/// <param name="Incident">Which incident.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record JoinClosed(Stamp Stamp, IncidentId Incident, string Reason) : AuditEvent(Stamp);

/// <summary>A guest came in by the code.</summary>
/// <param name="Stamp">The guest, and when.</param>
/// <param name="Person">The same.</param>
/// <param name="From">The agency or the organization they say they are of.</param>
/// <param name="Grant">What they may do: look at this one incident.</param>
public sealed record GuestJoined(Stamp Stamp, PersonId Person, string From, Grant Grant) : PeopleEvent(Stamp, Person);

/// <summary>A guest may act from now on, or only look again.</summary>
/// <param name="Stamp">Who decided it, and when.</param>
/// <param name="Person">The guest.</param>
/// <param name="Grant">Which grant of theirs.</param>
/// <param name="Role">As what they stand at the incident now.</param>
public sealed record GuestRaised(Stamp Stamp, PersonId Person, Guid Grant, Role Role) : PeopleEvent(Stamp, Person);
