using System.Collections.Immutable;
using NetTopologySuite;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Point = Command.Domain.Buildings.Point;
using Polygon = Command.Domain.Buildings.Polygon;

namespace Command.Interchange.Plans;

/// <summary>Geometry worked out with NetTopologySuite: is a shape sound, where is its inside.</summary>
internal static class Shapes
{
    private static readonly GeometryFactory Factory = NtsGeometryServices.Instance.CreateGeometryFactory();

    /// <summary>
    /// A shape that is sound, or a refusal in words. Two slips that real plans are full of are mended: parts drawn as the
    /// holes of a first part they lie outside of, and an outline that crosses itself by a hair's breadth.
    /// </summary>
    public static ImmutableArray<Polygon> Sound(string file, ImmutableArray<Polygon> shape, ImportBudget budget, out bool mended)
    {
        var sound = new List<Polygon>();
        mended = false;
        foreach (var polygon in shape)
        {
            EdgePairs.Count(file, polygon, budget);
            if (polygon.Rings.Any(IsFlat))
            {
                throw new BadFeature("geometry", "has no area: all points of a ring lie on one line");
            }

            if (new IsValidOp(Drawn(polygon)).ValidationError is not { } error)
            {
                sound.Add(polygon);
                continue;
            }

            sound.AddRange(ShapeMending.Mend(polygon, error.ErrorType, budget)
                ?? throw new BadFeature("geometry", $"{Words(error.ErrorType)} at {Coordinates.Shown(error.Coordinate.X, error.Coordinate.Y)}"));
            mended = true;
        }

        return [.. sound.Select(Wound)];
    }

    /// <summary>Where a label reads best: the wish of the file if that is inside the shape, else a point well inside.</summary>
    public static Point Label(ImmutableArray<Polygon> shape, Point? wish)
    {
        if (wish is { } point && Contains(shape, point))
        {
            return point;
        }

        var inside = Factory.CreateMultiPolygon([.. shape.Select(Drawn)]).InteriorPoint;
        return new Point(inside.X, inside.Y);
    }

    /// <summary>Whether a point is in a shape or on its edge.</summary>
    public static bool Contains(ImmutableArray<Polygon> shape, Point point) => shape.Any(polygon =>
        SimplePointInAreaLocator.Locate(new Coordinate(point.X, point.Y), Drawn(polygon)) != Location.Exterior);

    public static NetTopologySuite.Geometries.Polygon Drawn(Polygon polygon) =>
        Factory.CreatePolygon(Ring(polygon.Rings[0]), [.. polygon.Rings.Skip(1).Select(Ring)]);

    private static LinearRing Ring(ImmutableArray<Point> ring) =>
        Factory.CreateLinearRing([.. ring.Select(p => new Coordinate(p.X, p.Y))]);

    // Outline counter-clockwise, holes clockwise (RFC 7946, 3.1.6): the same room drawn either way round is the same plan.
    private static Polygon Wound(Polygon polygon) => new(
        [.. polygon.Rings.Select((ring, i) => Orientation.IsCCW(Ring(ring).CoordinateSequence) == (i == 0) ? ring : [.. ring.Reverse()])]);

    // A signed area of zero would not do: a bow-tie has that too, and deserves its own words.
    private static bool IsFlat(ImmutableArray<Point> ring)
    {
        var start = ring[0];
        var (far, reach) = (start, 0.0);
        foreach (var point in ring)
        {
            var distance = Math.Max(Math.Abs(point.X - start.X), Math.Abs(point.Y - start.Y));
            (far, reach) = distance > reach ? (point, distance) : (far, reach);
        }

        return ring.All(p => Math.Abs(((far.X - start.X) * (p.Y - start.Y)) - ((far.Y - start.Y) * (p.X - start.X))) <= reach * reach * 1e-9);
    }

    private static string Words(TopologyValidationErrors error) => error switch
    {
        TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection => "crosses or touches itself",
        TopologyValidationErrors.HoleOutsideShell => "has a hole outside its outline",
        TopologyValidationErrors.NestedHoles => "has a hole inside a hole",
        TopologyValidationErrors.DisconnectedInteriors => "is cut in two by its holes",
        TopologyValidationErrors.DuplicateRings => "has the same ring twice",
        TopologyValidationErrors.TooFewPoints => "has a ring of too few different points",
        _ => "is not a sound shape",
    };
}
