using Command.Domain.Buildings;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using Point = Command.Domain.Buildings.Point;

namespace Command.Interchange.Plans.Imdf;

/// <summary>
/// The outer outline of a level. A level drawn in several parts that touch has walls between them that are not outer:
/// a door is on the outer outline if it is on the edge of one part and nowhere near another.
/// </summary>
internal sealed class OuterWalls
{
    private const double Metres = 0.5;
    private const double MetresPerDegree = 111_320;

    private readonly List<(Geometry Shape, IndexedFacetDistance Edge, Envelope Reach)> _parts = [];
    private readonly double _scaleX = 1;
    private readonly double _scaleY = 1;

    public OuterWalls(Level level, PlanCrs crs)
    {
        if (crs == PlanCrs.Geographic && !level.Outline.IsEmpty)
        {
            // A degree of longitude is shorter than one of latitude: by half at 60° north.
            (_scaleX, _scaleY) = (MetresPerDegree * Math.Cos(level.Outline[0].Rings[0][0].Y * Math.PI / 180), MetresPerDegree);
        }

        foreach (var part in level.Outline)
        {
            var shape = Shapes.Drawn(new Command.Domain.Buildings.Polygon([[.. part.Rings[0].Select(Scaled)]]));
            var reach = shape.EnvelopeInternal.Copy();
            reach.ExpandBy(Metres);
            _parts.Add((shape, new IndexedFacetDistance(shape.ExteriorRing), reach));
        }
    }

    /// <summary>Whether the middle of an opening is on the outer outline.</summary>
    public bool Hold(Point from, Point to)
    {
        var middle = Scaled(new Point((from.X + to.X) / 2, (from.Y + to.Y) / 2));
        var at = new Coordinate(middle.X, middle.Y);
        var spot = new NetTopologySuite.Geometries.Point(at);
        var near = _parts
            .Where(p => p.Reach.Contains(at) && (p.Edge.Distance(spot) <= Metres || p.Shape.Contains(spot)))
            .Take(2)
            .ToList();
        return near is [var only] && only.Edge.Distance(spot) <= Metres;
    }

    private Point Scaled(Point point) => new(point.X * _scaleX, point.Y * _scaleY);
}
