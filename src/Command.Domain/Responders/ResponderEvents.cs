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

/// <summary>A responder is on the way, in staging, assigned or released.</summary>
public sealed record ResponderMoved(Stamp Stamp, Guid Responder, ResponderStatus Status) : ResponderEvent(Stamp);

/// <summary>A team was formed, or formed anew with other members.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Team">What it is called: "Alpha". Two teams of one incident never share a name, in whatever case.</param>
/// <param name="Members">The responders in it.</param>
/// <param name="Leader">Who leads it; one of <paramref name="Members"/>, or null.</param>
public sealed record TeamFormed(Stamp Stamp, string Team, ImmutableArray<Guid> Members, Guid? Leader) : ResponderEvent(Stamp);

/// <summary>A team was sent to a place.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Team">Which.</param>
/// <param name="Place">Where to.</param>
/// <param name="Task">What to do there; null when that goes without saying.</param>
public sealed record TeamSent(Stamp Stamp, string Team, TeamPlace Place, string? Task) : ResponderEvent(Stamp);

/// <summary>A team was dissolved; its members are free again.</summary>
public sealed record TeamDisbanded(Stamp Stamp, string Team) : ResponderEvent(Stamp);

/// <summary>A round of accountability began (PAR, personnel accountability report): each team says how many it is and whether all are well.</summary>
/// <param name="Stamp">Who asked.</param>
/// <param name="Teams">Who is asked.</param>
public sealed record ParStarted(Stamp Stamp, ImmutableArray<string> Teams) : ResponderEvent(Stamp);

/// <summary>A team answered the round.</summary>
/// <param name="Stamp">Who answered.</param>
/// <param name="Team">For which team.</param>
/// <param name="People">How many they are, 0 to 999.</param>
/// <param name="AllWell">Whether everyone is there and unhurt.</param>
/// <param name="Words">What is wrong; null when nothing is.</param>
public sealed record ParAnswered(Stamp Stamp, string Team, int People, bool AllWell, string? Words) : ResponderEvent(Stamp);

/// <summary>Where a responder is in their stay.</summary>
public enum ResponderStatus
{
    EnRoute,
    Staging,
    Assigned,

    /// <summary>Let go; no longer counted.</summary>
    Released,
}

/// <summary>The facts of a check-in (ICS 211, Incident Check-In List).</summary>
/// <param name="Person">Who, if they have an account; null for a group or someone without one.</param>
/// <param name="Name">Resource identifier: a person's name, or a unit's.</param>
/// <param name="Agency">Agency in words: "Riverbend PD". May be empty.</param>
/// <param name="People">Total number of personnel, 1 to 500.</param>
/// <param name="Leader">Leader's name of a group; null for a person.</param>
/// <param name="Contact">Incident contact: phone or radio channel; null when not said.</param>
/// <param name="From">Departure point; null when not said.</param>
/// <param name="Travel">Method of travel; null when not said.</param>
/// <param name="Qualifications">Other qualifications: "medic", "K-9"; null for none.</param>
public sealed record CheckIn(
    PersonId? Person, string Name, string Agency, int People, string? Leader, string? Contact, string? From, string? Travel, string? Qualifications);

/// <summary>Where a team is sent: one of a room, a zone, a post, or words.</summary>
public sealed record TeamPlace(RoomId? Room, Zone? Zone, Guid? Post, string? Words);
