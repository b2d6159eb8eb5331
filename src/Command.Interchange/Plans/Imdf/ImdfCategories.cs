using System.Collections.Frozen;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans.Imdf;

/// <summary>What the categories of IMDF 1.0.0 mean to people who search a building.</summary>
internal static class ImdfCategories
{
    // IMDF 1.0.0, Unit Category. "Search" is whether a person could be behind that door.
    private static readonly FrozenDictionary<string, (RoomUse Use, bool Search)> Units = new Dictionary<string, (RoomUse, bool)>
    {
        ["auditorium"] = (RoomUse.Auditorium, true),
        ["movietheater"] = (RoomUse.Auditorium, true),
        ["theater"] = (RoomUse.Auditorium, true),
        ["classroom"] = (RoomUse.Classroom, true),
        ["laboratory"] = (RoomUse.Laboratory, true),
        ["library"] = (RoomUse.Library, true),
        ["fitnessroom"] = (RoomUse.Gym, true),
        ["recreation"] = (RoomUse.Gym, true),
        ["fieldofplay"] = (RoomUse.Gym, true),
        ["foodservice"] = (RoomUse.Cafeteria, true),
        ["kitchen"] = (RoomUse.Kitchen, true),
        ["office"] = (RoomUse.Office, true),
        ["conferenceroom"] = (RoomUse.Office, true),
        ["huddleroom"] = (RoomUse.Office, true),
        ["mailroom"] = (RoomUse.Office, true),
        ["phoneroom"] = (RoomUse.Office, true),
        ["lobby"] = (RoomUse.Lobby, true),
        ["lounge"] = (RoomUse.Lobby, true),
        ["privatelounge"] = (RoomUse.Lobby, true),
        ["waitingroom"] = (RoomUse.Lobby, true),
        ["stairs"] = (RoomUse.Stairs, true),
        ["steps"] = (RoomUse.Stairs, true),
        ["elevator"] = (RoomUse.Elevator, true),
        ["restroom"] = (RoomUse.Restroom, true),
        ["shower"] = (RoomUse.LockerRoom, true),
        ["storage"] = (RoomUse.Storage, true),
        ["serverroom"] = (RoomUse.Mechanical, true),
        ["firstaid"] = (RoomUse.FirstAid, true),
        ["mothersroom"] = (RoomUse.Other, true),
        ["room"] = (RoomUse.Other, true),
        ["unspecified"] = (RoomUse.Other, true),
        ["walkway"] = (RoomUse.Hall, false),
        ["footbridge"] = (RoomUse.Hall, false),
        ["movingwalkway"] = (RoomUse.Hall, false),
        ["ramp"] = (RoomUse.Hall, false),
        ["escalator"] = (RoomUse.Hall, false),
        ["parking"] = (RoomUse.Outdoor, false),
        ["platform"] = (RoomUse.Outdoor, false),
        ["road"] = (RoomUse.Outdoor, false),
        ["smokingarea"] = (RoomUse.Outdoor, false),
        ["terrace"] = (RoomUse.Outdoor, false),
        ["unenclosedarea"] = (RoomUse.Outdoor, false),
        ["vegetation"] = (RoomUse.Outdoor, false),
        ["brick"] = (RoomUse.Other, false),
        ["column"] = (RoomUse.Other, false),
        ["concrete"] = (RoomUse.Other, false),
        ["drywall"] = (RoomUse.Other, false),
        ["glass"] = (RoomUse.Other, false),
        ["nonpublic"] = (RoomUse.Other, true),
        ["opentobelow"] = (RoomUse.Other, false),
        ["structure"] = (RoomUse.Other, false),
        ["wood"] = (RoomUse.Other, false),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // IMDF 1.0.0, Amenity Category: those a responder must find.
    private static readonly FrozenDictionary<string, KeyFeatureKind> Amenities = new Dictionary<string, KeyFeatureKind>
    {
        ["defibrillator"] = KeyFeatureKind.Aed,
        ["fireextinguisher"] = KeyFeatureKind.FireExtinguisher,
        ["firealarmpullstation"] = KeyFeatureKind.FireAlarmPull,
        ["firstaid"] = KeyFeatureKind.FirstAid,
        ["elevator"] = KeyFeatureKind.Elevator,
        ["stairs"] = KeyFeatureKind.Stairs,
        ["steps"] = KeyFeatureKind.Stairs,
        ["phone"] = KeyFeatureKind.Phone,
        ["phone.emergency"] = KeyFeatureKind.Phone,
        ["emergencyshelter"] = KeyFeatureKind.AssemblyPoint,
        ["mobilityrescue"] = KeyFeatureKind.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The use of a unit. A category with a point, such as <c>restroom.female</c> or a maker's own
    /// <c>foodservice.coffee</c>, means what stands before the point; null for one IMDF does not know.
    /// </summary>
    public static (RoomUse Use, bool Search)? Unit(string category) =>
        Units.TryGetValue(category, out var known) || Units.TryGetValue(category.Split('.')[0], out known) ? known : null;

    /// <summary>The key feature an amenity is; null for one responders need not find, such as a bench.</summary>
    public static KeyFeatureKind? Amenity(string category) => Amenities.TryGetValue(category, out var kind) ? kind : null;

    /// <summary>Whether an opening leads outside by its category alone (IMDF 1.0.0, Opening Category).</summary>
    public static bool LeadsOutside(string category) => category is "emergencyexit" or "pedestrian.principal";
}
