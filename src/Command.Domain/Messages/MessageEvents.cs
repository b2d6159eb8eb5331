using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Responders;

namespace Command.Domain.Messages;

/// <summary>What is said to whom, and who has it. This file is the whole list.</summary>
public abstract record MessageEvent(Stamp Stamp) : IncidentEvent(Stamp);

/// <summary>A message was sent. Its id is the id of the command.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="To">To whom.</param>
/// <param name="Urgency">How loud.</param>
/// <param name="Text">What. Never a student's name.</param>
/// <param name="Answers">The buttons the reader can press, 1 to 4; one button is a plain acknowledgement.</param>
public sealed record MessageSent(Stamp Stamp, Audience To, Urgency Urgency, string Text, ImmutableArray<string> Answers) : MessageEvent(Stamp);

/// <summary>Someone pressed a button of a message. A later answer takes the place of their earlier one.</summary>
public sealed record MessageAnswered(Stamp Stamp, Guid Message, string Answer) : MessageEvent(Stamp);

/// <summary>A message was taken back by the one who sent it; it stays readable, struck through.</summary>
public sealed record MessageWithdrawn(Stamp Stamp, Guid Message, string? Because) : MessageEvent(Stamp);

/// <summary>To whom a message goes: one of a role, a team or a person; all null is everyone at the incident.</summary>
/// <param name="Role">Everyone in this role who is in scope of the incident.</param>
/// <param name="Team">Everyone in this team.</param>
/// <param name="Person">One person.</param>
/// <param name="Name">That person's name.</param>
public sealed record Audience(Role? Role, string? Team, PersonId? Person, string? Name)
{
    /// <summary>Everyone in scope of the incident.</summary>
    public static readonly Audience Everyone = new(null, null, null, null);

    /// <summary>How many of role, team and person it names; more than one is no audience.</summary>
    public int Parts => (Role is null ? 0 : 1) + (Team is null ? 0 : 1) + (Person is null ? 0 : 1);

    /// <summary>Whether someone who is in scope of the incident is meant.</summary>
    public bool Includes(PersonId person, Role role, ResponderState responders) =>
        Person is { } one ? one == person
        : Team is { } team ? string.Equals(responders.TeamOf(person)?.Name, team, StringComparison.OrdinalIgnoreCase)
        : Role is null || Role == role;
}

/// <summary>How loud a message is. In a lockdown room none makes a sound or lights a screen up.</summary>
public enum Urgency
{
    /// <summary>Waits to be read.</summary>
    Routine,

    /// <summary>A banner, and a sound once.</summary>
    Urgent,

    /// <summary>A banner that stays and a sound that repeats until it is answered.</summary>
    Emergency,
}
