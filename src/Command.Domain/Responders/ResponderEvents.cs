using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Responders;

/// <summary>Who came, in which teams, and whether they answer. This file is the whole list.</summary>
public abstract record ResponderEvent(Stamp Stamp) : IncidentEvent(Stamp);

/// <summary>A person, or a group of one agency, checked in (ICS 211). Its id is the id of the command.</summary>
/// <param name="Stamp">Who wrote it down.</param>
/// <param name="Facts">Who they are.</param>
/// <param name="Status">On the way or there.</param>
public sealed record ResponderCheckedIn(Stamp Stamp, CheckIn Facts, ResponderStatus Status) : ResponderEvent(Stamp);

/// <summary>A responder is in staging, assigned or released. Only who is assigned is in a team: any other status is leaving it.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Responder">Which.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Status">What they are now.</param>
public sealed record ResponderMoved(Stamp Stamp, Guid Responder, string Name, ResponderStatus Status) : ResponderEvent(Stamp);

/// <summary>
/// A team was formed. Its members are assigned from now on, and there, whatever was said of them before: who forms a team
/// has them in sight.
/// </summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Team">What it is called: "Alpha". Two teams of one incident never share a name, in whatever case.</param>
/// <param name="Members">The responders in it; none for a team whose people did not check in.</param>
/// <param name="Leader">Who leads it; one of <paramref name="Members"/>, or null.</param>
/// <param name="Names">What the members are called, the leader first, in one line; empty without members.</param>
public sealed record TeamFormed(Stamp Stamp, string Team, ImmutableArray<Guid> Members, Guid? Leader, string Names) : ResponderEvent(Stamp);

/// <summary>A responder joined a team, and left the one they were in; or a member took the lead.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Team">Which.</param>
/// <param name="Responder">Who.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Leads">Whether they lead it from now on.</param>
public sealed record TeamJoined(Stamp Stamp, string Team, Guid Responder, string Name, bool Leads) : ResponderEvent(Stamp);

/// <summary>A responder left a team, and is in staging.</summary>
public sealed record TeamLeft(Stamp Stamp, string Team, Guid Responder, string Name) : ResponderEvent(Stamp);

/// <summary>A team was sent to a place.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Team">Which.</param>
/// <param name="Place">Where to.</param>
/// <param name="Task">What to do there; null when that goes without saying.</param>
public sealed record TeamSent(Stamp Stamp, string Team, TeamPlace Place, string? Task) : ResponderEvent(Stamp);

/// <summary>A team was dissolved; its members are in staging.</summary>
public sealed record TeamDisbanded(Stamp Stamp, string Team) : ResponderEvent(Stamp);

/// <summary>A round of accountability began (PAR, personnel accountability report): each team says how many it is and whether all are well.</summary>
/// <param name="Stamp">Who asked.</param>
/// <param name="Teams">Who is asked.</param>
public sealed record ParStarted(Stamp Stamp, ImmutableArray<string> Teams) : ResponderEvent(Stamp);

/// <summary>A team answered the round; a later answer takes the place of its earlier one.</summary>
/// <param name="Stamp">Who answered: one of them, or whoever heard them on the radio.</param>
/// <param name="Team">For which team.</param>
/// <param name="People">How many they are, 0 to 999.</param>
/// <param name="Expected">How many it should be, by its check-ins.</param>
/// <param name="AllWell">Whether everyone is there and unhurt.</param>
/// <param name="Words">What is wrong; null when nothing is.</param>
public sealed record ParAnswered(Stamp Stamp, string Team, int People, int Expected, bool AllWell, string? Words) : ResponderEvent(Stamp)
{
    /// <summary>Whether someone is missing or hurt.</summary>
    public bool IsTrouble => !AllWell || People < Expected;
}
