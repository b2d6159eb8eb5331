using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Rooms;

namespace Command.Domain.Posts;

/// <summary>How dangerous a place is, by the zones drawn and by the rooms in which a threat stands.</summary>
public static class Danger
{
    /// <summary>The width of a wall, in metres: two rooms no further apart share one.</summary>
    public const double Wall = 1;

    /// <summary>How near the outline of a threat room a post outside every room still is next to it, in metres.</summary>
    public const double Near = 5;

    /// <summary>The hottest of what is drawn over a place; a room with a standing threat counts as hot. Null where nothing is.</summary>
    public static Heat? HeatAt(Incident incident, PlanIndex plan, MapPlace place) =>
        ThreatRooms(incident, plan).Any(room => IsIn(room, place)) ? Heat.Hot
        : incident.Posts.Zones.Where(zone => IsIn(zone, place)).Select(zone => (Heat?)zone.Heat).Min();

    /// <summary>The rooms of the plan in which a threat stands.</summary>
    public static IEnumerable<Room> ThreatRooms(Incident incident, PlanIndex plan) => incident.Rooms
        .Where(pair => pair.Value.Hazards.HasFlag(Hazards.Threat))
        .Select(pair => plan.Find(pair.Key))
        .OfType<Room>();

    /// <summary>Whether a place is next to a room: in a room on the other side of its wall, or outside and within a few steps.</summary>
    public static bool Adjoins(PlanIndex plan, Room room, MapPlace place)
    {
        var scale = Scale.Of(plan.Plan);
        return RoomAt(plan, place) is { } here
            ? here.Id != room.Id && here.Level == room.Level && Corners(here).Any(corner => IsWithin(room, corner, Wall, scale))
                || (here.Id != room.Id && here.Level == room.Level && Corners(room).Any(corner => IsWithin(here, corner, Wall, scale)))
            : (place.Level is null || place.Level == room.Level) && IsWithin(room, place.At, Near, scale);
    }

    /// <summary>The room a place is in; null for none.</summary>
    public static Room? RoomAt(PlanIndex plan, MapPlace place) =>
        place.Room is { } said && plan.Find(said) is { } room ? room
        : place.Level is { } level ? plan.Plan.Rooms.FirstOrDefault(drawn => drawn.Level == level && drawn.Shape.Any(part => Area.Contains(part, place.At)))
        : null;

    private static bool IsIn(Room room, MapPlace place) =>
        place.Room == room.Id || (place.Level == room.Level && room.Shape.Any(part => Area.Contains(part, place.At)));

    // What lies outdoors is under every level, so a zone of any level that reaches it counts.
    private static bool IsIn(ControlZone zone, MapPlace place) =>
        (place.Level is null || place.Level == zone.Level) && Area.Contains(zone.Outline, place.At);

    private static bool IsWithin(Room room, Point place, double metres, Scale scale) =>
        room.Shape.Any(part => Area.Contains(part, place) || part.Rings.Any(ring => Area.Distance(ring, place, scale) <= metres));

    private static IEnumerable<Point> Corners(Room room) => room.Shape.SelectMany(part => part.Rings).SelectMany(ring => ring);
}
