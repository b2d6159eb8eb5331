using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans;

/// <summary>The geometry of one feature as the file draws it, read but not yet checked.</summary>
internal abstract record Drawing
{
    private Drawing() { }

    public sealed record Spot(Point At) : Drawing;

    public sealed record Line(ImmutableArray<Point> Points) : Drawing
    {
        public Point Middle => new((Points[0].X + Points[^1].X) / 2, (Points[0].Y + Points[^1].Y) / 2);
    }

    public sealed record Area(ImmutableArray<Polygon> Polygons) : Drawing;

    /// <summary>A geometry a floor plan has no use for, such as a MultiLineString.</summary>
    public sealed record Unused(string Type) : Drawing;

    /// <summary>One that cannot be read. It spoils the import only if the plan needs this feature.</summary>
    public sealed record Broken(string Reason) : Drawing;
}

/// <summary>A feature of a file: where it stands, what it is called there and what it looks like.</summary>
/// <param name="File">The file or archive entry.</param>
/// <param name="Label">Its id, or "number 12", for messages.</param>
/// <param name="Drawing">Null where the file draws nothing.</param>
internal abstract record SourceFeature(string File, string Label, Drawing? Drawing)
{
    /// <summary>What a feature that must be an area looks like; says what is wrong when it is not one.</summary>
    public ImmutableArray<Polygon> Area => Drawing switch
    {
        Drawing.Area area => area.Polygons,
        Drawing.Broken broken => throw new BadFeature("geometry", broken.Reason),
        null => throw new BadFeature("geometry", "is missing"),
        Drawing.Unused unused => throw new BadFeature("geometry", $"is a {unused.Type}, but must be a Polygon or MultiPolygon"),
        _ => throw new BadFeature("geometry", $"is a {(Drawing is Drawing.Spot ? "Point" : "LineString")}, but must be a Polygon or MultiPolygon"),
    };

    /// <summary>One spot that stands for the feature: the point itself, the middle of a line; null for anything else.</summary>
    public Point? Spot => Drawing switch
    {
        Drawing.Spot spot => spot.At,
        Drawing.Line line => line.Middle,
        Drawing.Broken broken => throw new BadFeature("geometry", broken.Reason),
        _ => null,
    };

    /// <summary>The two jambs of a door drawn as a point or a line; null for anything else.</summary>
    public (Point From, Point To)? Jambs => Drawing switch
    {
        Drawing.Spot spot => (spot.At, spot.At),
        Drawing.Line line => (line.Points[0], line.Points[^1]),
        Drawing.Broken broken => throw new BadFeature("geometry", broken.Reason),
        _ => null,
    };
}
