using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Domain.Tasks;

namespace Command.Domain.People;

/// <summary>
/// Who may see what and do what. Asked by every handler and every door before anything else; what is not allowed here is
/// refused, whatever a screen shows.
/// </summary>
public static class Authority
{
    /// <summary>
    /// As what <paramref name="person"/> stands at an incident (with null, at the building apart from any): the strongest
    /// of their own role, where it reaches, and of the grants in force. Null when they are nobody there.
    /// </summary>
    public static Role? RoleAt(Person person, BuildingId building, IncidentId? incident, DateTimeOffset now)
    {
        if (IsDisabled(person, now))
        {
            return null;
        }

        var role = OwnRole(person, building);
        foreach (var grant in person.Grants)
        {
            if (grant.IsInForce(now) && grant.Scope.Covers(building, incident) && grant.Role is not Role.Administrator && (role is null || grant.Role > role))
            {
                role = grant.Role;
            }
        }

        return role;
    }

    /// <summary>The person as they stand there, with the role that holds there and nowhere else; null when they are nobody there.</summary>
    public static Person? At(Person person, BuildingId building, IncidentId? incident, DateTimeOffset now) =>
        RoleAt(person, building, incident, now) is { } role ? person with { Role = role, Buildings = [building], Agreed = new Coverage([building]) } : null;

    /// <summary>Whether <paramref name="person"/> may know of this incident.</summary>
    public static bool Sees(Person person, BuildingId building, IncidentId incident, DateTimeOffset now) => RoleAt(person, building, incident, now) is not null;

    /// <summary>Whether <paramref name="person"/> may look at a building and its plan: those who stand there, and administrators, who keep them.</summary>
    public static bool SeesBuilding(Person person, BuildingId building, DateTimeOffset now) =>
        !IsDisabled(person, now)
        && (person.Role is Role.Administrator || OwnRole(person, building) is not null || person.Grants.Any(grant => grant.IsInForce(now) && grant.Scope.Shows(building)));

    /// <summary>Whether nothing of the district is hidden from <paramref name="person"/>.</summary>
    public static bool SeesAll(Person person, DateTimeOffset now) => person.Role is Role.DistrictOffice && !IsDisabled(person, now);

    /// <summary>Why <paramref name="person"/> may not do this there and then, in words; null when they may.</summary>
    public static string? Refusal(Person person, IncidentCommand command, BuildingId building, IncidentId? incident, DateTimeOffset now) =>
        IsDisabled(person, now) ? "Your account is switched off. Ask an administrator."
        : At(person, building, incident, now) is { } standing ? Refusal(standing, command, building)
        : Refusal(person, command, building);

    /// <summary>Why <paramref name="person"/> may not do this by their own role at <paramref name="building"/>, in words; null when they may.</summary>
    public static string? Refusal(Person person, IncidentCommand command, BuildingId building) => (OwnRole(person, building), command) switch
    {
        (Role.DistrictOffice, _) => null,
        (Role.CrisisTeam or Role.Officer, CloseIncident or ReopenIncident) => "Only the district office can close or reopen an incident.",
        (Role.CrisisTeam or Role.Officer, StudentCommand) when person.IsGuest => StudentAccess.NotForGuests,
        (Role.CrisisTeam or Role.Officer, StudentCommand) when ApiKey.Speaks(person.Id) => StudentAccess.NotForSystems,
        (Role.CrisisTeam or Role.Officer, _) => IsPartOfResponse(command) ? null : "Your role can't do this.",
        _ => Stranger(person),
    };

    // Written out, so that a command that is added later is refused until someone decides who may.
    private static bool IsPartOfResponse(IncidentCommand command) => command is
        DeclareIncident or OrderAction or ReleaseAction or RetractAction or DeclareClear or AddNote or RoomCommand
        or OrganizationCommand or PostCommand or ResponderCommand or ReportCommand or TaskCommand or MessageCommand or AnswerAlarm or StudentCommand;

    /// <summary>Whether <paramref name="person"/> takes part in what happens at a building by their own role: acts, and is reached by its alarms.</summary>
    public static bool TakesPart(Person person, BuildingId building) => OwnRole(person, building) is Role.DistrictOffice or Role.CrisisTeam or Role.Officer;

    /// <summary>Whether <paramref name="person"/> may read messages that were not sent to them: whoever takes part in an incident there.</summary>
    public static bool ReadsAllMessages(Person person, BuildingId building) => TakesPart(person, building);

    /// <summary>Whether <paramref name="person"/> may read the papers of an incident, its forms and its report: whoever takes part there. Guests came for its hours, and observers look on.</summary>
    public static bool ReadsPapers(Person person, BuildingId building) => !person.IsGuest && TakesPart(person, building);

    /// <summary>Whether <paramref name="person"/> may read this event of an incident there.</summary>
    public static bool MayRead(Person person, IncidentEvent e, BuildingId building) => MayAllRead(e) || ReadsAllMessages(person, building);

    /// <summary>Whether everyone who sees the incident may read this event: all but what was said to some, and what they answered.</summary>
    public static bool MayAllRead(IncidentEvent e) => e is not MessageEvent || (e is MessageSent sent && sent.To == Audience.Everyone);

    /// <summary>Why <paramref name="person"/> may not change buildings and their floor plans; null when they may.</summary>
    public static string? RefusalToChangeBuildings(Person person) =>
        KeepsTheDistrict(person) ? null : "Only the district office and administrators can change buildings.";

    /// <summary>Why <paramref name="person"/> may not write in the readiness ledger of <paramref name="building"/>; null when they may.</summary>
    public static string? RefusalToKeepReadiness(Person person, BuildingId building) =>
        KeepsTheDistrict(person) || (person.DisabledAt is null && TakesPart(person, building)) ? null : Stranger(person);

    /// <summary>Whether <paramref name="person"/> may read the drills of a building: who keeps the district, and who takes part there. Guests came for one incident.</summary>
    public static bool ReadsDrills(Person person, BuildingId building, DateTimeOffset now) =>
        !IsDisabled(person, now) && !person.IsGuest
        && (KeepsTheDistrict(person) || RoleAt(person, building, null, now) is Role.DistrictOffice or Role.CrisisTeam or Role.Officer);

    /// <summary>Why <paramref name="person"/> may not plan and record the drills of <paramref name="building"/>; null when they may.</summary>
    public static string? RefusalToKeepDrills(Person person, BuildingId building) =>
        KeepsTheDistrict(person) || (person.DisabledAt is null && OwnRole(person, building) is Role.DistrictOffice or Role.CrisisTeam) ? null
        : person.Role is Role.Officer ? "Officers read drills. The school's crisis team and the district office plan and record them."
        : Stranger(person);

    /// <summary>Why <paramref name="person"/> may not play a scenario at <paramref name="building"/>, in words; null when they may: who leads its drills and takes part in its incidents.</summary>
    public static string? RefusalToConduct(Person person, BuildingId building) =>
        person is { DisabledAt: null, IsGuest: false } && OwnRole(person, building) is Role.DistrictOffice or Role.CrisisTeam ? null
        : person.Role is Role.Officer ? "Officers take part in exercises. The school's crisis team and the district office conduct them."
        : Stranger(person);

    /// <summary>Why <paramref name="person"/> may not keep scenarios of the district's own; null when they may.</summary>
    public static string? RefusalToKeepScenarios(Person person) =>
        KeepsTheDistrict(person) ? null : "Only the district office and administrators can keep scenarios of the district's own.";

    /// <summary>Why <paramref name="person"/> may not change the district's checklists; null when they may. Who may read them is <see cref="ReadsTheDistrict"/>.</summary>
    public static string? RefusalToChangeChecklists(Person person) =>
        KeepsTheDistrict(person) ? null : "Only the district office and administrators can change checklists.";

    /// <summary>Why <paramref name="person"/> may not change the district's settings; null when they may.</summary>
    public static string? RefusalToChangeSettings(Person person) =>
        KeepsTheDistrict(person) ? null : "Only the district office and administrators can change the district's settings.";

    /// <summary>Why <paramref name="person"/> may not keep findings, improvement items and targets; null when they may. Who may read them with a report is <see cref="ReadsPapers"/>.</summary>
    public static string? RefusalToKeepFindings(Person person) =>
        KeepsTheDistrict(person) ? null : "Only the district office and administrators keep findings, improvement items and targets.";

    /// <summary>Why <paramref name="person"/> may not keep the roster of students; null when they may.</summary>
    public static string? RefusalToKeepStudents(Person person) =>
        KeepsTheDistrict(person) ? null : "Only the district office and administrators keep student data.";

    /// <summary>Why <paramref name="person"/> may not take incidents out of Command, nor say how long they are kept; null when they may.</summary>
    public static string? RefusalToKeepRecords(Person person) =>
        KeepsTheDistrict(person) ? null : "Only the district office and administrators export incidents and keep the records.";

    /// <summary>Whether <paramref name="person"/> may read how the district works: its checklists, its words and times. Guests see their incident and nothing else.</summary>
    public static bool ReadsTheDistrict(Person person) => person is { IsGuest: false, DisabledAt: null };

    /// <summary>Whether <paramref name="person"/> sets up the district: its people, buildings, checklists and settings.</summary>
    public static bool KeepsTheDistrict(Person person) => person is { Role: Role.DistrictOffice or Role.Administrator, DisabledAt: null };

    private static bool IsDisabled(Person person, DateTimeOffset now) => person.DisabledAt <= now;

    // A role without its place is nothing: a crisis team in another school, an officer of an agency that agreed to nothing.
    private static Role? OwnRole(Person person, BuildingId building) => person.Role switch
    {
        Role.DistrictOffice => Role.DistrictOffice,
        Role.CrisisTeam when person.Buildings.Contains(building) => Role.CrisisTeam,
        Role.Officer when person.Buildings.Contains(building) || person.Agreed?.Includes(building) is true => Role.Officer,
        Role.Observer when person.Agreed?.Includes(building) is true => Role.Observer,
        _ => null,
    };

    private static string Stranger(Person person) => person.Role switch
    {
        Role.CrisisTeam => "Your crisis team belongs to another building.",
        Role.Officer => "Your agency does not cover this building.",
        Role.Observer => "Observers can look but not change anything.",
        _ => "Your role takes no part in incidents.",
    };
}
