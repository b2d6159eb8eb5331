using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.People;

namespace Command.Domain.Messages;

/// <summary>Whom a message reaches.</summary>
public static class MessageScope
{
    /// <summary>Whether what is said to <paramref name="to"/> in <paramref name="incident"/> reaches <paramref name="person"/>.</summary>
    /// <param name="to">The audience.</param>
    /// <param name="person">Who.</param>
    /// <param name="incident">The incident.</param>
    public static bool Reaches(Audience to, Person person, Incident incident) =>
        to.Includes(person.Id, person.Role, incident.Responders)

        // Who was named, or stands in a team, takes part wherever they come from; all others are those whom alarms reach.
        && (to.Person is not null || to.Team is not null ? Authority.ReadsAllMessages(person, incident.Building) : AlarmScope.Reaches(person, incident.Building));

    /// <summary>Whether a message waits for the answer of <paramref name="person"/>.</summary>
    public static bool Waits(Message message, Person person, Incident incident) =>
        !message.Withdrawn && !message.IsWith(person.Id) && Reaches(message.To, person, incident);
}
