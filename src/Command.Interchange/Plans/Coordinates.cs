using System.Collections.Immutable;
using System.Globalization;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans;

/// <summary>What must be true of numbers before any geometry is worked out with them.</summary>
internal static class Coordinates
{
    /// <summary>A point whose numbers are finite and on earth, or on the plan's own paper.</summary>
    public static Point Checked(double x, double y, PlanCrs crs)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            throw new BadFeature("geometry", "has a coordinate that is not a finite number");
        }

        var (limitX, limitY, unit) = crs == PlanCrs.Geographic
            ? (180.0, 90.0, "longitude and latitude")
            : (PlanLimits.LocalMetres, PlanLimits.LocalMetres, "metres on a plan");
        if (Math.Abs(x) > limitX || Math.Abs(y) > limitY)
        {
            throw new BadFeature("geometry", $"has the point {Shown(x, y)}, out of range for {unit}");
        }

        // Adding zero turns -0 into 0, which PostgreSQL does too; else the same plan would have two ids.
        return new Point(x + 0.0, y + 0.0);
    }

    /// <summary>A closed ring of at least four points (RFC 7946, 3.1.6).</summary>
    public static ImmutableArray<Point> Ring(ImmutableArray<Point> points)
    {
        if (points.Length < 4)
        {
            throw new BadFeature("geometry", points.IsEmpty ? "has an empty ring" : $"has a ring of {points.Length} points; a closed ring has at least 4");
        }

        return points[0] == points[^1]
            ? points
            : throw new BadFeature("geometry", $"has a ring that is not closed: it starts at {Shown(points[0].X, points[0].Y)} and ends at {Shown(points[^1].X, points[^1].Y)}");
    }

    public static string Shown(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:G10}, {y:G10}");
}
