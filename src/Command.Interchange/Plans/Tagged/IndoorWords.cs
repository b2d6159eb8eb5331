using System.Collections.Frozen;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans.Tagged;

/// <summary>What the tags of OpenStreetMap mean to people who search a building.</summary>
internal static class IndoorWords
{
    private static readonly FrozenDictionary<string, RoomUse> Rooms = new Dictionary<string, RoomUse>
    {
        ["class"] = RoomUse.Classroom,
        ["classroom"] = RoomUse.Classroom,
        ["laboratory"] = RoomUse.Laboratory,
        ["lab"] = RoomUse.Laboratory,
        ["library"] = RoomUse.Library,
        ["lecture"] = RoomUse.Auditorium,
        ["auditorium"] = RoomUse.Auditorium,
        ["theatre"] = RoomUse.Auditorium,
        ["gym"] = RoomUse.Gym,
        ["sport"] = RoomUse.Gym,
        ["cafeteria"] = RoomUse.Cafeteria,
        ["canteen"] = RoomUse.Cafeteria,
        ["restaurant"] = RoomUse.Cafeteria,
        ["cafe"] = RoomUse.Cafeteria,
        ["fast_food"] = RoomUse.Cafeteria,
        ["kitchen"] = RoomUse.Kitchen,
        ["office"] = RoomUse.Office,
        ["administration"] = RoomUse.Office,
        ["conference"] = RoomUse.Office,
        ["meeting"] = RoomUse.Office,
        ["entrance"] = RoomUse.Lobby,
        ["lobby"] = RoomUse.Lobby,
        ["waiting"] = RoomUse.Lobby,
        ["corridor"] = RoomUse.Hall,
        ["hall"] = RoomUse.Hall,
        ["stairs"] = RoomUse.Stairs,
        ["steps"] = RoomUse.Stairs,
        ["elevator"] = RoomUse.Elevator,
        ["toilet"] = RoomUse.Restroom,
        ["toilets"] = RoomUse.Restroom,
        ["bathroom"] = RoomUse.Restroom,
        ["shower"] = RoomUse.LockerRoom,
        ["changing"] = RoomUse.LockerRoom,
        ["locker"] = RoomUse.LockerRoom,
        ["storage"] = RoomUse.Storage,
        ["technical"] = RoomUse.Mechanical,
        ["server"] = RoomUse.Mechanical,
        ["first_aid"] = RoomUse.FirstAid,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string, string), KeyFeatureKind> Features = new Dictionary<(string, string), KeyFeatureKind>
    {
        [("emergency", "defibrillator")] = KeyFeatureKind.Aed,
        [("emergency", "first_aid_kit")] = KeyFeatureKind.FirstAid,
        [("emergency", "fire_extinguisher")] = KeyFeatureKind.FireExtinguisher,
        [("emergency", "fire_alarm_box")] = KeyFeatureKind.FireAlarmPull,
        [("emergency", "key_depot")] = KeyFeatureKind.KeyBox,
        [("emergency", "phone")] = KeyFeatureKind.Phone,
        [("emergency", "assembly_point")] = KeyFeatureKind.AssemblyPoint,
        [("highway", "elevator")] = KeyFeatureKind.Elevator,
        [("highway", "steps")] = KeyFeatureKind.Stairs,
        [("man_made", "surveillance")] = KeyFeatureKind.Camera,
    }.ToFrozenDictionary();

    /// <summary>The use of a room by its tags, the most certain first.</summary>
    public static RoomUse Use(TaggedFeature feature)
    {
        if (feature["stairs"] is { } stairs && stairs != "no" || feature["highway"] == "steps")
        {
            return RoomUse.Stairs;
        }

        if (feature["highway"] == "elevator" || feature["elevator"] == "yes")
        {
            return RoomUse.Elevator;
        }

        foreach (var tag in new[] { "room", "amenity" })
        {
            if (feature[tag] is { } word && Rooms.TryGetValue(word, out var use))
            {
                return use;
            }
        }

        return feature["indoor"] == "corridor" ? RoomUse.Hall : RoomUse.Other;
    }

    /// <summary>The key feature something is; null for what responders need not find.</summary>
    public static KeyFeatureKind? Feature(TaggedFeature feature)
    {
        foreach (var tag in new[] { "emergency", "highway", "man_made" })
        {
            if (feature[tag] is { } value && Features.TryGetValue((tag, value), out var kind))
            {
                return kind;
            }
        }

        return null;
    }
}
