using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Posts;
using Command.Web.Store;

namespace Command.Web.Live.Wire;

/// <summary>
/// What one or more commits changed: the events themselves and the parts of the picture they changed. A client at
/// version <c>From - 1</c> applies it and is at <c>Version</c>; any other client heals by watching again.
/// </summary>
/// <param name="Incident">Which.</param>
/// <param name="From">The version of the first event in it.</param>
/// <param name="Version">The version of the last.</param>
/// <param name="At">When the last was recorded.</param>
/// <param name="Open">Whether the incident goes on.</param>
/// <param name="Events">The events, in order, but for those that not everyone may read.</param>
/// <param name="Rooms">The rooms they changed, as they are now.</param>
/// <param name="Actions">All actions in force when they changed; else null.</param>
public sealed record Patch(
    IncidentId Incident,
    long From,
    long Version,
    DateTimeOffset At,
    bool Open,
    IReadOnlyList<WireEvent> Events,
    IReadOnlyList<RoomPicture> Rooms,
    IReadOnlyList<ActionPicture>? Actions)
{
    /// <summary>Whether it is real. Said in every patch: whoever hears one must never take a drill for the real thing.</summary>
    public Mode Mode { get; init; }

    /// <summary>Who leads, when that changed; else null.</summary>
    public ChartState? Chart { get; init; }

    /// <summary>Posts and control zones, when they changed; else null.</summary>
    public PostState? Posts { get; init; }

    /// <summary>Teams and accountability, when they changed; else null.</summary>
    public RespondersPicture? Responders { get; init; }

    /// <summary>Life-critical reports that stay in sight, when any report changed; else null.</summary>
    public IReadOnlyList<PinnedPicture>? Pinned { get; init; }

    /// <summary>Alarms that call, and how many answered, when they changed; else null.</summary>
    public IReadOnlyList<AlarmPicture>? Alarms { get; init; }

    /// <summary>What was declared clear, when that changed; else null.</summary>
    public IReadOnlyList<ClearedPicture>? Cleared { get; init; }

    public static Patch Of(IncidentId id, LiveChange change) => new(
        id,
        change.Before.Version + 1,
        change.After.Version,
        change.After.LastRecordedAt,
        change.After.IsOpen,
        WireEvent.All(change.Before.Version + 1, change.Events, Authority.MayAllRead),
        [.. change.Events.SelectMany(e => e.RoomsTouched()).Distinct().Select(room => RoomPicture.Of(room, change.After))],
        ReferenceEquals(change.Before.Actions, change.After.Actions) ? null : ActionPicture.AllOf(change.After))
    {
        Mode = change.After.Mode,
        Chart = IfChanged(change, incident => incident.Chart),
        Posts = IfChanged(change, incident => incident.Posts),
        Responders = IfChanged(change, incident => incident.Responders) is null ? null : RespondersPicture.Of(change.After),
        Pinned = IfChanged(change, incident => incident.Reports) is { } reports ? PinnedPicture.AllOf(reports) : null,
        Alarms = IfChanged(change, incident => incident.Alarms) is { } alarms ? AlarmPicture.AllOf(alarms) : null,
        Cleared = IfChanged(change, incident => incident.Cleared) is null ? null : ClearedPicture.AllOf(change.After),
    };

    private static T? IfChanged<T>(LiveChange change, Func<Incident, T> part)
        where T : class =>
        ReferenceEquals(part(change.Before), part(change.After)) ? null : part(change.After);
}

/// <summary>An event as other systems get it.</summary>
/// <param name="Version">Its place in the incident.</param>
/// <param name="Type">Its stored name, such as <c>room_marked</c>.</param>
/// <param name="Data">The event, as stored.</param>
public sealed record WireEvent(long Version, string Type, object Data)
{
    /// <summary>Those events of an incident that may be read, the first of which is its version <paramref name="first"/>.</summary>
    public static IReadOnlyList<WireEvent> All(long first, IReadOnlyList<IncidentEvent> events, Func<IncidentEvent, bool> mayRead) =>
        [.. events.Select((e, i) => (Event: e, Version: first + i)).Where(said => mayRead(said.Event)).Select(said => new WireEvent(said.Version, EventNames.WireOf(said.Event.GetType()), said.Event))];
}

/// <summary>Sent every two seconds to those who watch: a client that hears nothing knows that its picture may be old.</summary>
/// <param name="Incident">Which.</param>
/// <param name="Version">The version everyone should have.</param>
/// <param name="At">The server's clock.</param>
/// <param name="Viewers">How many connections watch on this node; a screen has one.</param>
/// <param name="Seen">How many hub viewers have seen at least version <c>[i][0]</c>: pairs of version and count, newest first.</param>
public sealed record Beat(IncidentId Incident, long Version, DateTimeOffset At, int Viewers, IReadOnlyList<long[]> Seen);
