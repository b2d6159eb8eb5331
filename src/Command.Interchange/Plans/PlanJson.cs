using System.Text.Json;
using System.Text.Json.Serialization;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Interchange.Json;

namespace Command.Interchange.Plans;

/// <summary>
/// A floor plan as JSON, for storage (PostgreSQL jsonb) and for browsers: names in camelCase, enums and ids as plain
/// strings, a point as <c>[x, y]</c> and a polygon as its rings, as in GeoJSON.
/// </summary>
public static class PlanJson
{
    /// <summary>Options that read and write a <see cref="FloorPlan"/>; share them where a plan is part of something larger.</summary>
    public static JsonSerializerOptions Options { get; } = MadeReadOnly(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new IdConverter<LevelId>(text => new LevelId(text), id => id.Value),
            new IdConverter<RoomId>(text => new RoomId(text), id => id.Value),
            new PointConverter(),
            new PolygonConverter(),
        },
    });

    /// <summary>A plan as UTF-8 JSON; the same plan always gives the same bytes.</summary>
    public static byte[] Write(FloorPlan plan) => JsonSerializer.SerializeToUtf8Bytes(plan, Options);

    /// <summary>A plan from what <see cref="Write"/> gave, also after jsonb has put its properties in another order.</summary>
    /// <exception cref="JsonException">The JSON is not a plan.</exception>
    public static FloorPlan Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<FloorPlan>(json, Options) ?? throw new JsonException("The JSON is null, not a plan.");

    private static JsonSerializerOptions MadeReadOnly(JsonSerializerOptions options)
    {
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class PointConverter : JsonConverter<Point>
    {
        public override Point Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<double[]>(ref reader, options) is [var x, var y]
                ? new Point(x, y)
                : throw new JsonException("A point is not two numbers.");

        public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.X);
            writer.WriteNumberValue(value.Y);
            writer.WriteEndArray();
        }
    }

    private sealed class PolygonConverter : JsonConverter<Polygon>
    {
        public override Polygon Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Point[][]>(ref reader, options) is { } rings
                ? new Polygon([.. rings.Select(r => (System.Collections.Immutable.ImmutableArray<Point>)[.. r])])
                : throw new JsonException("A polygon is null.");

        public override void Write(Utf8JsonWriter writer, Polygon value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var ring in value.Rings)
            {
                JsonSerializer.Serialize(writer, ring, options);
            }

            writer.WriteEndArray();
        }
    }
}
