using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Students;

namespace Command.Web.Live.Wire;

/// <summary>
/// A command as it is sent, by hub, HTTP or an outbox. <see cref="CommandId"/> is made by the sender; the same id sent
/// again has no further effect and gets the same answer.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DeclareRequest), "declare")]
[JsonDerivedType(typeof(OrderRequest), "order")]
[JsonDerivedType(typeof(ReleaseRequest), "release")]
[JsonDerivedType(typeof(MarkRequest), "mark")]
[JsonDerivedType(typeof(WithdrawRequest), "withdraw")]
[JsonDerivedType(typeof(ResolveRequest), "resolve")]
[JsonDerivedType(typeof(HelpRequest), "help")]
[JsonDerivedType(typeof(HelpAnsweredRequest), "helpAnswered")]
[JsonDerivedType(typeof(NoteRequest), "note")]
[JsonDerivedType(typeof(CloseRequest), "close")]
[JsonDerivedType(typeof(ReopenRequest), "reopen")]
[JsonDerivedType(typeof(RetractRequest), "retract")]
[JsonDerivedType(typeof(DeclareClearRequest), "declareClear")]
[JsonDerivedType(typeof(PostGuardRequest), "postGuard")]
[JsonDerivedType(typeof(EndGuardRequest), "endGuard")]
[JsonDerivedType(typeof(EnterRoomRequest), "enterRoom")]
[JsonDerivedType(typeof(ReleaseRoomRequest), "releaseRoom")]
[JsonDerivedType(typeof(SealRoomRequest), "sealRoom")]
[JsonDerivedType(typeof(UnsealRoomRequest), "unsealRoom")]
[JsonDerivedType(typeof(TakeCommandRequest), "takeCommand")]
[JsonDerivedType(typeof(OfferCommandRequest), "offerCommand")]
[JsonDerivedType(typeof(ReadBackRequest), "readBack")]
[JsonDerivedType(typeof(ConfirmReadBackRequest), "confirmReadBack")]
[JsonDerivedType(typeof(EndOfferRequest), "endOffer")]
[JsonDerivedType(typeof(LeaveCommandRequest), "leaveCommand")]
[JsonDerivedType(typeof(AssignPositionRequest), "assignPosition")]
[JsonDerivedType(typeof(VacatePositionRequest), "vacatePosition")]
[JsonDerivedType(typeof(EstablishPostRequest), "establishPost")]
[JsonDerivedType(typeof(ClosePostRequest), "closePost")]
[JsonDerivedType(typeof(DrawControlZoneRequest), "drawControlZone")]
[JsonDerivedType(typeof(RemoveControlZoneRequest), "removeControlZone")]
[JsonDerivedType(typeof(CheckInRequest), "checkIn")]
[JsonDerivedType(typeof(MoveResponderRequest), "moveResponder")]
[JsonDerivedType(typeof(FormTeamRequest), "formTeam")]
[JsonDerivedType(typeof(JoinTeamRequest), "joinTeam")]
[JsonDerivedType(typeof(LeaveTeamRequest), "leaveTeam")]
[JsonDerivedType(typeof(SendTeamRequest), "sendTeam")]
[JsonDerivedType(typeof(DisbandTeamRequest), "disbandTeam")]
[JsonDerivedType(typeof(StartParRequest), "startPar")]
[JsonDerivedType(typeof(AnswerParRequest), "answerPar")]
[JsonDerivedType(typeof(ReportRequest), "report")]
[JsonDerivedType(typeof(JudgeReportRequest), "judgeReport")]
[JsonDerivedType(typeof(ResolveReportRequest), "resolveReport")]
[JsonDerivedType(typeof(AnswerAlarmRequest), "answerAlarm")]
[JsonDerivedType(typeof(StartChecklistRequest), "startChecklist")]
[JsonDerivedType(typeof(AddTaskRequest), "addTask")]
[JsonDerivedType(typeof(AssignTaskRequest), "assignTask")]
[JsonDerivedType(typeof(FinishTaskRequest), "finishTask")]
[JsonDerivedType(typeof(ReopenTaskRequest), "reopenTask")]
[JsonDerivedType(typeof(SendMessageRequest), "sendMessage")]
[JsonDerivedType(typeof(AnswerMessageRequest), "answerMessage")]
[JsonDerivedType(typeof(WithdrawMessageRequest), "withdrawMessage")]
[JsonDerivedType(typeof(DiscloseStudentsRequest), "discloseStudents")]
public abstract record CommandRequest
{
    /// <summary>Made by the sender, once for each thing they want done. A random or time-ordered UUID (RFC 9562).</summary>
    public Guid CommandId { get; init; }

    /// <summary>Which incident. Of a declaration it is the command's id.</summary>
    public IncidentId Incident { get; init; }

    /// <summary>When the person saw it, by their clock; the server's clock when missing.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>An opaque id of the device.</summary>
    public string? Device { get; init; }

    /// <summary>The device's own count of what it sent, from 1 on; null where it keeps none.</summary>
    public long? Sequence { get; init; }

    /// <summary>The person of the district whom the command names; null for none. The desk looks them up: a sender's word for a name is not enough.</summary>
    [JsonIgnore] public virtual PersonId? Names => null;

    /// <summary>What the desk knows beside the request.</summary>
    [JsonIgnore] public Known Known { get; init; } = Known.Nothing;

    /// <summary>The command in the words of the domain.</summary>
    public abstract IncidentCommand Command(Stamp stamp);
}

/// <summary>What the desk looks up for a request before it becomes a command.</summary>
/// <param name="Person">The person whom the request names.</param>
/// <param name="District">The district of the one who asks.</param>
public sealed record Known(Person? Person, District? District)
{
    /// <summary>Nothing was looked up.</summary>
    public static readonly Known Nothing = new(null, null);

    /// <summary>Of students: what the one who asks may see, and the roster. Null for commands that are not about students.</summary>
    public (NameAccess Access, BuildingRoster? Roster)? Students { get; init; }

    /// <summary>A procedure of the district's protocol set, by its key; null when there is none.</summary>
    public Procedure? Procedure(string? key) => (District?.Protocol ?? ProtocolSet.Srp).Find(key);
}
