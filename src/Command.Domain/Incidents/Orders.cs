using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Incidents;

/// <summary>Which order governs which room. Actions are ordered for the building, a wing or a level, each at its own time.</summary>
public static class Orders
{
    /// <summary>Whether a zone holds a room. A room that the plan no longer draws belongs to the whole building only.</summary>
    public static bool Covers(this Zone zone, RoomId room, PlanIndex plan) =>
        zone == Zone.Building || (plan.Find(room) is { } drawn && zone.Covers(drawn, plan));

    /// <summary>The rooms of a zone that count when it is searched.</summary>
    public static IEnumerable<Room> ToSearch(this Zone zone, PlanIndex plan) => plan.ToSearch.Where(room => zone.Covers(room, plan));

    /// <summary>Whether the plan has such a zone.</summary>
    public static bool IsOn(this Zone zone, PlanIndex plan) =>
        zone == Zone.Building
        || plan.Wings.Any(wing => Zone.Wing(wing) == zone)
        || plan.Plan.Levels.Any(level => Zone.Level(level.ShortName) == zone);

    /// <summary>The actions in force that cover a room, those for a part of the building first, the newest of them first.</summary>
    public static IEnumerable<StandingAction> ActionsOver(this Incident incident, RoomId room, PlanIndex plan) =>
        incident.Actions.Values.Where(action => action.Zone.Covers(room, plan))
            .OrderBy(action => action.Zone == Zone.Building).ThenByDescending(action => action.Version);

    /// <summary>
    /// The action that governs a room: the newest one. But what was ordered for a part is not lifted by a later Hold or Secure
    /// of the whole building, and the Lockdown of a part by nothing that is ordered for the whole building.
    /// </summary>
    public static StandingAction? ActionFor(this Incident incident, RoomId room, PlanIndex plan)
    {
        var over = incident.ActionsOver(room, plan).ToList();
        var part = over.FirstOrDefault(action => action.Zone != Zone.Building);
        var whole = over.FirstOrDefault(action => action.Zone == Zone.Building);
        return part is null || whole is null ? part ?? whole
            : whole.Version > part.Version && part.Action is not ResponseAction.Lockdown && whole.Action is not (ResponseAction.Hold or ResponseAction.Secure) ? whole
            : part;
    }

    /// <summary>How far the release of a Lockdown is: by the rooms it governs, of those that count when the building is searched.</summary>
    public static ReleaseProgress ReleaseOf(this Incident incident, StandingAction lockdown, PlanIndex plan, DateTimeOffset now)
    {
        var governed = lockdown.Zone.ToSearch(plan).Where(room => incident.ActionFor(room.Id, plan) == lockdown).ToList();
        var left = governed.Where(room => !incident.Room(room.Id).NeedsNoRelease(now, incident.Settings));
        return new ReleaseProgress(governed.Count, [.. left.ByNumber().Select(room => room.Id)]);
    }

    /// <summary>Rooms in the order of the numbers on their doors, those without a number last and by name.</summary>
    public static IEnumerable<Room> ByNumber(this IEnumerable<Room> rooms) =>
        rooms.OrderBy(room => room.Number.Length == 0).ThenBy(room => room.Number.PadLeft(6), StringComparer.Ordinal).ThenBy(room => room.Name, StringComparer.Ordinal);

    /// <summary>Rooms in a sentence: twelve at most by name, and how many more.</summary>
    internal static string Named(this IEnumerable<RoomId> rooms, PlanIndex plan)
    {
        const int most = 12;
        var titles = rooms.Select(plan.Title).ToList();
        return string.Join(", ", titles.Take(most)) + (titles.Count > most ? $" and {titles.Count - most} more" : "");
    }

    private static bool Covers(this Zone zone, Room room, PlanIndex plan) =>
        zone == Zone.Building
        || (room.Wing is { } wing && Zone.Wing(wing) == zone)
        || (plan.LevelOf(room) is { } level && Zone.Level(level.ShortName) == zone);
}

/// <summary>How far the release of a Lockdown is.</summary>
/// <param name="Total">The rooms it governs.</param>
/// <param name="Left">Those whose people were not let out and that are not known to be cleared and empty, by number.</param>
public sealed record ReleaseProgress(int Total, ImmutableArray<RoomId> Left)
{
    /// <summary>Rooms that are done.</summary>
    public int Done => Total - Left.Length;
}
