using Command.Domain.Alarms;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Tasks;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Properties;

/// <summary>Everything a person can ask for beside marks, made from a few numbers and what the incident holds at that moment.</summary>
public static class RandomCommands
{
    private static readonly string[] TeamNames = ["Alpha", "Bravo", "alpha"];

    /// <summary>How many kinds of command there are here.</summary>
    public const int Count = 44;

    /// <summary>The command of a number; a and b choose its details.</summary>
    public static IncidentCommand Of(int what, int a, int b, Incident state, Stamp stamp, RoomId room) => what switch
    {
        < 8 => OfIncident(what, a, b, state, stamp),
        < 14 => OfRoom(what - 8, a, stamp, room),
        < 22 => OfOrganization(what - 14, a, b, stamp),
        < 26 => OfPosts(what - 22, a, b, state, stamp, room),
        < 33 => OfResponders(what - 26, a, b, state, stamp, room),
        < 36 => OfReports(what - 33, a, b, state, stamp, room),
        < 41 => OfTasks(what - 36, a, state, stamp),
        _ => OfMessages(what - 41, a, state, stamp),
    };

    private static IncidentCommand OfIncident(int what, int a, int b, Incident state, Stamp stamp) => what switch
    {
        0 or 1 => new OrderAction(stamp, (ResponseAction)(a % 5), ZoneOf(b), a % 5 < 3 ? null : "To the gym"),
        2 => new ReleaseAction(stamp, ZoneOf(b)),
        3 => new RetractAction(stamp, ZoneOf(b), "By mistake"),
        4 => new DeclareClear(stamp, ZoneOf(b)),
        5 => new AddNote(stamp, "Buses are here", null),
        6 => new CloseIncident(stamp, "Over"),
        _ => new AnswerAlarm(stamp, state.Alarms.Alarms is [.., { } last] ? last.Id : default, (AlarmAnswer)(a % 4)),
    };

    private static RoomCommand OfRoom(int what, int a, Stamp stamp, RoomId room) => what switch
    {
        0 => new PostGuard(stamp, room, TeamNames[a % 2]),
        1 => new EndGuard(stamp, room),
        2 => new EnterRoom(stamp, room, "Detective Berg, Riverbend PD", "Photographs"),
        3 => new ReleaseRoom(stamp, room),
        4 => new SealRoom(stamp, room, "Scene"),
        _ => new UnsealRoom(stamp, room, "Scene released"),
    };

    private static OrganizationCommand OfOrganization(int what, int a, int b, Stamp stamp) => what switch
    {
        0 => new TakeCommand(stamp, a % 2 == 0 ? null : "Not reachable by radio"),
        1 => new OfferCommand(stamp, (OfferKind)(a % 2), PersonOf(b), "One in custody, second search under way"),
        2 => new ReadBackCommand(stamp, "One in custody, second search under way"),
        3 => new ConfirmReadBack(stamp),
        4 => new EndCommandOffer(stamp, "Not now"),
        5 => new LeaveCommand(stamp, "Relieved"),
        6 => new AssignPosition(stamp, (Position)(a % 29), b % 2 == 0 ? PersonOf(a) : null, "Engine 4"),
        _ => new VacatePosition(stamp, (Position)(a % 29), "Engine 4"),
    };

    private static PostCommand OfPosts(int what, int a, int b, Incident state, Stamp stamp, RoomId room) => what switch
    {
        0 => new EstablishPost(stamp, (PostKind)(a % 7), "Lobby", new MapPlace(Scene.Ground.Id, new Point(b, b), b % 2 == 0 ? room : null)),
        1 => new ClosePost(stamp, state.Posts.Posts is [var post, ..] ? post.Id : default),
        2 => new DrawControlZone(stamp, (Heat)(a % 3), Scene.Ground.Id, [new(0, 0), new(4 + b, 0), new(4, 4)]),
        _ => new RemoveControlZone(stamp, state.Posts.Zones is [var zone, ..] ? zone.Id : default),
    };

    private static ResponderCommand OfResponders(int what, int a, int b, Incident state, Stamp stamp, RoomId room) => what switch
    {
        0 => new CheckInResponder(
            stamp, new CheckIn(a % 2 == 0 ? stamp.By.Person : null, stamp.By.Name, "Riverbend PD", 1 + (b % 6), null, null, null, null, null), (ResponderStatus)(a % 2)),
        1 => new MoveResponder(stamp, ResponderOf(state, a), (ResponderStatus)(b % 4)),
        2 => new FormTeam(stamp, TeamNames[a % 3], [.. state.Responders.Responders.Take(b % 3).Select(r => r.Id)], null),
        3 => new SendTeam(stamp, TeamNames[a % 3], new TeamPlace(room, null, null, null), null),
        4 => new DisbandTeam(stamp, TeamNames[a % 3]),
        5 => new StartPar(stamp),
        _ => new AnswerPar(stamp, TeamNames[a % 3], b % 4, b % 2 == 0, b % 2 == 0 ? null : "One hurt"),
    };

    private static ReportCommand OfReports(int what, int a, int b, Incident state, Stamp stamp, RoomId room) => what switch
    {
        0 => new MakeReport(
            stamp, "Two people behind the stage", (ReportSource)(a % 7), (ReportSource)(a % 7) is ReportSource.CameraRecorded ? TimeSpan.FromMinutes(2) : null, room, b % 2 == 0,
            b % 3 == 0 && !state.Reports.Reports.IsEmpty ? ReportOf(state, a) : null),
        1 => new JudgeReport(stamp, ReportOf(state, a), (Truth)(b % 3), "Seen by Alpha", state.Version),
        _ => new ResolveReport(stamp, ReportOf(state, a), "Led out"),
    };

    private static TaskCommand OfTasks(int what, int a, Incident state, Stamp stamp) => what switch
    {
        0 => new StartChecklist(stamp, new ChecklistTemplate("any", "Any", [], [new("Call 911", TaskOwner.Anyone, TimeSpan.FromMinutes(1))])),
        1 => new AddTask(stamp, "Open the gate", TaskOwner.Anyone, Scene.NineOFive.AddMinutes(5)),
        2 => new AssignTask(stamp, TaskOf(state, a), new TaskOwner(null, Role.Officer, null, null)),
        3 => new FinishTask(stamp, TaskOf(state, a), null),
        _ => new ReopenTask(stamp, TaskOf(state, a), "Not done"),
    };

    private static MessageCommand OfMessages(int what, int a, Incident state, Stamp stamp) => what switch
    {
        0 => new SendMessage(stamp, Audience.Everyone, (Urgency)(a % 3), "Hold where you are", ["Got it"]),
        1 => new AnswerMessage(stamp, MessageOf(state, a), "Got it"),
        _ => new WithdrawMessage(stamp, MessageOf(state, a), null),
    };

    private static Zone ZoneOf(int n) => (n % 4) switch { 0 => Zone.Wing("A"), 1 => Zone.Wing("B"), 2 => Zone.Level("L2"), _ => Zone.Building };

    private static Person PersonOf(int n)
    {
        var actor = RandomIncident.People[n % RandomIncident.People.Length];
        return new Person(actor.Person, actor.Name, "", actor.Role, actor.Agency, []) { Agreed = Coverage.Everywhere };
    }

    private static Guid ResponderOf(Incident state, int n) => At(state.Responders.Responders, n)?.Id ?? default;

    private static Guid ReportOf(Incident state, int n) => At(state.Reports.Reports, n)?.Id ?? default;

    private static Guid TaskOf(Incident state, int n) => At(state.Tasks.Tasks, n)?.Id ?? default;

    private static Guid MessageOf(Incident state, int n) => At(state.Messages.Messages, n)?.Id ?? default;

    private static T? At<T>(IReadOnlyList<T> list, int n)
        where T : class => list.Count == 0 ? null : list[n % list.Count];
}
