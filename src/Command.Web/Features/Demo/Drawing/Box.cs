using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>A rectangle on a sheet, in metres: <paramref name="X"/> east and <paramref name="Y"/> north of the sheet's origin.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Top => Y + Height;

    /// <summary>The corners, counter-clockwise from the south-west.</summary>
    public ImmutableArray<Point> Corners => [new(X, Y), new(Right, Y), new(Right, Top), new(X, Top)];
}
