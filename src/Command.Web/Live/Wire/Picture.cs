using System.Runtime.CompilerServices;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Posts;

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

    /// <summary>What was declared clear, also when it is void since.</summary>
    public IReadOnlyList<ClearedPicture>? Cleared { get; init; }

    private static Picture Make(IncidentId id, Incident state) => new(
        id, state.Version, state.LastRecordedAt, state.Building, state.Kind, state.Mode, state.Summary, state.IsOpen, state.DeclaredAt,
        ActionPicture.AllOf(state), [.. state.Rooms.Select(pair => RoomPicture.Of(pair.Key, state))])
    {
        Chart = state.Chart,
        Posts = state.Posts,
        Responders = RespondersPicture.Of(state),
        Pinned = PinnedPicture.AllOf(state.Reports),
        Alarms = AlarmPicture.AllOf(state.Alarms),
        Cleared = ClearedPicture.AllOf(state),
    };
}

/// <summary>An action in force.</summary>
/// <param name="Action">Which: its colour, its icon and its rules.</param>
/// <param name="Zone">Where.</param>
/// <param name="Detail">Location, or hazard and strategy; null for none.</param>
/// <param name="Since">When it was ordered.</param>
/// <param name="By">Who ordered it.</param>
/// <param name="Term">What to call it, in the district's words.</param>
/// <param name="Directive">What everyone does.</param>
/// <param name="Version">The incident's version with the order: of two that cover a room, the later has the higher.</param>
public sealed record ActionPicture(ResponseAction Action, string Zone, string? Detail, DateTimeOffset Since, string By, string Term, string Directive, long Version)
{
    public static IReadOnlyList<ActionPicture> AllOf(Incident state) =>
        [.. state.Actions.Values.Select(a => new ActionPicture(a.Action, a.Zone.Value, a.Detail, a.Since, a.By, a.Title, a.Words, a.Version))];
}

/// <summary>A building, or a part of it, that was declared clear.</summary>
/// <param name="Zone">What.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
/// <param name="Void">The room that ended it; null while none did. A room that grew stale ends it too, without being named here.</param>
public sealed record ClearedPicture(string Zone, string By, DateTimeOffset At, RoomId? Void)
{
    public static IReadOnlyList<ClearedPicture> AllOf(Incident state) =>
        [.. state.Cleared.Values.Select(clear => new ClearedPicture(clear.Zone.Value, clear.By, clear.At, clear.Void))];
}
