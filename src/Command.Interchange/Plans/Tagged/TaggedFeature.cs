using System.Text.Json;

namespace Command.Interchange.Plans.Tagged;

/// <summary>A feature whose properties are plain words: GeoJSON of our own, and OpenStreetMap in either of its forms.</summary>
/// <param name="File">The file.</param>
/// <param name="Label">Its id, or "number 12".</param>
/// <param name="Drawing">Its geometry.</param>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="Tags">Its properties, numbers and truth values as text.</param>
internal sealed record TaggedFeature(string File, string Label, Drawing? Drawing, string? Id, IReadOnlyDictionary<string, string> Tags)
    : SourceFeature(File, Label, Drawing)
{
    // What to call a feature that is left out, most telling tag first.
    private static readonly string[] Telling = ["kind", "indoor", "emergency", "door", "entrance", "highway", "amenity", "railway", "building", "building:part", "shop", "type"];

    public static TaggedFeature From(JsonFeature feature)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        if (feature.Properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in feature.Properties.EnumerateObject().Where(p => p.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array)))
            {
                tags[property.Name] = property.Value.ToString();
            }
        }

        var id = feature.Id ?? tags.GetValueOrDefault("id");
        return new TaggedFeature(feature.File, id ?? feature.Label, feature.Drawing, id, tags);
    }

    public string? this[string tag] => Tags.GetValueOrDefault(tag);

    public string Required(string tag) => this[tag] ?? throw new BadFeature(tag, "is missing");

    /// <summary>True or false, also as OpenStreetMap's yes and no; null where it is missing.</summary>
    public bool? Truth(string tag) => this[tag] switch
    {
        null => null,
        "True" or "true" or "yes" => true,
        "False" or "false" or "no" => false,
        var other => throw new BadFeature(tag, $"is '{PlainText.Shown(other)}', neither true nor false"),
    };

    /// <summary>"features with amenity=bench".</summary>
    public string Words => Array.Find(Telling, Tags.ContainsKey) is { } tag ? $"features with {tag}={PlainText.Shown(this[tag])}" : "features of other sorts";

    /// <summary>The id of the room: its own, else level and number, which are as lasting as a door plate.</summary>
    public string RoomId(string level, string number) => PlainText.Id(Id ?? (number.Length > 0
        ? $"{level}/{number}"
        : throw new BadFeature("id", "is missing, and so is a number to make one from")));
}
