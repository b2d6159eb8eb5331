using System.Collections.Immutable;

namespace Command.Domain.Buildings;

/// <summary>
/// A place on a plan. <see cref="X"/> is longitude and <see cref="Y"/> latitude in degrees (WGS 84) when the plan is
/// <see cref="PlanCrs.Geographic"/>, or metres east and north of the plan's own origin when it is <see cref="PlanCrs.Local"/>.
/// </summary>
public readonly record struct Point(double X, double Y);

/// <summary>A closed outline and its holes. The first ring is the outline; each ring repeats its first point as its last.</summary>
public sealed record Polygon(ImmutableArray<ImmutableArray<Point>> Rings)
{
    /// <summary>Whether a place is inside the outline and in none of its holes.</summary>
    public bool Holds(Point p) => Rings.Count(ring => Encloses(ring, p)) % 2 == 1;

    // A line to the east crosses an outline an odd number of times when it begins inside.
    private static bool Encloses(ImmutableArray<Point> ring, Point p) =>
        ring.Zip(ring.Skip(1)).Count(side => side.First.Y > p.Y != side.Second.Y > p.Y
            && p.X < side.First.X + ((p.Y - side.First.Y) / (side.Second.Y - side.First.Y) * (side.Second.X - side.First.X))) % 2 == 1;
}

/// <summary>What the numbers in a <see cref="Point"/> mean.</summary>
public enum PlanCrs
{
    /// <summary>Longitude and latitude in degrees, WGS 84.</summary>
    Geographic,

    /// <summary>Metres on the plan's own paper, without a place on earth.</summary>
    Local,
}
