using Command.Domain.AfterAction;
using Command.Domain.Alarms;
using Command.Domain.Audit;
using Command.Domain.Buildings;
using Command.Domain.Drills;
using Command.Domain.Exports;
using Command.Domain.Incidents;
using Command.Domain.Keys;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Posts;
using Command.Domain.Readiness;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Retention;
using Command.Domain.Rooms;
using Command.Domain.Scenarios;
using Command.Domain.Students;
using Command.Domain.Tasks;

namespace Command.Web.Store;

/// <summary>The name each event is stored under. Pinned: a class may be renamed, its name in the store may not.</summary>
public static class EventNames
{
    /// <summary>The stored name of an incident's end.</summary>
    public const string Closed = "incident_closed";

    /// <summary>The stored name of a disposal; <c>events.sql</c> knows it too.</summary>
    public const string Disposed = "incident_disposed";

    /// <summary>Every event type with its stored name; an event that is missing here can't be stored.</summary>
    public static readonly IReadOnlyDictionary<Type, string> All = new Dictionary<Type, string>
    {
        [typeof(IncidentDeclared)] = "incident_declared_v2",
        [typeof(ActionOrdered)] = "action_ordered",
        [typeof(ActionReleased)] = "action_released",
        [typeof(NoteAdded)] = "note_added",
        [typeof(IncidentClosed)] = Closed,
        [typeof(IncidentReopened)] = "incident_reopened",
        [typeof(RoomMarked)] = "room_marked",
        [typeof(MarkWithdrawn)] = "mark_withdrawn",
        [typeof(DisputeResolved)] = "dispute_resolved",
        [typeof(HelpRequested)] = "help_requested",
        [typeof(HelpAnswered)] = "help_answered",
        [typeof(ActionRetracted)] = "action_retracted",
        [typeof(RecheckCalled)] = "recheck_called",
        [typeof(BuildingCleared)] = "building_cleared",
        [typeof(GuardPosted)] = "guard_posted",
        [typeof(GuardLeft)] = "guard_left",
        [typeof(RoomEntered)] = "room_entered",
        [typeof(RoomReleased)] = "room_released",
        [typeof(RoomSealed)] = "room_sealed",
        [typeof(RoomUnsealed)] = "room_unsealed",
        [typeof(CommandTaken)] = "command_taken",
        [typeof(CommandOffered)] = "command_offered",
        [typeof(CommandReadBack)] = "command_read_back",
        [typeof(CommandPassed)] = "command_passed",
        [typeof(CommandOfferEnded)] = "command_offer_ended",
        [typeof(CommandLeft)] = "command_left",
        [typeof(PositionAssigned)] = "position_assigned",
        [typeof(PositionVacated)] = "position_vacated",
        [typeof(PostEstablished)] = "post_established",
        [typeof(PostClosed)] = "post_closed",
        [typeof(ControlZoneDrawn)] = "control_zone_drawn",
        [typeof(ControlZoneRemoved)] = "control_zone_removed",
        [typeof(ResponderCheckedIn)] = "responder_checked_in",
        [typeof(ResponderMoved)] = "responder_moved",
        [typeof(TeamFormed)] = "team_formed",
        [typeof(TeamJoined)] = "team_joined",
        [typeof(TeamLeft)] = "team_left",
        [typeof(TeamSent)] = "team_sent",
        [typeof(TeamDisbanded)] = "team_disbanded",
        [typeof(ParStarted)] = "par_started",
        [typeof(ParAnswered)] = "par_answered",
        [typeof(ReportMade)] = "report_made",
        [typeof(ReportJudged)] = "report_judged",
        [typeof(ReportResolved)] = "report_resolved",
        [typeof(AlarmAnswered)] = "alarm_answered",
        [typeof(ChecklistStarted)] = "checklist_started",
        [typeof(TaskAdded)] = "task_added",
        [typeof(TaskAssigned)] = "task_assigned",
        [typeof(TaskDone)] = "task_done",
        [typeof(TaskReopened)] = "task_reopened",
        [typeof(MessageSent)] = "message_sent",
        [typeof(MessageAnswered)] = "message_answered",
        [typeof(MessageWithdrawn)] = "message_withdrawn",
        [typeof(StudentDataDisclosed)] = "student_data_disclosed",
        [typeof(BuildingRegistered)] = "building_registered",
        [typeof(PlanAdopted)] = "plan_adopted",
        [typeof(ReadinessIssueReported)] = "readiness_issue_reported",
        [typeof(ReadinessIssueResolved)] = "readiness_issue_resolved",
        [typeof(CameraListed)] = "camera_listed",
        [typeof(CameraRemoved)] = "camera_removed",
        [typeof(DrillPlanned)] = "drill_planned",
        [typeof(FamiliesNotified)] = "families_notified",
        [typeof(OptOutsCounted)] = "opt_outs_counted",
        [typeof(DrillAnnounced)] = "drill_announced",
        [typeof(DrillStarted)] = "drill_started",
        [typeof(DrillHeld)] = "drill_held",
        [typeof(DrillCancelled)] = "drill_cancelled",
        [typeof(DrillDebriefed)] = "drill_debriefed",
        [typeof(FindingsWritten)] = "findings_written",
        [typeof(ScenarioStarted)] = "scenario_started",
        [typeof(ScenarioPaused)] = "scenario_paused",
        [typeof(ScenarioResumed)] = "scenario_resumed",
        [typeof(ScenarioSkipped)] = "scenario_skipped",
        [typeof(InjectPlayed)] = "inject_played",
        [typeof(ExpectationObserved)] = "expectation_observed",
        [typeof(ScenarioEnded)] = "scenario_ended",
        [typeof(ScenarioFileKept)] = "scenario_file_kept",
        [typeof(ScenarioFileRemoved)] = "scenario_file_removed",
        [typeof(DrillMoved)] = "drill_moved",
        [typeof(AccessNeedsChanged)] = "access_needs_changed",
        [typeof(TrainingGiven)] = "training_given",
        [typeof(TrainingWithdrawn)] = "training_withdrawn",
        [typeof(DistrictPlaced)] = "district_placed",
        [typeof(SecondarySchoolsNamed)] = "secondary_schools_named",
        [typeof(CalendarAddressMade)] = "calendar_address_made",
        [typeof(TargetsChosen)] = "targets_chosen",
        [typeof(FindingNoted)] = "finding_noted",
        [typeof(FindingWithdrawn)] = "finding_withdrawn",
        [typeof(ImprovementAdded)] = "improvement_added",
        [typeof(ImprovementGiven)] = "improvement_given",
        [typeof(ImprovementDone)] = "improvement_done",
        [typeof(ImprovementReopened)] = "improvement_reopened",
        [typeof(SignedIn)] = "signed_in",
        [typeof(SignInRefused)] = "sign_in_refused",
        [typeof(SignedOut)] = "signed_out",
        [typeof(CommandRefused)] = "command_refused",
        [typeof(ReadRefused)] = "read_refused",
        [typeof(JoinOpened)] = "join_opened",
        [typeof(JoinClosed)] = "join_closed",
        [typeof(GuestJoined)] = "guest_joined",
        [typeof(GuestRaised)] = "guest_raised",
        [typeof(KeyMade)] = "key_made",
        [typeof(KeyRevoked)] = "key_revoked",
        [typeof(PersonAdded)] = "person_added",
        [typeof(PersonChanged)] = "person_changed",
        [typeof(PersonDisabled)] = "person_disabled",
        [typeof(PersonEnabled)] = "person_enabled",
        [typeof(AgencyAdded)] = "agency_added",
        [typeof(AgencyChanged)] = "agency_changed",
        [typeof(AgencyEnded)] = "agency_ended",
        [typeof(AgencyResumed)] = "agency_resumed",
        [typeof(GrantGiven)] = "grant_given",
        [typeof(GrantEnded)] = "grant_ended",
        [typeof(GlassBroken)] = "glass_broken",
        [typeof(GlassReviewed)] = "glass_reviewed",
        [typeof(SessionEnded)] = "session_ended",
        [typeof(DisplayStaffed)] = "display_staffed",
        [typeof(InvitationMade)] = "invitation_made",
        [typeof(WayInChanged)] = "way_in_changed",
        [typeof(DoorTried)] = "door_tried",
        [typeof(ProviderChanged)] = "provider_changed",
        [typeof(RosterTaken)] = "roster_taken",
        [typeof(StudentDataPurged)] = "student_data_purged",
        [typeof(StudentNamesRead)] = "student_names_read",
        [typeof(DisclosureReviewed)] = "disclosure_reviewed",
        [typeof(IncidentExported)] = "incident_exported",
        [typeof(RetentionChosen)] = "retention_chosen",
        [typeof(LegalHoldPlaced)] = "legal_hold_placed",
        [typeof(LegalHoldLifted)] = "legal_hold_lifted",
        [typeof(IncidentDisposed)] = Disposed,
    };

    private static readonly Dictionary<Type, string> Wire = All.ToDictionary(pair => pair.Key, pair => Unversioned(pair.Value));

    private static readonly HashSet<string> OfBuildings =
        [.. All.Where(pair => pair.Key.IsAssignableTo(typeof(BuildingEvent))).Select(pair => pair.Value)];

    private static readonly HashSet<string> OfDrills =
        [.. All.Where(pair => pair.Key.IsAssignableTo(typeof(DrillEvent))).Select(pair => pair.Value)];

    private static readonly HashSet<string> AfterActions =
        [.. All.Where(pair => pair.Key.IsAssignableTo(typeof(AfterActionEvent))).Select(pair => pair.Value)];
    private static readonly HashSet<string> OfScenarios =
        [.. All.Where(pair => pair.Key.IsAssignableTo(typeof(ScenarioEvent))).Select(pair => pair.Value)];

    private static readonly HashSet<string> OfTheAudit =
        [.. All.Where(pair => pair.Key.IsAssignableTo(typeof(AuditEvent))).Select(pair => pair.Value)];

    private static readonly HashSet<string> OfPeople =
        [.. All.Where(pair => pair.Key.IsAssignableTo(typeof(PeopleEvent)) || pair.Key.IsAssignableTo(typeof(AgencyEvent))).Select(pair => pair.Value)];

    /// <summary>The stored name of an event.</summary>
    public static string Of(object e) => All[e.GetType()];

    /// <summary>The stored name of a type of event.</summary>
    public static string Of(Type type) => All[type];

    /// <summary>The name other systems know an event by: that in the store without its version.</summary>
    public static string WireOf(Type type) => Wire[type];

    /// <summary>Whether a stored name is one of a building's.</summary>
    public static bool IsOfBuilding(string name) => OfBuildings.Contains(name);

    /// <summary>Whether a stored name is one of a drill's.</summary>
    public static bool IsOfDrill(string name) => OfDrills.Contains(name);

    /// <summary>Whether a stored name is one of what is learned after incidents.</summary>
    public static bool IsAfterAction(string name) => AfterActions.Contains(name);
    /// <summary>Whether a stored name is one of a scenario being played.</summary>
    public static bool IsOfScenario(string name) => OfScenarios.Contains(name);

    /// <summary>Whether a stored name is one of those that change people, agencies or their rights.</summary>
    public static bool IsOfPeople(string name) => OfPeople.Contains(name);

    /// <summary>Whether a stored name is one of the audit log's.</summary>
    public static bool IsOfAudit(string name) => OfTheAudit.Contains(name);

    private static string Unversioned(string name) => name.LastIndexOf("_v", StringComparison.Ordinal) is > 0 and var at && name[(at + 2)..].All(char.IsAsciiDigit) ? name[..at] : name;
}
