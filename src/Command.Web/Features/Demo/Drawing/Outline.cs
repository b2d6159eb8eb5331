using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>
/// The shell around shapes that share walls. Every wall is walked once by each shape beside it, in opposite directions:
/// cross out those pairs, and what is left is the shell.
/// </summary>
public static class Outline
{
    /// <summary>The polygons around <paramref name="shapes"/>, outer rings counter-clockwise and holes clockwise (RFC 7946).</summary>
    public static ImmutableArray<Polygon> Around(IEnumerable<ImmutableArray<Point>> shapes)
    {
        var parts = shapes.Select(shape => (Point[])[.. shape.Select(Snapped)]).ToList();
        var corners = parts.SelectMany(part => part).Distinct().ToList();
        var shell = new HashSet<(Point From, Point To)>();
        foreach (var wall in parts.SelectMany(part => Walls.Around(part)).SelectMany(wall => Split(wall, corners)))
        {
            if (!shell.Remove((wall.To, wall.From)))
            {
                shell.Add(wall);
            }
        }

        var rings = Rings(shell);
        var holes = rings.Where(ring => Walls.Area(ring) < 0).ToList();
        return
        [
            .. rings.Where(ring => Walls.Area(ring) > 0)
                .Select(outer => new Polygon([outer, .. holes.Where(hole => Walls.Surround(outer, hole[0]))])),
        ];
    }

    // A millimetre: far below any wall, far above the rounding of a turned wing.
    private static Point Snapped(Point p) => new(Math.Round(p.X, 3), Math.Round(p.Y, 3));

    private static IEnumerable<(Point From, Point To)> Split((Point From, Point To) wall, List<Point> corners)
    {
        var from = wall.From;
        foreach (var corner in corners.Where(c => c != wall.From && c != wall.To && Walls.Touches(wall, c)).OrderBy(c => Walls.Distance(wall.From, c)))
        {
            yield return (from, corner);
            from = corner;
        }

        yield return (from, wall.To);
    }

    private static List<ImmutableArray<Point>> Rings(HashSet<(Point From, Point To)> shell)
    {
        var next = new Dictionary<Point, Point>();
        foreach (var (from, to) in shell)
        {
            if (!next.TryAdd(from, to))
            {
                throw new InvalidOperationException($"Two parts of the drawing touch only by the corner at {from.X}, {from.Y}.");
            }
        }

        var rings = new List<ImmutableArray<Point>>();
        while (next.Count > 0)
        {
            // The lowest corner first, so that the same drawing always gives the same ring.
            var start = next.Keys.MinBy(p => (p.Y, p.X));
            var ring = new List<Point>();
            for (var at = start; next.Remove(at, out var to); at = to)
            {
                ring.Add(at);
            }

            rings.Add(Straightened(ring));
        }

        return rings;
    }

    private static ImmutableArray<Point> Straightened(List<Point> ring)
    {
        var kept = ring.Where((p, i) => !Walls.Touches((ring[(i + ring.Count - 1) % ring.Count], ring[(i + 1) % ring.Count]), p)).ToList();
        return [.. kept, kept[0]];
    }
}
