using System.Collections.Immutable;

namespace Command.Domain.Buildings;

/// <summary>
/// A place on a plan. <see cref="X"/> is longitude and <see cref="Y"/> latitude in degrees (WGS 84) when the plan is
/// <see cref="PlanCrs.Geographic"/>, or metres east and north of the plan's own origin when it is <see cref="PlanCrs.Local"/>.
/// </summary>
public readonly record struct Point(double X, double Y);

/// <summary>A closed outline and its holes. The first ring is the outline; each ring repeats its first point as its last.</summary>
public sealed record Polygon(ImmutableArray<ImmutableArray<Point>> Rings);

/// <summary>What the numbers in a <see cref="Point"/> mean.</summary>
public enum PlanCrs
{
    /// <summary>Longitude and latitude in degrees, WGS 84.</summary>
    Geographic,

    /// <summary>Metres on the plan's own paper, without a place on earth.</summary>
    Local,
}
