using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Buildings;

/// <summary>
/// A small school with walls: 101, 102 and 103 in a row with a closet behind 103, a hall along them and a stair at its end that
/// goes up to a library. Rooms are 10 by 8 metres, walls 0.2 thick.
/// </summary>
public static class Block
{
    public static readonly RoomId Room103 = new("103");
    public static readonly RoomId Closet = new("closet");
    public static readonly RoomId Stair = new("stair");
    public static readonly RoomId StairAbove = new("stair-above");
    public static readonly RoomId Library = new("library");

    public static readonly PlanIndex Plan = Scene.PlanOf(
        Drawn(Scene.Room101, 0, 0, wing: "A"), Drawn(Scene.Room102, 10.2, 0, wing: "A"), Drawn(Room103, 20.4, 0, wing: "B"),
        Drawn(Closet, 30.6, 0, width: 3, use: RoomUse.Storage, wing: "B"), Drawn(Scene.Hall, 0, 8.2, width: 33.6, height: 3, use: RoomUse.Hall, search: false),
        Drawn(Stair, 33.8, 8.2, width: 4, height: 3, use: RoomUse.Stairs, name: "Stair 1"),
        Drawn(StairAbove, 33.8, 8.2, width: 4, height: 3, use: RoomUse.Stairs, name: "Stair 1", level: Scene.Upper),
        Drawn(Library, 13.6, 8.2, width: 20, use: RoomUse.Library, level: Scene.Upper));

    /// <summary>An upright room with its lower left corner at a place, in metres.</summary>
    public static Room Drawn(
        RoomId id, double x, double y, double width = 10, double height = 8, RoomUse use = RoomUse.Classroom, string? wing = null, string? name = null, Level? level = null, bool search = true) =>
        new(id, (level ?? Scene.Ground).Id, name is null ? id.Value : "", name ?? "", use, wing, [Shape(x, y, width, height)], new Point(x + (width / 2), y + (height / 2)), search);

    public static Polygon Shape(double x, double y, double width, double height) => Outline(new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height));

    public static Polygon Outline(params Point[] corners) => new([ImmutableArray.Create([.. corners, corners[0]])]);
}
