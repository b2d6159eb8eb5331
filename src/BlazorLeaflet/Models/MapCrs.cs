using System.Text.Json.Serialization;

namespace BlazorLeaflet.Models;

/// <summary>How coordinates lie on the screen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MapCrs>))]
public enum MapCrs
{
    /// <summary>Longitude and latitude on the usual web map (EPSG:3857).</summary>
    Earth,

    /// <summary>A flat sheet with its own units.</summary>
    Simple,
}
