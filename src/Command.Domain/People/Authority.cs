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

    /// <summary>Why <paramref name="person"/> may not change buildings and their floor plans; null when they may.</summary>
    public static string? RefusalToChangeBuildings(Person person) =>
        person.Role is Role.DistrictOffice or Role.Administrator ? null : "Only the district office and administrators can change buildings.";

    /// <summary>Why <paramref name="person"/> may not change the district's settings; null when they may.</summary>
    public static string? RefusalToChangeSettings(Person person) =>
        person.Role is Role.DistrictOffice or Role.Administrator ? null : "Only the district office and administrators can change the district's settings.";
}
