using System.Runtime.CompilerServices;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Rooms;

namespace Command.Web.Live.Wire;

/// <summary>An incident as a hub client or another system gets it: whole, at one version.</summary>
/// <param name="Incident">Which.</param>
/// <param name="Version">How many events it holds.</param>
/// <param name="AsOf">When the newest of them was recorded.</param>
/// <param name="Building">Where.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Mode">Whether it is real.</param>
/// <param name="Summary">What was known when it was declared.</param>
/// <param name="Open">Whether it goes on.</param>
/// <param name="DeclaredAt">When it was declared.</param>
/// <param name="Actions">The actions in force.</param>
/// <param name="Rooms">The rooms of which something was said; all others are unmarked.</param>
public sealed record Picture(
    IncidentId Incident,
    long Version,
    DateTimeOffset AsOf,
    BuildingId Building,
    Kind Kind,
    Mode Mode,
    string Summary,
    bool Open,
    DateTimeOffset DeclaredAt,
    IReadOnlyList<ActionPicture> Actions,
    IReadOnlyList<RoomPicture> Rooms)
{
    // A thousand phones that come back at once ask for the same picture.
    private static readonly ConditionalWeakTable<Incident, Picture> Made = [];

    /// <summary>The picture of a state; made once and shared by all who ask.</summary>
    public static Picture Of(IncidentId id, Incident state) => Made.GetValue(state, _ => Make(id, state));

    /// <summary>Who leads, and who holds which position.</summary>
    public ChartState? Chart { get; init; }

    /// <summary>Posts and control zones.</summary>
    public PostState? Posts { get; init; }

    /// <summary>Teams and accountability.</summary>
    public RespondersPicture? Responders { get; init; }

    /// <summary>Life-critical reports that stay in sight: confirmed ones first, then those to be verified.</summary>
    public IReadOnlyList<PinnedPicture>? Pinned { get; init; }

    /// <summary>Alarms that call, and how many answered what.</summary>
    public IReadOnlyList<AlarmPicture>? Alarms { get; init; }

    private static Picture Make(IncidentId id, Incident state) => new(
        id, state.Version, state.LastRecordedAt, state.Building, state.Kind, state.Mode, state.Summary, state.IsOpen, state.DeclaredAt,
        ActionPicture.AllOf(state), [.. state.Rooms.Select(pair => RoomPicture.Of(pair.Key, pair.Value))])
    {
        Chart = state.Chart,
        Posts = state.Posts,
        Responders = RespondersPicture.Of(state),
        Pinned = PinnedPicture.AllOf(state.Reports),
        Alarms = AlarmPicture.AllOf(state.Alarms),
    };
}

/// <summary>An action in force.</summary>
public sealed record ActionPicture(ResponseAction Action, string Zone, string? Detail, DateTimeOffset Since, string By)
{
    public static IReadOnlyList<ActionPicture> AllOf(Incident state) =>
        [.. state.Actions.Values.Select(a => new ActionPicture(a.Action, a.Zone.Value, a.Detail, a.Since, a.By))];
}

/// <summary>A room as it is drawn.</summary>
/// <param name="Id">Which.</param>
/// <param name="Search">Where its search stands.</param>
/// <param name="Team">The team inside, or the one that cleared it last; null for none.</param>
/// <param name="Occupancy">Who is inside.</param>
/// <param name="People">How many, when the number is known.</param>
/// <param name="Hazards">Dangers that stand.</param>
/// <param name="Help">What help is needed; null for none.</param>
/// <param name="Dispute">What contradicts what; null when nothing does.</param>
/// <param name="Since">When the newest mark was recorded.</param>
/// <param name="By">Who made it.</param>
/// <param name="Mark">The command id of the newest mark while its maker may still take it back; else null.</param>
/// <param name="Version">The incident's version with that mark.</param>
public sealed record RoomPicture(
    RoomId Id,
    Search Search,
    string? Team,
    OccupancyKind Occupancy,
    int? People,
    IReadOnlyList<Hazards> Hazards,
    string? Help,
    string? Dispute,
    DateTimeOffset? Since,
    string? By,
    Guid? Mark,
    long Version)
{
    private static readonly Hazards[] EachHazard = [.. Enum.GetValues<Hazards>().Where(h => h != Domain.Rooms.Hazards.None)];

    public static RoomPicture Of(RoomId id, RoomState room) => new(
        id,
        room.Search,
        room.Team,
        room.Occupancy.Kind,
        room.Occupancy.Kind is OccupancyKind.People ? room.Occupancy.People : null,
        [.. EachHazard.Where(h => room.Hazards.HasFlag(h))],
        room.Help,
        room.Dispute ?? (room.OccupancyDisputed ? "reports of who is inside contradict" : null),
        room.Newest?.RecordedAt,
        room.Newest?.By.Name,
        room.BeforeNewestMark is null ? null : room.Newest?.Command,
        room.Version);
}
