using System.Diagnostics;
using Command.Domain.Buildings;

namespace Command.Domain.Posts;

/// <summary>What posts, zones and places are called.</summary>
public static class PostTitles
{
    private const double ByTheDoor = 25;

    /// <summary>A kind of post in a sentence: "command post".</summary>
    public static string Of(PostKind kind) => kind switch
    {
        PostKind.CommandPost => "command post",
        PostKind.Staging => "staging",
        PostKind.CasualtyCollection => "casualty collection point",
        PostKind.AmbulanceExchange => "ambulance exchange point",
        PostKind.Family => "family center",
        PostKind.Media => "media area",
        PostKind.Reunification => "reunification",
        _ => throw new UnreachableException($"No kind of post is number {(int)kind}."),
    };

    /// <summary>The letters on a map: "ICP".</summary>
    public static string Letters(PostKind kind) => kind switch
    {
        PostKind.CommandPost => "ICP",
        PostKind.Staging => "S",
        PostKind.CasualtyCollection => "CCP",
        PostKind.AmbulanceExchange => "AEP",
        PostKind.Family => "F",
        PostKind.Media => "M",
        PostKind.Reunification => "R",
        _ => throw new UnreachableException($"No kind of post is number {(int)kind}."),
    };

    /// <summary>A place in words: the room, or the outer door it is at, or "outside".</summary>
    public static string Of(MapPlace place, PlanIndex plan)
    {
        if (Danger.RoomAt(plan, place) is { } room)
        {
            return room.Title;
        }

        if (place.Room is { } gone)
        {
            return gone.Value;
        }

        var scale = Scale.Of(plan.Plan);
        var nearest = plan.Plan.Doors
            .Where(door => door.Exterior && door.Number.Length > 0 && (place.Level is null || door.Level == place.Level))
            .Select(door => (Door: door, Away: scale.From(place.At, door.From)))
            .Select(found => (found.Door, Metres: Math.Sqrt((found.Away.X * found.Away.X) + (found.Away.Y * found.Away.Y))))
            .Where(found => found.Metres <= ByTheDoor)
            .OrderBy(found => found.Metres)
            .Select(found => found.Door)
            .FirstOrDefault();
        return nearest is not null ? $"Door {nearest.Number} {nearest.Name}".TrimEnd() : place.Level is null ? "outside" : "inside";
    }

    /// <summary>What a post is called: its own name, else its place.</summary>
    public static string Name(string name, MapPlace place, PlanIndex plan) => name.Length > 0 ? name : Of(place, plan);
}
