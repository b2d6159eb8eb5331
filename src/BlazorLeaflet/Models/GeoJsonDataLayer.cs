using System.Text.Json.Serialization;

namespace BlazorLeaflet.Models;

/// <summary>
/// GeoJSON, drawn as one SVG element per feature with the values of <see cref="ClassProperties"/> as classes, so that
/// style sheets decide how each looks. With <see cref="OnFeatureClick"/> all features are one tab stop and arrow keys walk them.
/// </summary>
public sealed class GeoJsonDataLayer : Layer
{
    /// <summary>Where the browser fetches the data itself, so that it never crosses the circuit. Comes before <see cref="GeoJsonData"/>.</summary>
    public string? GeoJsonUrl { get; init; }

    /// <summary>The data as text, for small layers that have no address.</summary>
    public string? GeoJsonData { get; init; }

    /// <summary>The property that names a feature in clicks and states.</summary>
    public string IdProperty { get; init; } = "id";

    /// <summary>The property that says what a feature is; read aloud, and written at points.</summary>
    public string TitleProperty { get; init; } = "name";

    /// <summary>Properties whose values become classes: <c>kind</c> = <c>room</c> becomes <c>kind-room</c>.</summary>
    public IReadOnlyList<string> ClassProperties { get; init; } = [];

    /// <summary>Draws only features whose property has one of the values; null draws all.</summary>
    public FeatureFilter? Where { get; init; }

    /// <summary>A feature was clicked, or acted on with Enter or Space. Set it before the layer is added.</summary>
    [JsonIgnore]
    public Func<string, Task>? OnFeatureClick { get; set; }

    /// <summary>Whether features can be reached and clicked; true by itself when <see cref="OnFeatureClick"/> is set.</summary>
    public bool Interactive
    {
        get => field || OnFeatureClick is not null;
        init;
    }

    internal override string Kind => "geoJson";

    [JsonInclude]
    internal bool TellsClicks => OnFeatureClick is not null;
}

/// <summary>Features whose property has one of the values.</summary>
public sealed record FeatureFilter(string Property, params IReadOnlyList<string> Values);

/// <summary>How a feature stands now.</summary>
/// <param name="Id">Which feature.</param>
/// <param name="Data">Data attributes for CSS: <c>search</c> = <c>disputed</c> becomes <c>data-search="disputed"</c>.</param>
/// <param name="Title">What is read aloud.</param>
public sealed record FeatureState(string Id, IReadOnlyDictionary<string, string> Data, string Title);
