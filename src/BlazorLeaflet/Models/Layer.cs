using System.Text.Json.Serialization;

namespace BlazorLeaflet.Models;

/// <summary>Anything that can be put on a map.</summary>
public abstract class Layer
{
    /// <summary>Names the layer to the browser.</summary>
    public string Id { get; } = "layer-" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>The pane it is drawn in; null for the usual one of its kind.</summary>
    public string? Pane { get; init; }

    /// <summary>Credit to the source of the data.</summary>
    public string? Attribution { get; init; }

    /// <summary>Class of the drawn element.</summary>
    public string? ClassName { get; set; }

    /// <summary>Words shown on hover and focus.</summary>
    public Tooltip? Tooltip { get; set; }

    /// <summary>Which of the browser's factories draws it.</summary>
    [JsonIgnore]
    internal abstract string Kind { get; }

    // Typed as object, so that every property of the derived layer is written.
    internal object Message => new { Kind, Layer = (object)this };
}

/// <summary>A layer that can be clicked, and acted on with Enter and Space.</summary>
public abstract class InteractiveLayer : Layer
{
    /// <summary>What to do on a click. Without it the layer lets clicks through and is no tab stop.</summary>
    [JsonIgnore]
    public Func<Task>? OnClick { get; set; }

    /// <summary>Whether anyone listens.</summary>
    [JsonInclude]
    internal bool Interactive => OnClick is not null;
}

/// <summary>Words beside a layer.</summary>
/// <param name="Content">Plain text.</param>
/// <param name="IsPermanent">Shown always rather than on hover.</param>
/// <param name="ClassName">More classes.</param>
public sealed record Tooltip(string Content, bool IsPermanent = false, string? ClassName = null);
