using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.People;
using Command.Web.Access;

namespace Command.Web.Features.Messages;

/// <summary>Who has an alarm or a message, and who does not.</summary>
/// <param name="Reached">How many it was for.</param>
/// <param name="Silent">Those who have not answered, by name.</param>
/// <param name="Answered">Those who have, the newest answer first.</param>
/// <param name="Since">When it was raised or sent.</param>
public sealed record Tally(int Reached, IReadOnlyList<Person> Silent, IReadOnlyList<Receipt> Answered, DateTimeOffset Since)
{
    /// <summary>Before anything was counted.</summary>
    public static readonly Tally None = new(0, [], [], default);

    /// <summary>How many have it.</summary>
    public int Has => Reached - Silent.Count;

    /// <summary>Who has an alarm: whoever raised it, or answered it.</summary>
    public static Tally Of(Alarm alarm, IncidentId id, Incident incident, Roster roster, DateTimeOffset now)
    {
        var reached = roster.InScope(incident.Building, id, now);
        var have = alarm.Answers.Select(receipt => receipt.Person).Append(alarm.From).ToHashSet();
        return new Tally(
            reached.Length,
            [.. reached.Where(person => !have.Contains(person.Id))],
            [.. alarm.Answers.Select(receipt => new Receipt(receipt.Person, receipt.Name, receipt.Answer.ToString(), receipt.At)).OrderByDescending(receipt => receipt.At)],
            alarm.Since);
    }

    /// <summary>Who has a message.</summary>
    public static Tally Of(Message message, IncidentId id, Incident incident, Roster roster, DateTimeOffset now)
    {
        var reached = roster.At(incident.Building, id, now).Where(person => person.Id != message.From && MessageScope.Reaches(message.To, person, incident)).ToList();
        var have = message.Receipts.Select(receipt => receipt.Person).ToHashSet();
        return new Tally(
            reached.Count,
            [.. reached.Where(person => !have.Contains(person.Id))],
            [.. message.Receipts.Select(receipt => new Receipt(receipt.Person, receipt.Name, receipt.Answer, receipt.At)).OrderByDescending(receipt => receipt.At)],
            message.At);
    }
}

/// <summary>What someone answered, and when.</summary>
public sealed record Receipt(PersonId Person, string Name, string Answer, DateTimeOffset At);
