using Command.Domain.Buildings;
using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Domain.People;
using Command.Domain.Retention;
using Command.Domain.Students;

namespace Command.Web.Store;

/// <summary>A district; the only document outside the districts' walls.</summary>
public sealed record StoredDistrict(string Id, District District);

/// <summary>Someone who signs in.</summary>
public sealed record StoredPerson(string Id, Person Person);

/// <summary>A partner agency.</summary>
public sealed record StoredAgency(string Id, Agency Agency);

/// <summary>The code by which guests join an incident now, under the incident's id. Outside the districts' walls: who brings it is of none yet.</summary>
/// <param name="Id">The incident.</param>
/// <param name="Hash">Of the six digits; the digits are kept nowhere.</param>
/// <param name="District">Whose incident.</param>
/// <param name="Building">Where it is.</param>
/// <param name="OpenedBy">The name of who opened it.</param>
/// <param name="Until">Until when it is taken.</param>
public sealed record StoredJoin(Guid Id, string Hash, DistrictId District, BuildingId Building, string OpenedBy, DateTimeOffset Until);

/// <summary>A key of another system.</summary>
/// <param name="Id">The key's.</param>
/// <param name="Key">What it is and may.</param>
/// <param name="Hash">Of its secret, which is kept nowhere: SHA-256 in hexadecimal.</param>
public sealed record StoredKey(Guid Id, ApiKey Key, string Hash);

/// <summary>The students of one building, under the building's id. No event holds any of it; deleting these documents deletes all student data.</summary>
public sealed record StoredRoster(Guid Id, BuildingRoster Roster);

/// <summary>The numbers of what was taken over last, under <see cref="Only"/>.</summary>
public sealed record StoredRosterSummary(string Id, RosterSummary Summary)
{
    /// <summary>The id of the one there is in a district.</summary>
    public const string Only = "roster";
}

/// <summary>A drill as it stands, written with each of its events; the events remain the truth.</summary>
/// <param name="Id">The drill's.</param>
/// <param name="When">The moment that places it in a school year.</param>
/// <param name="State">The fold of its events.</param>
public sealed record StoredDrill(Guid Id, DateTimeOffset When, Drill State);

/// <summary>A training in the prevention of violence.</summary>
/// <param name="Id">The command that wrote it down.</param>
/// <param name="Training">What was given.</param>
/// <param name="By">The name of who wrote it down.</param>
/// <param name="IsWithdrawn">Whether it was a mistake.</param>
public sealed record StoredTraining(Guid Id, Training Training, string By, bool IsWithdrawn);

/// <summary>The address by which one person's calendar reads drills, under the person's id: a new one ends the one before.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Hash">Of its secret, which is kept nowhere.</param>
public sealed record StoredCalendar(string Id, string Hash);

/// <summary>That a building exists, so that a node can find its stream.</summary>
public sealed record StoredBuilding(Guid Id);

/// <summary>A floor plan under its content's id; never changed.</summary>
public sealed record StoredPlan(string Id, FloorPlan Plan);

/// <summary>An incident in the list of incidents; written with the event that declares, closes or reopens it.</summary>
public sealed record StoredIncident(Guid Id, BuildingId Building, Kind Kind, Mode Mode, string Summary, DateTimeOffset DeclaredAt, bool IsOpen);

/// <summary>What keeps the record of an incident, under the incident's id; none for most.</summary>
public sealed record StoredKeeping(Guid Id, IncidentKeeping Keeping);

/// <summary>
/// The fold of an incident's first <paramref name="Version"/> events, written every so often in the transaction of the
/// events that complete it. It saves time when a node starts; the events remain the truth.
/// </summary>
public sealed record StoredSnapshot(Guid Id, long Version, Incident State);
