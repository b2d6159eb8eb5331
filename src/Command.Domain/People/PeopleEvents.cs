using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>Someone's rights in the district changed. Whoever decides by them reads them again.</summary>
/// <param name="Stamp">Who changed them, and when.</param>
/// <param name="Person">Whose.</param>
public abstract record PeopleEvent(Stamp Stamp, PersonId Person) : AuditEvent(Stamp);

/// <summary>Someone was given a role somewhere, for a time.</summary>
/// <param name="Stamp">Who gave it, and when.</param>
/// <param name="Person">To whom.</param>
/// <param name="Grant">What.</param>
public sealed record GrantGiven(Stamp Stamp, PersonId Person, Grant Grant) : PeopleEvent(Stamp, Person);

/// <summary>A grant was ended before its time.</summary>
/// <param name="Stamp">Who ended it, and when.</param>
/// <param name="Person">Whose.</param>
/// <param name="Grant">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record GrantEnded(Stamp Stamp, PersonId Person, Guid Grant, string Reason) : PeopleEvent(Stamp, Person);

/// <summary>Someone let themselves in at a building, in an emergency.</summary>
/// <param name="Stamp">Who, and when.</param>
/// <param name="Person">The same.</param>
/// <param name="Grant">What they gave themselves; its reason is in their words.</param>
public sealed record GlassBroken(Stamp Stamp, PersonId Person, Grant Grant) : PeopleEvent(Stamp, Person);

/// <summary>The district office looked at a break-glass afterwards.</summary>
/// <param name="Stamp">Who looked, and when.</param>
/// <param name="Person">Who had broken it.</param>
/// <param name="Grant">Which.</param>
/// <param name="Words">What they found.</param>
public sealed record GlassReviewed(Stamp Stamp, PersonId Person, Guid Grant, string Words) : PeopleEvent(Stamp, Person);

/// <summary>Someone was entered in the district's list.</summary>
/// <param name="Stamp">Who entered them, and when.</param>
/// <param name="Person">Their id.</param>
/// <param name="Facts">Who they are.</param>
public sealed record PersonAdded(Stamp Stamp, PersonId Person, PersonFacts Facts) : PeopleEvent(Stamp, Person);

/// <summary>What is written down about someone was changed.</summary>
/// <param name="Stamp">Who changed it, and when.</param>
/// <param name="Person">Whose.</param>
/// <param name="Facts">What holds now.</param>
public sealed record PersonChanged(Stamp Stamp, PersonId Person, PersonFacts Facts) : PeopleEvent(Stamp, Person);

/// <summary>Someone was switched off.</summary>
/// <param name="Stamp">Who did it, and when.</param>
/// <param name="Person">Whom.</param>
/// <param name="Reason">Why.</param>
public sealed record PersonDisabled(Stamp Stamp, PersonId Person, string Reason) : PeopleEvent(Stamp, Person);

/// <summary>Someone was switched on again.</summary>
/// <param name="Stamp">Who did it, and when.</param>
/// <param name="Person">Whom.</param>
public sealed record PersonEnabled(Stamp Stamp, PersonId Person) : PeopleEvent(Stamp, Person);
