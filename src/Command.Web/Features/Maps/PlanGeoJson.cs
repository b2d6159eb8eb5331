using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Web.Features.Maps;

/// <summary>
/// A floor plan as <see cref="PlanMap"/> reads it: one GeoJSON FeatureCollection with <c>levels</c> and <c>local</c> beside its
/// <c>features</c>. Each feature has <c>properties.kind</c> (level, room, door, feature), <c>id</c>, <c>level</c>, <c>ordinal</c> and:
/// a room <c>number, name, title, use, wing, toSearch, label: [x, y]</c>; a door <c>number, name, title, exterior</c>;
/// a key feature <c>name, title, feature</c>. A plan never changes under its id, so what is written here may be cached for ever.
/// </summary>
public static class PlanGeoJson
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/geo+json";

    /// <summary>The plan in UTF-8.</summary>
    public static byte[] Write(FloorPlan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(plan, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The plan in UTF-8, written to <paramref name="output"/>.</summary>
    public static void Write(FloorPlan plan, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var json = new Utf8JsonWriter(output);
        var ordinals = plan.Levels.ToDictionary(level => level.Id, level => level.Ordinal);
        // Centimetres, on earth as on paper: finer digits only cost bytes.
        var digits = plan.Crs is PlanCrs.Local ? 2 : 7;

        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteBoolean("local", plan.Crs is PlanCrs.Local);
        json.WriteStartArray("levels");
        foreach (var level in plan.Levels.OrderBy(level => level.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", level.Id.Value);
            json.WriteString("name", level.Name);
            json.WriteString("shortName", level.ShortName);
            json.WriteNumber("ordinal", level.Ordinal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("features");
        foreach (var level in plan.Levels)
        {
            Feature("level", level.Id.Value, level.Id, () =>
            {
                json.WriteString("name", level.Name);
                json.WriteString("title", level.Name);
            }, () => Polygons(level.Outline));
        }

        foreach (var room in plan.Rooms)
        {
            Feature("room", room.Id.Value, room.Level, () =>
            {
                json.WriteString("number", room.Number);
                json.WriteString("name", room.Name);
                json.WriteString("title", room.Title);
                json.WriteString("use", Word(room.Use));
                if (room.Wing is not null)
                {
                    json.WriteString("wing", room.Wing);
                }

                json.WriteBoolean("toSearch", room.ToSearch);
                json.WritePropertyName("label");
                Position(room.Label);
            }, () => Polygons(room.Shape));
        }

        foreach (var door in plan.Doors)
        {
            Feature("door", door.Id, door.Level, () =>
            {
                json.WriteString("number", door.Number);
                json.WriteString("name", door.Name);
                json.WriteString("title", $"Door {door.Number} {door.Name}".Trim());
                json.WriteBoolean("exterior", door.Exterior);
            }, () => Opening(door));
        }

        foreach (var feature in plan.KeyFeatures)
        {
            Feature("feature", feature.Id, feature.Level, () =>
            {
                json.WriteString("name", feature.Name);
                json.WriteString("title", feature.Name is { Length: > 0 } name ? name : PlanWords.Of(feature.Kind));
                json.WriteString("feature", Word(feature.Kind));
            }, () => PointAt(feature.At));
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Feature(string kind, string id, LevelId level, Action properties, Action geometry)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            json.WriteString("kind", kind);
            json.WriteString("id", id);
            json.WriteString("level", level.Value);
            json.WriteNumber("ordinal", ordinals.GetValueOrDefault(level));
            properties();
            json.WriteEndObject();
            json.WritePropertyName("geometry");
            geometry();
            json.WriteEndObject();
        }

        void Polygons(ImmutableArray<Polygon> shape)
        {
            if (shape.IsEmpty)
            {
                json.WriteNullValue();
                return;
            }

            Geometry(shape.Length == 1 ? "Polygon" : "MultiPolygon", () =>
            {
                if (shape.Length == 1)
                {
                    Rings(shape[0]);
                    return;
                }

                json.WriteStartArray();
                foreach (var polygon in shape)
                {
                    Rings(polygon);
                }

                json.WriteEndArray();
            });
        }

        void Rings(Polygon polygon)
        {
            json.WriteStartArray();
            foreach (var ring in polygon.Rings)
            {
                json.WriteStartArray();
                foreach (var point in ring)
                {
                    Position(point);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        void Opening(Door door)
        {
            if (door.From == door.To)
            {
                PointAt(door.From);
                return;
            }

            Geometry("LineString", () =>
            {
                json.WriteStartArray();
                Position(door.From);
                Position(door.To);
                json.WriteEndArray();
            });
        }

        void PointAt(Point at) => Geometry("Point", () => Position(at));

        void Geometry(string type, Action coordinates)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WritePropertyName("coordinates");
            coordinates();
            json.WriteEndObject();
        }

        void Position(Point at)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(at.X, digits));
            json.WriteNumberValue(Math.Round(at.Y, digits));
            json.WriteEndArray();
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
