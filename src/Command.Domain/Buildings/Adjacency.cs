using System.Collections.Frozen;
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

    /// <summary>The neighbours of each room that has any.</summary>
    public static FrozenDictionary<RoomId, ImmutableArray<RoomId>> Of(FloorPlan plan)
    {
        var ground = new PlanMetres(plan);
        var ordinals = plan.Levels.ToDictionary(level => level.Id, level => level.Ordinal);
        var neighbours = plan.Rooms.ToDictionary(room => room.Id, _ => new SortedSet<string>(StringComparer.Ordinal));
        void Join(Room a, Room b)
        {
            neighbours[a.Id].Add(b.Id.Value);
            neighbours[b.Id].Add(a.Id.Value);
        }

        foreach (var storey in plan.Rooms.GroupBy(room => ordinals.GetValueOrDefault(room.Level)))
        {
            Room[] rooms = [.. storey];
            var beside = WallGrid.Facing([.. rooms.Select(ground.Outline)], Apart).Where(pair => pair.Value >= Together).Select(pair => pair.Key);
            foreach (var (a, b) in beside.Concat(Within(rooms)))
            {
                Join(rooms[a], rooms[b]);
            }
        }

        foreach (var (below, above) in Shafts(plan, ordinals))
        {
            Join(below, above);
        }

        return neighbours.Where(pair => pair.Value.Count > 0)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Select(id => new RoomId(id)).ToImmutableArray());
    }

    /// <summary>Rooms drawn inside another: a closet in a classroom, an island in a hall.</summary>
    private static IEnumerable<(int A, int B)> Within(Room[] rooms)
    {
        var boxes = rooms.Select(room => Box.Of(room.Shape)).ToArray();
        for (var outer = 0; outer < rooms.Length; outer++)
        {
            for (var inner = 0; inner < rooms.Length; inner++)
            {
                if (inner != outer && boxes[outer].Holds(rooms[inner].Label) && rooms[outer].Shape.Any(polygon => polygon.Holds(rooms[inner].Label)))
                {
                    yield return (outer, inner);
                }
            }
        }
    }

    /// <summary>Stairs and elevators with what goes by the same name, or lies above, on the next storey.</summary>
    private static IEnumerable<(Room Below, Room Above)> Shafts(FloorPlan plan, Dictionary<LevelId, int> ordinals)
    {
        var storeys = plan.Rooms.Where(room => room.Use is RoomUse.Stairs or RoomUse.Elevator)
            .GroupBy(room => ordinals.GetValueOrDefault(room.Level)).OrderBy(storey => storey.Key).ToList();
        var next = ordinals.Values.Distinct().Order().ToList();
        return from below in storeys
               from above in storeys
               where next.IndexOf(above.Key) == next.IndexOf(below.Key) + 1
               from a in below
               from b in above
               where a.Use == b.Use && (IsNamed(a) && IsNamed(b) ? (a.Number, a.Name) == (b.Number, b.Name) : a.Shape.Any(polygon => polygon.Holds(b.Label)))
               select (a, b);
    }

    private static bool IsNamed(Room room) => room.Number.Length + room.Name.Length > 0;
}
