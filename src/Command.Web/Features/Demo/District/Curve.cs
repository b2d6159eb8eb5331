using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.District;

/// <summary>Soft lines from few points: rivers, shores and country roads do not turn at right angles.</summary>
internal static class Curve
{
    private const int Steps = 8;

    /// <summary>A curve through all the points (Catmull-Rom).</summary>
    public static ImmutableArray<Point> Through(params ReadOnlySpan<Point> points)
    {
        var curve = ImmutableArray.CreateBuilder<Point>();
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var (before, after) = (points[Math.Max(i - 1, 0)], points[Math.Min(i + 2, points.Length - 1)]);
            for (var step = 0; step < Steps; step++)
            {
                curve.Add(Between(before, points[i], points[i + 1], after, (double)step / Steps));
            }
        }

        curve.Add(points[^1]);
        return curve.ToImmutable();
    }

    /// <summary>A closed curve through all the points.</summary>
    public static ImmutableArray<Point> Round(params ReadOnlySpan<Point> points)
    {
        var curve = ImmutableArray.CreateBuilder<Point>();
        var n = points.Length;
        for (var i = 0; i < n; i++)
        {
            for (var step = 0; step < Steps; step++)
            {
                curve.Add(Between(points[(i + n - 1) % n], points[i], points[(i + 1) % n], points[(i + 2) % n], (double)step / Steps));
            }
        }

        curve.Add(curve[0]);
        return curve.ToImmutable();
    }

    /// <summary>A closed band along a line, as wide at each point as <paramref name="width"/> says of its place in the line.</summary>
    public static ImmutableArray<Point> Band(ImmutableArray<Point> line, Func<int, double> width)
    {
        var left = line.Select((_, i) => Beside(i, width(i) / 2)).Reverse();
        var right = line.Select((_, i) => Beside(i, -width(i) / 2));
        ImmutableArray<Point> band = [.. right, .. left];
        return [.. band, band[0]];

        Point Beside(int i, double metres)
        {
            var (from, to) = (line[Math.Max(i - 1, 0)], line[Math.Min(i + 1, line.Length - 1)]);
            var length = double.Hypot(to.X - from.X, to.Y - from.Y);
            return new(line[i].X - ((to.Y - from.Y) / length * metres), line[i].Y + ((to.X - from.X) / length * metres));
        }
    }

    private static Point Between(Point p0, Point p1, Point p2, Point p3, double t) => new(At(p0.X, p1.X, p2.X, p3.X, t), At(p0.Y, p1.Y, p2.Y, p3.Y, t));

    private static double At(double a, double b, double c, double d, double t) =>
        0.5 * ((2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * t * t) + (((3 * b) - a - (3 * c) + d) * t * t * t));
}
