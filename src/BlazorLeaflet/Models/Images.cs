namespace BlazorLeaflet.Models;

/// <summary>Map tiles from a server.</summary>
/// <param name="urlTemplate">Such as <c>/tiles/{z}/{x}/{y}.png</c>.</param>
public sealed class TileLayer(string urlTemplate) : Layer
{
    /// <summary>Such as <c>/tiles/{z}/{x}/{y}.png</c>.</summary>
    public string UrlTemplate { get; } = urlTemplate;

    /// <summary>The least zoom the server has tiles for.</summary>
    public int MinimumZoom { get; init; }

    /// <summary>The greatest zoom the server has tiles for.</summary>
    public int MaximumZoom { get; init; } = 18;

    internal override string Kind => "tile";
}

/// <summary>A picture laid over an area, such as a scanned plan.</summary>
/// <param name="url">Where the picture is.</param>
/// <param name="bounds">The area it covers.</param>
/// <param name="alternativeText">What it shows.</param>
public sealed class ImageLayer(string url, LatLngBounds bounds, string alternativeText) : Layer
{
    /// <summary>Where the picture is.</summary>
    public string Url { get; } = url;

    /// <summary>The area it covers.</summary>
    public LatLngBounds Bounds { get; } = bounds;

    /// <summary>What it shows.</summary>
    public string AlternativeText { get; } = alternativeText;

    /// <summary>0 is invisible, 1 opaque.</summary>
    public double Opacity { get; init; } = 1;

    internal override string Kind => "image";
}
