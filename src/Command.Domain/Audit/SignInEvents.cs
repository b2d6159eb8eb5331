using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Audit;

/// <summary>A session ended other than by its person leaving: by them from elsewhere, by an administrator, or by time.</summary>
/// <param name="Stamp">Who ended it; <see cref="Actors.Nobody"/> when time did.</param>
/// <param name="Session">Which one.</param>
/// <param name="Person">Whose it was.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record SessionEnded(Stamp Stamp, Guid Session, PersonId Person, string Reason) : AuditEvent(Stamp);

/// <summary>Someone said that a screen is staffed, so that it stays on without anyone touching it.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Session">The session of that screen.</param>
/// <param name="Reason">Why, in their words: "Command post, Oak Elementary".</param>
public sealed record DisplayStaffed(Stamp Stamp, Guid Session, string Reason) : AuditEvent(Stamp);

/// <summary>An administrator made a link by which a person makes an account.</summary>
/// <param name="Stamp">Who made it, and when.</param>
/// <param name="Person">Who is invited.</param>
/// <param name="Until">When the link ends.</param>
public sealed record InvitationMade(Stamp Stamp, PersonId Person, DateTimeOffset Until) : AuditEvent(Stamp);

/// <summary>Someone changed how they sign in.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Change">What changed: "passkey added", "recovery codes made".</param>
public sealed record WayInChanged(Stamp Stamp, string Change) : AuditEvent(Stamp);

/// <summary>An administrator added or removed a sign-in of the district's own.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Provider">Its id.</param>
/// <param name="Name">What its button says.</param>
/// <param name="Issuer">Its address.</param>
/// <param name="Change">"added" or "removed".</param>
public sealed record ProviderChanged(Stamp Stamp, string Provider, string Name, string Issuer, string Change) : AuditEvent(Stamp);

/// <summary>Someone tried keys or codes that are none, at a door where nobody has said who they are. One entry tells of many tries.</summary>
/// <param name="Stamp">When it was written; by <see cref="Actors.Nobody"/>.</param>
/// <param name="Door">What was tried: "API key", "guest code".</param>
/// <param name="Times">How often since the entry before, or in the first minute.</param>
/// <param name="From">The network addresses it came from; the first few, when there were many.</param>
public sealed record DoorTried(Stamp Stamp, string Door, int Times, ImmutableArray<string> From) : AuditEvent(Stamp);
