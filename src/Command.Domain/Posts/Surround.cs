using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Domain.Posts;

/// <summary>A control zone round rooms, for those who would rather name a place than draw it.</summary>
public static class Surround
{
    // So that the zone is seen round the walls, and holds who stands at the door.
    private const double Margin = 2;

    /// <summary>The convex outline of some rooms with a little space round it; empty where the plan draws none of them.</summary>
    public static ImmutableArray<Point> Rooms(IEnumerable<Room> rooms, FloorPlan plan)
    {
        var scale = Scale.Of(plan);
        double[] sides = [-Margin, Margin];
        var corners = Area.Hull(rooms.SelectMany(room => room.Shape).SelectMany(part => part.Rings.Take(1)).SelectMany(ring => ring));
        return Thinned(Area.Hull(corners.SelectMany(corner => sides.SelectMany(east => sides.Select(north => scale.Add(corner, east, north))))));
    }

    // Round walls have many corners; the ones that stand out least are left out.
    private static ImmutableArray<Point> Thinned(ImmutableArray<Point> outline)
    {
        while (outline.Length > PostDecider.MaxCorners)
        {
            var least = Enumerable.Range(0, outline.Length).MinBy(i =>
                Area.Size([outline[(i + outline.Length - 1) % outline.Length], outline[i], outline[(i + 1) % outline.Length]]));
            outline = outline.RemoveAt(least);
        }

        return outline;
    }
}
