using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Domain.Tasks;
using Command.Domain.Tests.Organization;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Kernel;

/// <summary>One of each command, so that a rule about all of them forgets none.</summary>
public static class EveryCommand
{
    public static IReadOnlyList<IncidentCommand> Samples { get; } =
    [
        new DeclareIncident(By(Lee), Middle, Kind.Fire, Mode.Drill, "", null, null),
        new OrderAction(By(Lee), ResponseAction.Hold, Zone.Building, null),
        new ReleaseAction(By(Lee), Zone.Building),
        new AddNote(By(Lee), "Buses are here", null),
        new CloseIncident(By(Lee), "Over"),
        new ReopenIncident(By(Lee), "Not over"),
        new MarkRoom(By(Lee), Room101, 1, SearchMark.Cleared, null, Hazards.None, Hazards.None, "A", null),
        new WithdrawMark(By(Lee), Room101, Guid.NewGuid()),
        new ResolveDispute(By(Lee), Room101, Finding.Clear, "Seen it"),
        new RequestHelp(By(Lee), Room101, "Medic"),
        new AnswerHelp(By(Lee), Room101),
        new CheckInResponder(By(Lee), CheckIn.Of(Lee.Person, Lee.Name, "Riverbend PD"), ResponderStatus.Staging),
        new MoveResponder(By(Lee), Guid.NewGuid(), ResponderStatus.Released),
        new FormTeam(By(Lee), "Alpha", [], null),
        new JoinTeam(By(Lee), "Alpha", Guid.NewGuid(), false),
        new LeaveTeam(By(Lee), "Alpha", Guid.NewGuid()),
        new SendTeam(By(Lee), "Alpha", TeamPlace.None with { Zone = Zone.Wing("A") }, null),
        new DisbandTeam(By(Lee), "Alpha"),
        new StartPar(By(Lee)),
        new AnswerPar(By(Lee), "Alpha", 2, true, null),
        new StartChecklist(By(Lee), StandardChecklists.All[0]),
        new AddTask(By(Lee), "Open the gym", TaskOwner.Anyone, null),
        new AssignTask(By(Lee), Guid.NewGuid(), TaskOwner.Of(Role.Officer)),
        new FinishTask(By(Lee), Guid.NewGuid(), null),
        new ReopenTask(By(Lee), Guid.NewGuid(), null),
        new TakeCommand(By(Lee), null),
        new OfferCommand(By(Lee), OfferKind.Transfer, Chart.PersonOf(Ortiz), "One in custody"),
        new ReadBackCommand(By(Lee), "One held"),
        new ConfirmReadBack(By(Lee)),
        new EndCommandOffer(By(Lee), null),
        new LeaveCommand(By(Lee), "Going in"),
        new AssignPosition(By(Lee), Position.SafetyOfficer, Chart.PersonOf(Ortiz), null),
        new VacatePosition(By(Lee), Position.SafetyOfficer, "Lt. Ortiz"),
        new EstablishPost(By(Lee), PostKind.CommandPost, "Lobby", new MapPlace(null, default, null)),
        new ClosePost(By(Lee), Guid.NewGuid()),
        new DrawControlZone(By(Lee), Heat.Hot, Ground.Id, [new(0, 0), new(9, 0), new(0, 9)]),
        new RemoveControlZone(By(Lee), Guid.NewGuid()),
        new MakeReport(By(Lee), "Live victims", ReportSource.SeenByMe, null, Room101, true, null),
        new JudgeReport(By(Lee), Guid.NewGuid(), Truth.Confirmed, "Seen by two", 1),
        new ResolveReport(By(Lee), Guid.NewGuid(), "Reached"),
        new AnswerAlarm(By(Lee), Guid.NewGuid(), AlarmAnswer.Coming),
        new SendMessage(By(Lee), Audience.Everyone, Urgency.Routine, "Count heads", []),
        new AnswerMessage(By(Lee), Guid.NewGuid(), "Got it"),
        new WithdrawMessage(By(Lee), Guid.NewGuid(), null),
        new PostGuard(By(Lee), Room101, "Bravo"),
        new EndGuard(By(Lee), Room101),
        new EnterRoom(By(Lee), Room101, "Custodian", "keys"),
        new ReleaseRoom(By(Lee), Room101),
        new SealRoom(By(Lee), Room101, "Scene"),
        new UnsealRoom(By(Lee), Room101, "Evidence taken"),
        new RetractAction(By(Lee), Zone.Building, "Wrong button"),
        new DeclareClear(By(Lee), Zone.Building),
        new DiscloseStudents(By(Lee), [Room101], "1", "Man with a knife in the hall"),
    ];

    /// <summary>Every command there is, as the domain's own types say.</summary>
    public static IEnumerable<Type> Types =>
        typeof(IncidentCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(IncidentCommand)) && !t.IsAbstract);
}
