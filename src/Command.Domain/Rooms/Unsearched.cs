using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>Why a room is next to be searched, the most pressing first.</summary>
public enum SearchNext
{
    /// <summary>Someone inside needs help.</summary>
    NeedsHelp,

    /// <summary>A threat stands in it.</summary>
    Threat,

    /// <summary>Contradicting things were said of it.</summary>
    Disputed,

    /// <summary>A threat, a dispute or a call for help is next door.</summary>
    Beside,

    /// <summary>It was cleared, and must be checked again.</summary>
    Recheck,

    /// <summary>A team went in and was not heard of since.</summary>
    Stalled,

    /// <summary>Locked, and no key at hand.</summary>
    NoAccess,

    /// <summary>Nobody was in it, and it is of a kind that is easily missed.</summary>
    Forgotten,

    /// <summary>Nobody was in it.</summary>
    Never,
}

/// <summary>A room to search, and why.</summary>
/// <param name="Room">Which.</param>
/// <param name="Why">Why it stands where it stands.</param>
/// <param name="Beside">The room next door that makes it pressing; null for none.</param>
public sealed record UnsearchedRoom(RoomId Room, SearchNext Why, RoomId? Beside = null);

/// <summary>The rooms nobody has searched and nobody is heard from, by risk: what to search next.</summary>
public static class Unsearched
{
    /// <summary>How long a team may be inside a room before someone should ask what became of it.</summary>
    public static readonly TimeSpan StalledAfter = TimeSpan.FromMinutes(5);

    /// <summary>All rooms to search next at a moment. Rooms that are cleared, or that a team has just gone into, are not among them.</summary>
    public static ImmutableArray<UnsearchedRoom> Of(Incident incident, PlanIndex plan, DateTimeOffset now) =>
    [
        .. plan.ToSearch.ByNumber()
            .Select(room => Why(incident, room, plan, now) is { } why ? new UnsearchedRoom(room.Id, why, why is SearchNext.Beside ? Trouble(incident, room, plan) : null) : null)
            .OfType<UnsearchedRoom>()
            .OrderBy(room => room.Why),
    ];

    /// <summary>Whether a space is of a kind that is easily missed: nobody thinks of it when counting classrooms.</summary>
    public static bool IsEasilyForgotten(Room room) => room.Use is RoomUse.Restroom or RoomUse.LockerRoom or RoomUse.Storage or RoomUse.Mechanical
        or RoomUse.Stairs or RoomUse.Elevator or RoomUse.Hall or RoomUse.Lobby;

    private static SearchNext? Why(Incident incident, Room drawn, PlanIndex plan, DateTimeOffset now)
    {
        var room = incident.Room(drawn.Id);
        var search = room.SearchAt(now, incident.Settings);
        var stalled = search is Search.Searching && room.Inside.All(inside => now - inside.Since >= StalledAfter);
        return search is Search.ClearedOnce or Search.ClearedTwice || (search is Search.Searching && !stalled) ? null
            : room.Help is not null ? SearchNext.NeedsHelp
            : room.Hazards.HasFlag(Hazards.Threat) ? SearchNext.Threat
            : search is Search.Disputed ? SearchNext.Disputed
            : Trouble(incident, drawn, plan) is not null ? SearchNext.Beside
            : search is Search.Recheck ? SearchNext.Recheck
            : stalled ? SearchNext.Stalled
            : room.Hazards.HasFlag(Hazards.NoAccess) ? SearchNext.NoAccess
            : IsEasilyForgotten(drawn) ? SearchNext.Forgotten
            : SearchNext.Never;
    }

    private static RoomId? Trouble(Incident incident, Room room, PlanIndex plan) =>
        plan.Adjoining(room.Id)
            .Where(beside => incident.Room(beside) is var next && (next.Hazards.HasFlag(Hazards.Threat) || next.Search is Search.Disputed || next.Help is not null))
            .Select(beside => (RoomId?)beside)
            .FirstOrDefault();
}
