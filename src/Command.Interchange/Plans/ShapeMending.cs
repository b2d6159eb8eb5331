using System.Collections.Immutable;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;
using Point = Command.Domain.Buildings.Point;
using Polygon = Command.Domain.Buildings.Polygon;

namespace Command.Interchange.Plans;

/// <summary>Mends slips of drawing that leave no doubt about what was meant. Anything else is refused, not guessed.</summary>
internal static class ShapeMending
{
    /// <summary>A mended shape may differ from the drawn one by this share of its area: a hair's breadth, never a room.</summary>
    private const double Tolerance = 0.01;

    // Mending can take the square of the points, so only small outlines are tried.
    private const int MostPoints = 200;

    /// <summary>The polygons that were meant; null where that cannot be said.</summary>
    public static IReadOnlyList<Polygon>? Mend(Polygon polygon, TopologyValidationErrors error, ImportBudget budget) => error switch
    {
        TopologyValidationErrors.HoleOutsideShell => Parts(polygon),
        TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection
            when polygon.Rings is [{ Length: <= MostPoints }] && budget.Mend() => Uncrossed(polygon),
        _ => null,
    };

    // Several parts written as one Polygon, where GeoJSON asks for a MultiPolygon.
    private static List<Polygon>? Parts(Polygon polygon)
    {
        var outline = new Polygon([polygon.Rings[0]]);
        var apart = polygon.Rings.Skip(1).ToLookup(ring => ring.All(p => Shapes.Contains([outline], p)));
        List<Polygon> parts = [new Polygon([polygon.Rings[0], .. apart[true]]), .. apart[false].Select(ring => new Polygon([ring]))];
        return parts.TrueForAll(part => Shapes.Drawn(part).IsValid) ? parts : null;
    }

    private static List<Polygon>? Uncrossed(Polygon polygon)
    {
        // A bow-tie cancels itself out in the area as drawn, so it can never come near the area once mended.
        var drawn = Shapes.Drawn(polygon);
        var mended = GeometryFixer.Fix(drawn);
        var parts = Enumerable.Range(0, mended.NumGeometries)
            .Select(mended.GetGeometryN)
            .OfType<NetTopologySuite.Geometries.Polygon>()
            .Where(part => part.Area > Tolerance * mended.Area)
            .ToList();
        return Math.Abs(parts.Sum(p => p.Area) - drawn.Area) <= Tolerance * drawn.Area
            ? parts.ConvertAll(part => new Polygon([.. part.InteriorRings.Prepend(part.ExteriorRing).Select(Ring)]))
            : null;
    }

    private static ImmutableArray<Point> Ring(NetTopologySuite.Geometries.LineString ring) =>
        [.. ring.Coordinates.Select(c => new Point(c.X, c.Y))];
}
