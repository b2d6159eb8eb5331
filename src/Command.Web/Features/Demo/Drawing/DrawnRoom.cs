using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>A room on a level sheet, made of one or more convex parts that share walls.</summary>
internal sealed record DrawnRoom(Space Space, string? Wing, List<ImmutableArray<Point>> Parts)
{
    /// <summary>The middle of its largest part: always inside, as the parts are convex, and where a label has most air.</summary>
    public Point Middle
    {
        get
        {
            var largest = Parts.MaxBy(part => Math.Abs(Walls.Area(part)));
            return new(largest.Average(p => p.X), largest.Average(p => p.Y));
        }
    }
}

/// <summary>A place in a wall where one can pass.</summary>
internal sealed record Opening(Point At, string Name, OpeningKind Kind);

internal enum OpeningKind
{
    Inner,
    Exit,
    MainEntrance,
}
