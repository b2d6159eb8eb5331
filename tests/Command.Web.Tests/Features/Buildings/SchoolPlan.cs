using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Web.Tests.Features.Buildings;

/// <summary>A small school to look at: two levels, numbered rooms in a row.</summary>
internal static class SchoolPlan
{
    public static readonly Level Ground = new(new LevelId("1"), "Level 1", "L1", 0, []);
    public static readonly Level Upper = new(new LevelId("2"), "Level 2", "L2", 1, []);

    public static FloorPlan Of(params Room[] rooms) => new(PlanCrs.Local, [Ground, Upper], [.. rooms], [], []);

    public static Room Room(string number, string name = "", RoomUse use = RoomUse.Classroom, Level? level = null, string? wing = null)
    {
        ImmutableArray<Point> ring = [new(0, 0), new(8, 0), new(8, 8), new(0, 8), new(0, 0)];
        return new Room(new RoomId($"r{number}"), (level ?? Ground).Id, number, name, use, wing, [new Polygon([ring])], new Point(4, 4), ToSearch: true);
    }
}
