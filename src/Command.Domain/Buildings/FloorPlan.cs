using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Buildings;

/// <summary>A building as drawn: levels, rooms, doors and key features. Immutable; a new survey is a new plan.</summary>
public sealed record FloorPlan(
    PlanCrs Crs,
    ImmutableArray<Level> Levels,
    ImmutableArray<Room> Rooms,
    ImmutableArray<Door> Doors,
    ImmutableArray<KeyFeature> KeyFeatures)
{
    public static readonly FloorPlan Empty = new(PlanCrs.Local, [], [], [], []);
}

/// <summary>One storey, or one storey of one wing of a campus.</summary>
/// <param name="Id">Unique within the plan.</param>
/// <param name="Name">As people say it: "Upper level".</param>
/// <param name="ShortName">For the level switch: "L2".</param>
/// <param name="Ordinal">0 is the ground; levels of one ordinal are shown together (IMDF 1.0.0, Level).</param>
/// <param name="Outline">The shell of the level; empty where the source draws none.</param>
public sealed record Level(LevelId Id, string Name, string ShortName, int Ordinal, ImmutableArray<Polygon> Outline);

/// <summary>A space that can be searched: a classroom, but also a hall, a rest room, a closet, a stair.</summary>
/// <param name="Id">Stable from one import to the next.</param>
/// <param name="Level">The level it is on.</param>
/// <param name="Number">As on the door plate: "214". Empty where there is none.</param>
/// <param name="Name">As staff say it: "Band room". Empty where there is none.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Wing">The wing as staff say it: "B"; null where the building has none.</param>
/// <param name="Shape">One polygon, or several for a space in parts.</param>
/// <param name="Label">Where its label reads best; inside <paramref name="Shape"/>.</param>
/// <param name="ToSearch">Whether it counts when rooms are searched. Halls and outdoor areas of the source may not.</param>
public sealed record Room(
    RoomId Id,
    LevelId Level,
    string Number,
    string Name,
    RoomUse Use,
    string? Wing,
    ImmutableArray<Polygon> Shape,
    Point Label,
    bool ToSearch)
{
    /// <summary>What to call it in a sentence: "214 Band room", "214", "Band room", or its use when the plan names neither.</summary>
    public string Title => (Number, Name) switch
    {
        ({ Length: > 0 }, { Length: > 0 }) => $"{Number} {Name}",
        ({ Length: > 0 }, _) => Number,
        (_, { Length: > 0 }) => Name,
        _ => Use.ToString(),
    };
}

/// <summary>What a space is used for; the values of IMDF 1.0.0 unit categories that matter in a school.</summary>
public enum RoomUse
{
    Other,
    Classroom,
    Laboratory,
    Library,
    Auditorium,
    Gym,
    Cafeteria,
    Kitchen,
    Office,
    Lobby,
    Hall,
    Stairs,
    Elevator,
    Restroom,
    LockerRoom,
    Storage,
    Mechanical,
    FirstAid,
    Outdoor,
}

/// <summary>A door of the building.</summary>
/// <param name="Id">Unique within the plan.</param>
/// <param name="Level">The level it is on.</param>
/// <param name="Number">Exterior doors: main entrance 1, then clockwise seen from above. Empty for an inner door.</param>
/// <param name="Name">As staff say it: "Bus loop". May be empty.</param>
/// <param name="From">One jamb.</param>
/// <param name="To">The other jamb; equal to <paramref name="From"/> where the source gives a point.</param>
/// <param name="Exterior">Whether it leads outside.</param>
public sealed record Door(string Id, LevelId Level, string Number, string Name, Point From, Point To, bool Exterior);

/// <summary>A thing responders must find.</summary>
/// <param name="Id">Unique within the plan.</param>
/// <param name="Level">The level it is on.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As staff say it; may be empty.</param>
/// <param name="At">Where it is.</param>
public sealed record KeyFeature(string Id, LevelId Level, KeyFeatureKind Kind, string Name, Point At);

/// <summary>Kinds of key feature on a critical incident map.</summary>
public enum KeyFeatureKind
{
    Other,
    Aed,
    TraumaKit,
    FirstAid,
    FireExtinguisher,
    FireAlarmPull,
    FireAlarmPanel,
    KeyBox,
    GasShutOff,
    WaterShutOff,
    ElectricShutOff,
    Elevator,
    Stairs,
    Phone,
    AssemblyPoint,
    Camera,
}
