using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Tasks;

namespace Command.Domain.People;

/// <summary>
/// Who may do what. Asked by every handler before a rule runs; what is not allowed here is refused, whatever a
/// screen shows. Everyone in a district may see its incidents and buildings.
/// </summary>
public static class Authority
{
    /// <summary>Why <paramref name="person"/> may not do this at <paramref name="building"/>, in words; null when they may.</summary>
    public static string? Refusal(Person person, IncidentCommand command, BuildingId building) => (person.Role, command) switch
    {
        (Role.DistrictOffice, _) => null,
        (Role.CrisisTeam, CloseIncident or ReopenIncident) => "Only the district office can close or reopen an incident.",
        (Role.CrisisTeam, _) => person.Buildings.Contains(building) && IsPartOfResponse(command) ? null : "Your crisis team belongs to another building.",
        (Role.Officer, CloseIncident or ReopenIncident) => "Only the district office can close or reopen an incident.",
        (Role.Officer, _) => IsPartOfResponse(command) ? null : "Officers can't do this.",
        (Role.Observer, _) => "Observers can look but not change anything.",
        _ => "Your role takes no part in incidents.",
    };

    // Written out, so that a command that is added later is refused until someone decides who may.
    private static bool IsPartOfResponse(IncidentCommand command) => command is
        DeclareIncident or OrderAction or ReleaseAction or RetractAction or DeclareClear or AddNote or RoomCommand
        or OrganizationCommand or PostCommand or ResponderCommand or ReportCommand or TaskCommand or MessageCommand or AnswerAlarm;

    /// <summary>Whether <paramref name="person"/> may read messages that were not sent to them: whoever takes part in an incident there.</summary>
    public static bool ReadsAllMessages(Person person, BuildingId building) =>
        person.Role is Role.DistrictOffice or Role.Officer || (person.Role is Role.CrisisTeam && person.Buildings.Contains(building));

    /// <summary>Whether <paramref name="person"/> may read this event of an incident there.</summary>
    public static bool MayRead(Person person, IncidentEvent e, BuildingId building) => MayAllRead(e) || ReadsAllMessages(person, building);

    /// <summary>Whether everyone of the district may read this event: all but what was said to some, and what they answered.</summary>
    public static bool MayAllRead(IncidentEvent e) => e is not MessageEvent || (e is MessageSent sent && sent.To == Audience.Everyone);

    /// <summary>Why <paramref name="person"/> may not change buildings and their floor plans; null when they may.</summary>
    public static string? RefusalToChangeBuildings(Person person) =>
        person.Role is Role.DistrictOffice or Role.Administrator ? null : "Only the district office and administrators can change buildings.";

    /// <summary>Why <paramref name="person"/> may not write in the readiness ledger of <paramref name="building"/>; null when they may.</summary>
    public static string? RefusalToKeepReadiness(Person person, BuildingId building) => person.Role switch
    {
        Role.DistrictOffice or Role.Administrator or Role.Officer => null,
        Role.CrisisTeam => person.Buildings.Contains(building) ? null : "Your crisis team belongs to another building.",
        _ => "Observers can look but not change anything.",
    };

    /// <summary>Why <paramref name="person"/> may not change the district's checklists; null when they may. Everyone of the district may read them.</summary>
    public static string? RefusalToChangeChecklists(Person person) =>
        person.Role is Role.DistrictOffice or Role.Administrator ? null : "Only the district office and administrators can change checklists.";

    /// <summary>Why <paramref name="person"/> may not change the district's settings; null when they may.</summary>
    public static string? RefusalToChangeSettings(Person person) =>
        person.Role is Role.DistrictOffice or Role.Administrator ? null : "Only the district office and administrators can change the district's settings.";
}
