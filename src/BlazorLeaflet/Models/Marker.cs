namespace BlazorLeaflet.Models;

/// <summary>A point on the map.</summary>
public sealed class Marker : InteractiveLayer
{
    /// <summary>Where it is.</summary>
    public required LatLng Position { get; set; }

    /// <summary>What it is, for people who do not see it; the tooltip too when there is no other.</summary>
    public required string Title { get; set; }

    /// <summary>How it looks; null for Leaflet's pin.</summary>
    public Icon? Icon { get; set; }

    /// <summary>Added to the drawing order; otherwise what is further south lies on top.</summary>
    public int ZIndexOffset { get; set; }

    internal override string Kind => "marker";
}

/// <summary>The look of a <see cref="Marker"/>: a picture, or markup.</summary>
public sealed record Icon
{
    /// <summary>Where the picture is.</summary>
    public string? Url { get; init; }

    /// <summary>Markup instead of a picture. It is put on the page as it is: encode what people wrote.</summary>
    public string? Html { get; init; }

    /// <summary>Width and height in pixels; null lets CSS decide.</summary>
    public IconSize? Size { get; init; }

    /// <summary>The pixel of the icon that lies on the position; null for its middle.</summary>
    public IconSize? Anchor { get; init; }

    /// <summary>More classes.</summary>
    public string? ClassName { get; init; }
}

/// <summary>Pixels right and down.</summary>
public readonly record struct IconSize(double X, double Y);
