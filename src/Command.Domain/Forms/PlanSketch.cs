using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Posts;
using Command.Domain.Rooms;

namespace Command.Domain.Forms;

/// <summary>The building as it stood at the end, drawn small: rooms, how their search stood, and posts.</summary>
internal static class PlanSketch
{
    private const string Key = "One tick: cleared once. Two ticks: cleared by two teams. S: being searched. D: disputed. R: to be checked again. "
        + "T: threat. C: casualty. Unmarked: not searched. Gray: not counted when the building is searched. Boxed letters: posts.";

    /// <summary>A sketch of each level; why there is none where the building has no plan.</summary>
    public static Content Of(FormFacts facts)
    {
        var metres = new PlanMetres(facts.Plan.Plan);
        var levels = facts.Plan.Plan.Levels.GroupBy(level => level.Ordinal).OrderBy(level => level.Key)
            .Select(group => Draw(facts, metres, [.. group]))
            .OfType<SketchLevel>().ToImmutableArray();
        return levels.IsEmpty ? new Empty("This building has no floor plan in Command.") : new Sketch(levels, Key);
    }

    private static SketchLevel? Draw(FormFacts facts, PlanMetres metres, ImmutableArray<Level> levels)
    {
        var ids = levels.Select(level => level.Id).ToHashSet();
        var rooms = facts.Plan.Plan.Rooms.Where(room => ids.Contains(room.Level) && room.Use is not RoomUse.Outdoor && !room.Shape.IsEmpty).ToList();
        if (rooms.Count == 0)
        {
            return null;
        }

        var ground = levels[0].Ordinal == facts.Plan.Plan.Levels.Min(level => level.Ordinal);
        var posts = facts.State.Posts.Posts.Where(post => post.Place.Level is { } level ? ids.Contains(level) : ground).ToList();
        var all = rooms.SelectMany(room => room.Shape).SelectMany(polygon => polygon.Rings).SelectMany(ring => ring).Concat(posts.Select(post => post.Place.At)).Select(metres.At).ToList();
        var (west, north, east, south) = (all.Min(p => p.X), all.Max(p => p.Y), all.Max(p => p.X), all.Min(p => p.Y));

        SketchPoint At(Point p) => metres.At(p) is var m ? new SketchPoint(Math.Round(m.X - west, 2), Math.Round(north - m.Y, 2)) : default;
        return new SketchLevel(
            string.Join(", ", levels.Select(level => level.Name).Distinct(StringComparer.Ordinal)),
            Math.Max(1, east - west), Math.Max(1, north - south),
            [.. rooms.Select(room => new SketchRoom(
                [.. room.Shape.SelectMany(polygon => polygon.Rings).Select(ring => ring.Select(At).SkipLast(1).ToImmutableArray())],
                room.Number.Length > 0 ? room.Number : "", At(room.Label), room.ToSearch ? Sign(facts.State.Room(room.Id)) : "", !room.ToSearch))],
            [.. posts.Select(post => new SketchMark(PostTitles.Letters(post.Kind), At(post.Place.At)))]);
    }

    private static string Sign(RoomState room) =>
        room.Hazards.HasFlag(Hazards.Threat) ? "T"
        : room.Hazards.HasFlag(Hazards.Casualty) ? "C"
        : room.Search switch
        {
            Search.ClearedOnce => "1",
            Search.ClearedTwice => "2",
            Search.Searching => "S",
            Search.Disputed => "D",
            Search.Recheck => "R",
            _ => "",
        };
}
