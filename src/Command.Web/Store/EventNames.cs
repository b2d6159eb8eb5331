using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Readiness;
using Command.Domain.Rooms;

namespace Command.Web.Store;

/// <summary>The name each event is stored under. Pinned: a class may be renamed, its name in the store may not.</summary>
public static class EventNames
{
    /// <summary>Every event type with its stored name; an event that is missing here can't be stored.</summary>
    public static readonly IReadOnlyDictionary<Type, string> All = new Dictionary<Type, string>
    {
        [typeof(IncidentDeclared)] = "incident_declared",
        [typeof(ActionOrdered)] = "action_ordered",
        [typeof(ActionReleased)] = "action_released",
        [typeof(NoteAdded)] = "note_added",
        [typeof(IncidentClosed)] = "incident_closed",
        [typeof(IncidentReopened)] = "incident_reopened",
        [typeof(RoomMarked)] = "room_marked",
        [typeof(MarkWithdrawn)] = "mark_withdrawn",
        [typeof(DisputeResolved)] = "dispute_resolved",
        [typeof(HelpRequested)] = "help_requested",
        [typeof(HelpAnswered)] = "help_answered",
        [typeof(BuildingRegistered)] = "building_registered",
        [typeof(PlanAdopted)] = "plan_adopted",
        [typeof(ReadinessIssueReported)] = "readiness_issue_reported",
        [typeof(ReadinessIssueResolved)] = "readiness_issue_resolved",
        [typeof(CameraListed)] = "camera_listed",
        [typeof(CameraRemoved)] = "camera_removed",
    };

    private static readonly HashSet<string> OfBuildings =
        [.. All.Where(pair => pair.Key.IsAssignableTo(typeof(BuildingEvent))).Select(pair => pair.Value)];

    /// <summary>The stored name of an event.</summary>
    public static string Of(object e) => All[e.GetType()];

    /// <summary>Whether a stored name is one of a building's.</summary>
    public static bool IsOfBuilding(string name) => OfBuildings.Contains(name);
}
