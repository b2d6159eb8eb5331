using System.Collections.Immutable;
using System.Text.Json;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans;

/// <summary>Geometry of GeoJSON (RFC 7946, 3.1) read strictly: counted, closed, finite and in range, or broken with the reason.</summary>
internal sealed class GeoJsonGeometry(string file, PlanCrs crs, ImportBudget budget)
{
    public Drawing? Read(JsonElement geometry)
    {
        if (geometry.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        try
        {
            return Drawn(geometry);
        }
        catch (BadFeature bad)
        {
            return new Drawing.Broken(bad.Message);
        }
    }

    /// <summary>A position: longitude, latitude and, which a floor plan ignores, height.</summary>
    public Point Position(JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() is < 2 or > 4)
        {
            throw Bad("has a position that is not two numbers");
        }

        return Coordinates.Checked(Number(position[0]), Number(position[1]), crs);
    }

    private Drawing Drawn(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw Bad("has no type");
        }

        var coordinates = geometry.TryGetProperty("coordinates", out var c) ? c : default;
        return type.GetString() switch
        {
            "Point" => new Drawing.Spot(Counted(coordinates, 1, Position)),
            "LineString" => new Drawing.Line(Line(coordinates)),
            "Polygon" => new Drawing.Area([Polygon(coordinates)]),
            "MultiPolygon" => new Drawing.Area(Polygons(coordinates)),
            "MultiPoint" or "MultiLineString" or "GeometryCollection" => new Drawing.Unused(type.GetString()!),
            var other => throw Bad($"has the unknown type '{PlainText.Shown(other)}'"),
        };
    }

    private ImmutableArray<Point> Line(JsonElement coordinates)
    {
        var points = Points(coordinates);
        return points.Length >= 2 ? points : throw Bad("is a line of fewer than two points");
    }

    private ImmutableArray<Polygon> Polygons(JsonElement coordinates)
    {
        var polygons = List(coordinates);
        return polygons.GetArrayLength() switch
        {
            0 => throw Bad("is empty"),
            > PlanLimits.Parts => throw Bad($"is in more than {PlanLimits.Parts} parts"),
            _ => [.. polygons.EnumerateArray().Select(Polygon)],
        };
    }

    private Polygon Polygon(JsonElement coordinates)
    {
        var rings = List(coordinates);
        return rings.GetArrayLength() == 0
            ? throw Bad("is empty")
            : new Polygon([.. rings.EnumerateArray().Select(r => Coordinates.Ring(Points(r)))]);
    }

    private ImmutableArray<Point> Points(JsonElement coordinates)
    {
        var count = List(coordinates).GetArrayLength();
        if (count > PlanLimits.RingPoints)
        {
            throw Bad($"has a ring or line of {count:N0} points; at most {PlanLimits.RingPoints:N0} are allowed");
        }

        return Counted(coordinates, count, c => c.EnumerateArray().Select(Position).ToImmutableArray());
    }

    private T Counted<T>(JsonElement coordinates, int points, Func<JsonElement, T> read)
    {
        budget.Vertices(file, points);
        return read(coordinates);
    }

    private static JsonElement List(JsonElement coordinates) =>
        coordinates.ValueKind == JsonValueKind.Array ? coordinates : throw Bad("has no list of coordinates where one must be");

    // 1e400 is a valid JSON number that no double holds; it comes back as infinity and is refused with the range.
    private static double Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value)
            ? value
            : throw Bad("has a coordinate that is not a number");

    private static BadFeature Bad(string reason) => new("geometry", reason);
}
