using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Domain.Posts;

/// <summary>
/// Plane geometry of outlines, in whatever unit their corners are given. An outline need not repeat its first corner, and may.
/// An edge belongs to what it encloses: in doubt a place counts as inside.
/// </summary>
public static class Area
{
    /// <summary>Whether a place lies in the outline or on its edge.</summary>
    public static bool Contains(ImmutableArray<Point> outline, Point place)
    {
        var inside = false;
        foreach (var (a, b) in Edges(outline))
        {
            if (IsOn(a, b, place))
            {
                return true;
            }

            // Even-odd rule: a ray to the east crosses the edge.
            if (a.Y > place.Y != b.Y > place.Y && place.X - a.X < (b.X - a.X) * (place.Y - a.Y) / (b.Y - a.Y))
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>Whether a place lies in the polygon and in none of its holes.</summary>
    public static bool Contains(Polygon polygon, Point place) =>
        polygon.Rings is [var outline, .. var holes] && Contains(outline, place)
        && !holes.Any(hole => Contains(hole, place) && !Edges(hole).Any(edge => IsOn(edge.A, edge.B, place)));

    /// <summary>Whether two edges that are not neighbours meet, or neighbours lie upon each other: such an outline has no clear inside.</summary>
    public static bool CrossesItself(ImmutableArray<Point> outline)
    {
        var edges = Edges(outline);
        for (var i = 0; i < edges.Count; i++)
        {
            for (var j = i + 1; j < edges.Count; j++)
            {
                var next = j == i + 1;
                var last = i == 0 && j == edges.Count - 1;
                if (next || last ? FoldsBack(next ? edges[i] : edges[j], next ? edges[j] : edges[i]) : Meet(edges[i], edges[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How large it is, in square units; 0 for a line.</summary>
    public static double Size(ImmutableArray<Point> outline)
    {
        // Measured from the first corner: degrees on earth leave few digits for metres.
        var origin = outline.IsEmpty ? default : outline[0];
        return Math.Abs(Edges(outline).Sum(edge => Cross(origin, edge.A, edge.B))) / 2;
    }

    /// <summary>The shortest way from a place to an outline's edge, in units of <paramref name="scale"/>.</summary>
    public static double Distance(ImmutableArray<Point> outline, Point place, Scale scale) =>
        Edges(outline).Select(edge => Distance(scale.From(place, edge.A), scale.From(place, edge.B))).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>The smallest convex outline round all places, anticlockwise (Andrew's monotone chain).</summary>
    public static ImmutableArray<Point> Hull(IEnumerable<Point> places)
    {
        var sorted = places.Distinct().OrderBy(p => p.X).ThenBy(p => p.Y).ToList();
        return sorted.Count < 3 ? [.. sorted] : [.. Chain(sorted), .. Chain(sorted.AsEnumerable().Reverse())];
    }

    private static List<Point> Chain(IEnumerable<Point> sorted)
    {
        List<Point> chain = [];
        foreach (var point in sorted)
        {
            while (chain.Count > 1 && Cross(chain[^2], chain[^1], point) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(point);
        }

        chain.RemoveAt(chain.Count - 1);
        return chain;
    }

    private static List<(Point A, Point B)> Edges(ImmutableArray<Point> outline) =>
        [.. outline.Select((from, i) => (A: from, B: outline[(i + 1) % outline.Length])).Where(edge => edge.A != edge.B)];

    private static bool Meet((Point A, Point B) one, (Point A, Point B) other)
    {
        var (a, b) = (Side(one, other.A), Side(one, other.B));
        var (c, d) = (Side(other, one.A), Side(other, one.B));
        return (a != b && c != d) || IsOn(one.A, one.B, other.A) || IsOn(one.A, one.B, other.B) || IsOn(other.A, other.B, one.A) || IsOn(other.A, other.B, one.B);
    }

    // The second goes back over the first.
    private static bool FoldsBack((Point A, Point B) first, (Point A, Point B) second) =>
        Cross(first.A, first.B, second.B) == 0
        && ((first.B.X - first.A.X) * (second.B.X - second.A.X)) + ((first.B.Y - first.A.Y) * (second.B.Y - second.A.Y)) < 0;

    private static int Side((Point A, Point B) edge, Point place) => Math.Sign(Cross(edge.A, edge.B, place));

    private static bool IsOn(Point a, Point b, Point place) =>
        Cross(a, b, place) == 0
        && place.X >= Math.Min(a.X, b.X) && place.X <= Math.Max(a.X, b.X)
        && place.Y >= Math.Min(a.Y, b.Y) && place.Y <= Math.Max(a.Y, b.Y);

    // Twice the area of the triangle; above 0 when it turns left.
    private static double Cross(Point origin, Point a, Point b) =>
        ((a.X - origin.X) * (b.Y - origin.Y)) - ((a.Y - origin.Y) * (b.X - origin.X));

    // From the origin to the edge.
    private static double Distance(Point a, Point b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(-((a.X * dx) + (a.Y * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(a.X + (along * dx), 2) + Math.Pow(a.Y + (along * dy), 2));
    }
}

/// <summary>How many metres a plan's unit is: to the east and to the north.</summary>
public readonly record struct Scale(double East, double North)
{
    private const double MetresPerDegree = 111_320;

    /// <summary>The scale of a plan; of one on earth, where its first room lies.</summary>
    public static Scale Of(FloorPlan plan) =>
        plan.Crs is PlanCrs.Local ? new(1, 1)
        : new(MetresPerDegree * Math.Cos((plan.Rooms.IsEmpty ? 0 : plan.Rooms[0].Label.Y) * Math.PI / 180), MetresPerDegree);

    /// <summary>How far a place is from another, in metres east and north.</summary>
    public Point From(Point origin, Point place) => new((place.X - origin.X) * East, (place.Y - origin.Y) * North);

    /// <summary>The place so many metres east and north of another.</summary>
    public Point Add(Point origin, double east, double north) => new(origin.X + (east / East), origin.Y + (north / North));
}
