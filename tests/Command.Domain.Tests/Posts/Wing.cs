using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Posts;
using Command.Domain.Rooms;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Posts;

/// <summary>Three rooms of ten metres in a row along a hall, in metres: 101, 102 and 103 from west to east, and a gym across the yard.</summary>
internal static class Wing
{
    public static readonly RoomId Room103 = new("103");

    public static readonly PlanIndex School = Scene.PlanOf(
        Square(Scene.Room101, 0, 0), Square(Scene.Room102, 10, 0), Square(Room103, 20, 0), Square(Scene.Hall, 0, 10, width: 30, height: 3), Square(Scene.Gym, 60, 0, height: 20));

    public static ImmutableArray<Point> Box(double x, double y, double width = 10, double height = 10) =>
        [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)];

    /// <summary>A place on the ground level.</summary>
    public static MapPlace Inside(double x, double y, RoomId? room = null) => new(Scene.Ground.Id, new Point(x, y), room);

    public static MapPlace Outside(double x, double y) => new(null, new Point(x, y), null);

    public static Incident With(params IncidentEvent[] events) => Spec.Given(events).State;

    public static RoomMarked Threat(RoomId room) => new(Scene.By(Scene.Lee), room, 1, null, null, Hazards.Threat, Hazards.None, null, null);

    public static ControlZoneDrawn Drawn(Heat heat, ImmutableArray<Point> outline, LevelId? level = null) => new(Scene.By(Scene.Ortiz), heat, level ?? Scene.Ground.Id, outline);

    private static Room Square(RoomId id, double x, double y, double width = 10, double height = 10)
    {
        var ring = Box(x, y, width, height);
        return Scene.Drawn(id, Scene.Ground, "A") with { Shape = [new Polygon([ring.Add(ring[0])])], Label = new Point(x + (width / 2), y + (height / 2)) };
    }
}
