using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Students;

/// <summary>The rules by which names are disclosed to someone of another agency in an emergency.</summary>
public static class DisclosureDecider
{
    /// <summary>The most rooms one reason may be given for: it is a threat in these rooms, not in the school.</summary>
    public const int MostRooms = 12;

    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReason = 500;

    private const int LeastReason = 10;

    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, DiscloseStudents command, PlanIndex plan)
    {
        if (command.Access is not NameAccess.OnReason)
        {
            return Refuse(command.Access is NameAccess.Shut shut ? shut.Why : "You need no reason: look at the names in the room.");
        }

        if (Written.OrNull(command.Reason) is not { Length: >= LeastReason } reason)
        {
            return Refuse("Say what the threat is, in words that others can judge.");
        }

        if (reason.Length > MaxReason)
        {
            return Refuse($"Shorten the reason: {MaxReason} characters at most.");
        }

        var rooms = command.Rooms.Distinct().ToList();
        if (rooms.Count is 0 or > MostRooms)
        {
            return Refuse(rooms.Count == 0 ? "Say which room." : $"Ask for the rooms you need: {MostRooms} at most.");
        }

        if (command.Roster is not { } known)
        {
            return Refuse("There is no roster of this school.");
        }

        var roster = new RosterByRoom(known, plan, DateOnly.FromDateTime(command.Stamp.RecordedAt.Date));
        if (!roster.Periods.Contains(command.Period, StringComparer.Ordinal))
        {
            return Refuse("Say which period.");
        }

        if (incident.Disclosures.Covers(command.Stamp.By.Person, rooms, command.Period, command.Stamp.RecordedAt))
        {
            return Decision.Nothing<IncidentEvent>();
        }

        var students = roster.Count(rooms, command.Period);
        return students == 0 ? Refuse("Nobody is on roster there in this period.")
            : StudentNames.IsIn(reason, roster.FamilyNames(rooms)) ? Refuse("A word of the reason is the family name of a student there. The reason is kept for ever: say it in other words.")
            : new StudentDataDisclosed(command.Stamp, [.. rooms], command.Period, students, DisclosureBasis.Emergency, reason);
    }

    private static Decision<IncidentEvent> Refuse(string reason) => Decision.Refuse<IncidentEvent>(reason);
}
