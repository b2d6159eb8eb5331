using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Buildings;

/// <summary>
/// Which spaces of a plan lie next to each other: on one storey when they share a stretch of wall, or when one is drawn inside
/// the other; from storey to storey when they are the same stair or elevator. Found by geometry alone, since plans name no doors
/// between rooms.
/// </summary>
internal static class Adjacency
{
    // Walls are 0.1 to 0.5 m thick and plans are drawn by hand.
    private const double Apart = 0.6;

    // A door is 0.8 m wide; two rooms that only meet at a corner share less wall than that.
    private const double Together = 0.8;

    /// <summary>The neighbours of each room that has any, in the plan's order.</summary>
    public static Dictionary<RoomId, ImmutableArray<RoomId>> Of(FloorPlan plan)
    {
        var ground = new PlanMetres(plan);
        var ordinals = plan.Levels.ToDictionary(level => level.Id, level => level.Ordinal);
        var pairs = Shafts(plan, ordinals).ToHashSet();
        foreach (var storey in Enumerable.Range(0, plan.Rooms.Length).GroupBy(place => ordinals.GetValueOrDefault(plan.Rooms[place].Level)))
        {
            int[] places = [.. storey];
            Room[] rooms = [.. places.Select(place => plan.Rooms[place])];
            var beside = WallGrid.Facing([.. rooms.Select(ground.Outline)], Apart).Where(pair => pair.Value >= Together).Select(pair => pair.Key);
            pairs.UnionWith(beside.Concat(Within(rooms)).Select(pair => (places[pair.A], places[pair.B])));
        }

        return pairs.SelectMany(pair => new[] { pair, (pair.B, pair.A) }).Distinct()
            .OrderBy(pair => pair.Item2)
            .GroupBy(pair => pair.Item1, pair => pair.Item2)
            .ToDictionary(of => plan.Rooms[of.Key].Id, of => of.Select(place => plan.Rooms[place].Id).ToImmutableArray());
    }

    /// <summary>Rooms drawn inside another: a closet in a classroom, an island in a hall.</summary>
    private static IEnumerable<(int A, int B)> Within(Room[] rooms)
    {
        Box[] boxes = [.. rooms.Select(room => Box.Of(room.Shape))];
        Point[] labels = [.. rooms.Select(room => room.Label)];
        for (var outer = 0; outer < rooms.Length; outer++)
        {
            var box = boxes[outer];
            for (var inner = 0; inner < rooms.Length; inner++)
            {
                if (box.Holds(labels[inner]) && inner != outer && rooms[outer].Shape.Any(polygon => polygon.Holds(labels[inner])))
                {
                    yield return (outer, inner);
                }
            }
        }
    }

    /// <summary>Stairs and elevators with what goes by the same name, or lies above, on the next storey.</summary>
    private static IEnumerable<(int A, int B)> Shafts(FloorPlan plan, Dictionary<LevelId, int> ordinals)
    {
        var heights = ordinals.Values.Distinct().Order().ToList();
        int Height(Room room) => heights.IndexOf(ordinals.GetValueOrDefault(room.Level));
        var shafts = Enumerable.Range(0, plan.Rooms.Length).Where(place => plan.Rooms[place].Use is RoomUse.Stairs or RoomUse.Elevator).ToList();
        return from below in shafts
               from above in shafts
               let a = plan.Rooms[below]
               let b = plan.Rooms[above]
               where a.Use == b.Use && Height(b) == Height(a) + 1
               where IsNamed(a) && IsNamed(b) ? (a.Number, a.Name) == (b.Number, b.Name) : a.Shape.Any(polygon => polygon.Holds(b.Label))
               select (below, above);
    }

    private static bool IsNamed(Room room) => room.Number.Length + room.Name.Length > 0;
}
