using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Command.Interchange.Tests.Plans;

/// <summary>
/// Builds a small valid IMDF 1.0.0 archive: one building, two levels, four rooms (101 and 102 below, 201 above, a hall),
/// two doors and an AED. Every part can be changed before it is packed, to make a good or a bad variant.
/// </summary>
public sealed class ImdfArchiveBuilder
{
    public const string Ground = "10000000-0000-4000-8000-000000000001";
    public const string Upper = "10000000-0000-4000-8000-000000000002";
    public const string Room101 = "20000000-0000-4000-8000-000000000101";
    public const string Room102 = "20000000-0000-4000-8000-000000000102";
    public const string Room201 = "20000000-0000-4000-8000-000000000201";
    public const string Hall = "20000000-0000-4000-8000-000000000001";
    private const string Building = "30000000-0000-4000-8000-000000000001";

    /// <summary>One metre in degrees of latitude, about; plan coordinates below are in metres from a corner in Minnesota.</summary>
    private const double Metre = 1 / 111_320.0;

    public JsonObject Manifest { get; } = new() { ["version"] = "1.0.0", ["created"] = "2026-01-01T00:00:00Z", ["language"] = "en" };

    /// <summary>Features by type; each becomes <c>type.geojson</c>.</summary>
    public SortedDictionary<string, List<JsonObject>> Features { get; } = new(StringComparer.Ordinal);

    /// <summary>Further entries, written as they are; one with the name of another replaces it.</summary>
    public SortedDictionary<string, byte[]> Extra { get; } = new(StringComparer.Ordinal);

    public static ImdfArchiveBuilder School()
    {
        var school = new ImdfArchiveBuilder();
        school.Add("building", Building, geometry: null, new() { ["category"] = "unspecified", ["name"] = Label("Riverbend Middle School") });
        school.AddLevel(Ground, 0, "Ground level");
        school.AddLevel(Upper, 1, "Upper level");
        school.AddUnit(Room101, Ground, "classroom", "Room 101", Box(0, 0, 10, 8));
        school.AddUnit(Room102, Ground, "laboratory", "102", Box(10, 0, 20, 8));
        school.AddUnit(Hall, Ground, "walkway", null, Box(0, 8, 20, 11));
        school.AddUnit(Room201, Upper, "auditorium", "Band room", Box(0, 0, 20, 8));
        school.Add("opening", "40000000-0000-4000-8000-000000000001", Line(4, 11, 6, 11), new() { ["category"] = "pedestrian", ["level_id"] = Ground, ["name"] = Label("Door 1") });
        school.Add("opening", "40000000-0000-4000-8000-000000000002", Line(4, 8, 5, 8), new() { ["category"] = "pedestrian", ["level_id"] = Ground });
        school.Add("amenity", "50000000-0000-4000-8000-000000000001", Spot(1, 9), new() { ["category"] = "defibrillator", ["unit_ids"] = new JsonArray(Hall) });
        return school;
    }

    public JsonObject Add(string type, string id, JsonNode? geometry, JsonObject properties)
    {
        var feature = new JsonObject { ["id"] = id, ["type"] = "Feature", ["feature_type"] = type, ["geometry"] = geometry, ["properties"] = properties };
        Of(type).Add(feature);
        return feature;
    }

    public JsonObject AddLevel(string id, int ordinal, string name, string building = Building) => Add("level", id, Box(0, 0, 20, 11), new()
    {
        ["category"] = "unspecified",
        ["ordinal"] = ordinal,
        ["outdoor"] = false,
        ["name"] = Label(name),
        ["short_name"] = Label($"{ordinal}"),
        ["building_ids"] = new JsonArray(building),
    });

    public JsonObject AddUnit(string id, string level, string category, string? name, JsonNode? geometry) => Add("unit", id, geometry, new()
    {
        ["category"] = category,
        ["level_id"] = level,
        ["name"] = name is null ? null : Label(name),
    });

    /// <summary>The features of one type; the list can be changed.</summary>
    public List<JsonObject> Of(string type) => Features.TryGetValue(type, out var features) ? features : Features[type] = [];

    /// <summary>The properties of one feature of the school.</summary>
    public JsonObject Properties(string type, int index = 0) => Of(type)[index]["properties"]!.AsObject();

    /// <summary>The entries as they will be packed.</summary>
    public SortedDictionary<string, byte[]> Entries()
    {
        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["manifest.json"] = Utf8(Manifest) };
        foreach (var (type, features) in Features)
        {
            entries[$"{type}.geojson"] = Utf8(new JsonObject { ["type"] = "FeatureCollection", ["features"] = new JsonArray([.. features.Select(f => f.DeepClone())]) });
        }

        foreach (var (name, bytes) in Extra)
        {
            entries[name] = bytes;
        }

        return entries;
    }

    public byte[] Build() => Zip(Entries().Select(e => (e.Key, e.Value)));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries, Action<ZipArchiveEntry>? change = null)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                change?.Invoke(entry);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    public static JsonObject Label(string text, string language = "en") => new() { [language] = text };

    public static JsonObject Box(double west, double south, double east, double north) => Ring((west, south), (east, south), (east, north), (west, north), (west, south));

    public static JsonObject Ring(params (double X, double Y)[] points) => new() { ["type"] = "Polygon", ["coordinates"] = new JsonArray(Positions(points)) };

    public static JsonObject Line(double x1, double y1, double x2, double y2) => new() { ["type"] = "LineString", ["coordinates"] = Positions([(x1, y1), (x2, y2)]) };

    public static JsonObject Spot(double x, double y) => new() { ["type"] = "Point", ["coordinates"] = Position((x, y)) };

    private static JsonArray Positions((double X, double Y)[] points) => new([.. points.Select(Position)]);

    private static JsonArray Position((double X, double Y) p) => new(Math.Round(-93.5 + (p.X * Metre * 1.4), 9), Math.Round(44.8 + (p.Y * Metre), 9));

    private static byte[] Utf8(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(JsonSerializerOptions.Web));
}
