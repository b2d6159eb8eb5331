using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Alarms;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Domain.Tasks;

namespace Command.Domain.Incidents;

/// <summary>
/// An incident as it stands after <see cref="Version"/> events. The same fold serves the rules, every screen, the
/// replay and the tests; nothing else interprets events.
/// </summary>
/// <param name="Building">Where it is.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Mode">Whether it is real.</param>
/// <param name="Summary">What was known when it was declared.</param>
/// <param name="IsOpen">Whether it goes on.</param>
/// <param name="DeclaredAt">When it was declared, by the server's clock.</param>
/// <param name="Actions">The action in force in each zone that has one.</param>
/// <param name="Rooms">The rooms of which something was said. A room that is missing here was never marked.</param>
/// <param name="LastRecordedAt">When the newest event was recorded.</param>
/// <param name="Version">How many events were folded; the version of the newest.</param>
public sealed record Incident(
    BuildingId Building,
    Kind Kind,
    Mode Mode,
    string Summary,
    bool IsOpen,
    DateTimeOffset DeclaredAt,
    ImmutableSortedDictionary<string, StandingAction> Actions,
    ImmutableDictionary<RoomId, RoomState> Rooms,
    DateTimeOffset LastRecordedAt,
    long Version)
{
    /// <summary>An incident before its first event.</summary>
    public static readonly Incident None = new(
        default, default, default, "", false, default,
        ImmutableSortedDictionary.Create<string, StandingAction>(StringComparer.Ordinal), ImmutableDictionary<RoomId, RoomState>.Empty, default, 0);

    /// <summary>The times it is run by.</summary>
    public IncidentSettings Settings { get; init; } = IncidentSettings.Default;

    /// <summary>Who leads and who holds which position.</summary>
    public ChartState Chart { get; init; } = ChartState.None;

    /// <summary>Posts and control zones.</summary>
    public PostState Posts { get; init; } = PostState.None;

    /// <summary>Responders, teams and accountability.</summary>
    public ResponderState Responders { get; init; } = ResponderState.None;

    /// <summary>Reports and how far they can be trusted.</summary>
    public ReportState Reports { get; init; } = ReportState.None;

    /// <summary>Alarms and who has them.</summary>
    public AlarmState Alarms { get; init; } = AlarmState.None;

    /// <summary>What is to be done.</summary>
    public TaskState Tasks { get; init; } = TaskState.None;

    /// <summary>Messages and who has them.</summary>
    public MessageState Messages { get; init; } = MessageState.None;

    /// <summary>To whom names of students were disclosed.</summary>
    public DisclosureState Disclosures { get; init; } = DisclosureState.None;

    /// <summary>In which room each team is searching.</summary>
    public Whereabouts Whereabouts { get; init; } = Whereabouts.None;

    /// <summary>When things first happened.</summary>
    public Firsts Firsts { get; init; } = Firsts.None;

    /// <summary>What was declared clear, by zone, also when it is void since.</summary>
    public ImmutableSortedDictionary<string, ZoneClear> Cleared { get; init; } = ImmutableSortedDictionary.Create<string, ZoneClear>(StringComparer.Ordinal);

    /// <summary>Whether it was ever declared.</summary>
    public bool Exists => Version > 0;

    /// <summary>The state of a room; <see cref="RoomState.Unmarked"/> when nothing was said of it.</summary>
    public RoomState Room(RoomId room) => Rooms.GetValueOrDefault(room, RoomState.Unmarked);

    /// <summary>The incident after one more event.</summary>
    public static Incident Evolve(Incident incident, IncidentEvent e)
    {
        var version = incident.Version + 1;
        var after = Apply(incident, e, version) with { Version = version, LastRecordedAt = e.Stamp.RecordedAt, Alarms = AlarmState.Evolve(incident.Alarms, e) };
        return after with
        {
            Cleared = ZoneClear.After(incident, after, e),
            Whereabouts = Whereabouts.Evolve(incident.Whereabouts, e, incident.Responders),
            Firsts = Firsts.Evolve(incident, after, e),
        };
    }

    private static Incident Apply(Incident incident, IncidentEvent e, long version) => e switch
    {
        IncidentDeclared d => incident with
        {
            Building = d.Building,
            Kind = d.Kind,
            Mode = d.Mode,
            Summary = d.Summary,
            IsOpen = true,
            DeclaredAt = d.Stamp.RecordedAt,
            Settings = d.Settings,
            Chart = incident.Chart.Begun(d.Stamp.RecordedAt),
            Posts = incident.Posts.Begun(d.Stamp.RecordedAt),
        },
        ActionOrdered o => incident with
        {
            Actions = incident.Actions.SetItem(o.Zone.Value, StandingAction.Of(o, version, incident.Actions.GetValueOrDefault(o.Zone.Value))),
            Rooms = incident.Changed(o.Recalled ?? [], room => room.LockedAgain(o.Stamp, version)),
        },
        ActionReleased r => incident with { Actions = incident.Actions.Remove(r.Zone.Value) },
        ActionRetracted r => incident with
        {
            Actions = incident.Actions.GetValueOrDefault(r.Zone.Value)?.Replaced is { } before ? incident.Actions.SetItem(r.Zone.Value, before) : incident.Actions.Remove(r.Zone.Value),
        },
        RecheckCalled r => incident with
        {
            Rooms = incident.Changed(r.Rooms, room => room.Recheck(new RecheckCause(RecheckKind.Threat, r.Stamp.By.Name, r.Threat), r.Stamp, version)),
        },
        RoomEvent r => incident with { Rooms = incident.Changed([r.Room], room => RoomState.Evolve(room, r, version, incident.Settings)) },
        OrganizationEvent o => incident with { Chart = ChartState.Evolve(incident.Chart, o) },
        PostEvent p => incident with { Posts = PostState.Evolve(incident.Posts, p) },
        ResponderEvent r => incident with { Responders = ResponderState.Evolve(incident.Responders, r) },
        ReportEvent r => incident with { Reports = ReportState.Evolve(incident.Reports, r, version) },
        TaskEvent t => incident with { Tasks = TaskState.Evolve(incident.Tasks, t) },
        MessageEvent m => incident with { Messages = MessageState.Evolve(incident.Messages, m) },
        StudentDataDisclosed d => incident with { Disclosures = DisclosureState.Evolve(incident.Disclosures, d) },
        AlarmAnswered or NoteAdded or BuildingCleared => incident,
        IncidentClosed => incident with { IsOpen = false },
        IncidentReopened r => incident with { IsOpen = true, Chart = incident.Chart.Begun(r.Stamp.RecordedAt), Posts = incident.Posts.Begun(r.Stamp.RecordedAt) },
        _ => throw new UnreachableException($"Incident.Evolve does not know {e.GetType().Name}."),
    };

    private ImmutableDictionary<RoomId, RoomState> Changed(IEnumerable<RoomId> rooms, Func<RoomState, RoomState> change) =>
        rooms.Aggregate(Rooms, (all, id) => all.SetItem(id, change(Room(id))));
}
