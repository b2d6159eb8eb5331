using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Rooms;

namespace Command.Web.Features.Rooms;

/// <summary>A room as lists and symbols show it: plain values only, so that a row knows whether it changed.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">What to call it.</param>
/// <param name="Place">Wing and level.</param>
/// <param name="Level">Its level's short name.</param>
/// <param name="Search">none, searching, cleared1, cleared2, disputed, recheck or noaccess: the symbol's shape.</param>
/// <param name="Team">A letter or two for the symbol; one for each team when several are inside.</param>
/// <param name="People">How many are inside; null when unknown.</param>
/// <param name="Evacuated">Whether those inside were led out.</param>
/// <param name="Hazard">The worst hazard: threat, casualty, smoke or blocked; null for none.</param>
/// <param name="Help">Whether help is needed.</param>
/// <param name="ToSearch">Whether it counts when rooms are searched.</param>
/// <param name="Words">Where it stands, in words.</param>
/// <param name="Since">When it was last spoken of; null if never.</param>
public sealed record RoomLine(
    string Id, string Title, string Place, string Level, string Search, string? Team, int? People, bool Evacuated, string? Hazard, bool Help, bool ToSearch, string Words, DateTimeOffset? Since)
{
    /// <summary>Whether a person should look at it first: help, threat, casualty, dispute.</summary>
    public bool Urgent => Help || Hazard is "threat" or "casualty" || Search is "disputed";

    /// <summary>The line of a room at a moment.</summary>
    public static RoomLine Of(Room room, Incident incident, PlanIndex plan, DateTimeOffset now)
    {
        var state = incident.Room(room.Id);
        var level = plan.LevelOf(room)?.ShortName ?? (plan.Find(room.Id) is null ? "no longer on the plan" : "");
        return new RoomLine(
            room.Id.Value,
            room.Title,
            room.Wing is null ? level : $"wing {room.Wing} · {level}",
            level,
            RoomWords.Shape(state, incident.Settings, now),
            RoomWords.Letters(state),
            RoomWords.Count(state.Occupancy),
            state.Occupancy.Kind is OccupancyKind.Evacuated,
            RoomWords.Worst(state.Hazards),
            state.Help is not null,
            room.ToSearch,
            RoomWords.State(state, incident, plan, now),
            state.Newest?.RecordedAt);
    }
}
