namespace BlazorLeaflet.Models;

/// <summary>A line or an area. Give it a class and let CSS draw it; what is set here is only the fallback of CSS.</summary>
public abstract class Path : InteractiveLayer
{
    /// <summary>What it is, for people who do not see it. Needed when it can be clicked.</summary>
    public string? Title { get; set; }

    /// <summary>Colour of the line; null for none of its own.</summary>
    public string? StrokeColor { get; set; }

    /// <summary>Width of the line in pixels.</summary>
    public double StrokeWidth { get; set; } = 1;

    /// <summary>Colour of the area; null for none of its own.</summary>
    public string? FillColor { get; set; }

    /// <summary>0 is invisible, 1 opaque.</summary>
    public double FillOpacity { get; set; } = 1;
}

/// <summary>A line through points.</summary>
public sealed class Polyline : Path
{
    /// <summary>The points, in order.</summary>
    public required IReadOnlyList<LatLng> Shape { get; set; }

    internal override string Kind => "polyline";
}

/// <summary>An area: its outline first, then its holes.</summary>
public sealed class Polygon : Path
{
    /// <summary>The rings; the first is the outline.</summary>
    public required IReadOnlyList<IReadOnlyList<LatLng>> Shape { get; set; }

    internal override string Kind => "polygon";
}

/// <summary>A disc with a size on the ground.</summary>
public sealed class Circle : Path
{
    /// <summary>Its middle.</summary>
    public required LatLng Position { get; set; }

    /// <summary>In metres, or in the plan's units on a <see cref="MapCrs.Simple"/> map.</summary>
    public required double Radius { get; set; }

    internal override string Kind => "circle";
}
