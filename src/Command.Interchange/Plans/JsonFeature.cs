using System.Text.Json;

namespace Command.Interchange.Plans;

/// <summary>A feature of a GeoJSON file (RFC 7946, 3.2) with its properties as they stand.</summary>
/// <param name="File">The file or archive entry.</param>
/// <param name="Label">Its id, or "number 12".</param>
/// <param name="Drawing">Its geometry.</param>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="Type">IMDF's <c>feature_type</c>; null elsewhere.</param>
/// <param name="Properties">Its properties; undefined where it has none.</param>
internal sealed record JsonFeature(string File, string Label, Drawing? Drawing, string? Id, string? Type, JsonElement Properties)
    : SourceFeature(File, Label, Drawing)
{
    /// <summary>The features of a collection, counted but not yet read.</summary>
    public static JsonElement.ArrayEnumerator Elements(string file, JsonElement root, ImportBudget budget)
    {
        if (root.ValueKind != JsonValueKind.Object
            || Member(root, "type") is not { ValueKind: JsonValueKind.String } type || type.GetString() != "FeatureCollection"
            || Member(root, "features") is not { ValueKind: JsonValueKind.Array } features)
        {
            throw new UnreadableFile(file, "is not a GeoJSON FeatureCollection");
        }

        budget.Features(file, features.GetArrayLength());
        return features.EnumerateArray();
    }

    /// <summary>Reads one element of a collection; <paramref name="geometry"/> is null where shapes are not needed.</summary>
    public static JsonFeature Read(string file, int number, JsonElement element, GeoJsonGeometry? geometry)
    {
        if (element.ValueKind != JsonValueKind.Object || Member(element, "type") is not { ValueKind: JsonValueKind.String } type || type.GetString() != "Feature")
        {
            throw new BadFeature(field: null, "is not a GeoJSON Feature");
        }

        var id = Member(element, "id") switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } digits => digits.GetRawText(),
            _ => null,
        };
        return new JsonFeature(
            file,
            id ?? $"number {number}",
            Member(element, "geometry") is { } drawn ? geometry?.Read(drawn) : null,
            id,
            Member(element, "feature_type") is { ValueKind: JsonValueKind.String } kind ? kind.GetString() : null,
            Member(element, "properties") ?? default);
    }

    /// <summary>A property, or null where it is missing or null.</summary>
    public JsonElement? this[string field] => Properties.ValueKind == JsonValueKind.Object ? Member(Properties, field) : null;

    /// <summary>A text property, or null where it is missing or null.</summary>
    public string? Text(string field) => this[field] switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw new BadFeature(field, "is not text"),
    };

    /// <summary>A text property that must be there.</summary>
    public string Required(string field) => Text(field) ?? throw new BadFeature(field, "is missing");

    /// <summary>A list of texts; empty where it is missing or null.</summary>
    public IReadOnlyList<string> Texts(string field) => this[field] switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String) =>
            [.. list.EnumerateArray().Select(e => e.GetString()!)],
        _ => throw new BadFeature(field, "is not a list of texts"),
    };

    /// <summary>A member of an object, or null where it is missing or null.</summary>
    public static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
