using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>A wing being drawn. All its coordinates are metres on its own sheet, which may be turned against the level's.</summary>
public sealed class Wing
{
    private readonly LevelSheet _level;
    private readonly string? _name;
    private readonly Point _origin;
    private readonly double _clockwise;

    internal Wing(LevelSheet level, string? name, Point origin, double clockwise) =>
        (_level, _name, _origin, _clockwise) = (level, name, origin, clockwise);

    /// <summary>A stretch of a hall. Stretches of one name are one hall.</summary>
    public Corridor Hall(string name, double x, double y, double width, double height)
    {
        var box = new Box(x, y, width, height);
        Room(new Space("", name, RoomUse.Hall, ToSearch: false), box);
        return new Corridor(this, box);
    }

    /// <summary>A hall of any convex shape.</summary>
    public Wing Hall(string name, params ReadOnlySpan<Point> corners) =>
        Room(new Space("", name, RoomUse.Hall, ToSearch: false), corners);

    /// <summary>A rectangular room.</summary>
    public Wing Room(Space space, double x, double y, double width, double height) => Room(space, new Box(x, y, width, height));

    /// <summary>A room made of boxes that share walls.</summary>
    public Wing Room(Space space, params ReadOnlySpan<Box> boxes)
    {
        var parts = new List<ImmutableArray<Point>>();
        foreach (var box in boxes)
        {
            parts.Add([.. box.Corners.Select(At)]);
        }

        _level.Draw(space with { Width = 0 }, _name, parts);
        return this;
    }

    /// <summary>A room of any convex shape.</summary>
    public Wing Room(Space space, params ReadOnlySpan<Point> corners)
    {
        ImmutableArray<Point> shape = [.. corners];
        _level.Draw(space with { Width = 0 }, _name, [[.. shape.Select(At)]]);
        return this;
    }

    /// <summary>A door between two spaces.</summary>
    public Wing Door(double x, double y, string name = "") => Open(x, y, name, OpeningKind.Inner);

    /// <summary>A door that leads outside. Its number comes from its place.</summary>
    public Wing Exit(double x, double y, string name = "") => Open(x, y, name, OpeningKind.Exit);

    /// <summary>Door 1.</summary>
    public Wing MainEntrance(double x, double y) => Open(x, y, "Main entrance", OpeningKind.MainEntrance);

    /// <summary>A thing responders must find.</summary>
    public Wing Place(KeyFeatureKind kind, double x, double y, string name = "")
    {
        _level.Place(kind, name, At(new Point(x, y)));
        return this;
    }

    private Wing Open(double x, double y, string name, OpeningKind kind)
    {
        _level.Open(new Opening(At(new Point(x, y)), name, kind));
        return this;
    }

    private Point At(Point p)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(_clockwise));
        return new(_origin.X + (p.X * cos) + (p.Y * sin), _origin.Y + (p.Y * cos) - (p.X * sin));
    }
}
