using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using static Command.Interchange.Tests.Plans.ImdfArchiveBuilder;

namespace Command.Interchange.Tests.Plans;

/// <summary>Files made to break an importer: each with the words its refusal must contain.</summary>
internal static class HostileFiles
{
    public sealed record Hostile(string File, Func<byte[]> Bytes, params string[] Words);

    public static IReadOnlyDictionary<string, Hostile> All { get; } = Archives().Concat(Features()).Concat(Json()).Concat(Xml()).ToDictionary(h => h.Name, h => h.File, StringComparer.Ordinal);

    private static IEnumerable<(string Name, Hostile File)> Archives()
    {
        yield return Zip("text named zip", () => "hello"u8.ToArray(), "is not a zip archive");
        yield return Zip("empty file", () => [], "is empty");
        yield return Zip("cut off zip", () => School().Build()[..^40], "damaged or cut off");
        yield return Zip("zip cut in the middle", () => School().Build()[..1000], "damaged or cut off");
        yield return Zip("empty zip", () => ImdfArchiveBuilder.Zip([]), "has no manifest.json");
        yield return Zip("zip bomb of one entry", () => With("unit.geojson", new byte[200_000_001]), "unpack to more than 200 MB");
        yield return Zip("zip bomb of many entries", () => With([.. Enumerable.Range(0, 101).Select(i => ($"{i}.bin", new byte[2_000_000]))]), "unpack to more than 200 MB");
        yield return Zip("501 entries", () => With([.. Enumerable.Range(0, 501).Select(i => ($"{i}.txt", Array.Empty<byte>()))]), "at most 500");
        yield return Zip("20 MB and more", () => new byte[20_000_001], "larger than 20 MB");
        yield return Zip("declares less than it holds", () => Lying(School().Build()), "school.zip");
        yield return Zip("one bit flipped in a stored entry", FlippedBit, "checksum");
        yield return Zip("slip upwards", () => With("../evil.txt", [1]), "../evil.txt", "points outside");
        yield return Zip("slip in the middle", () => With("a/../../evil.txt", [1]), "points outside");
        yield return Zip("absolute path", () => With("/etc/passwd", [1]), "absolute path");
        yield return Zip("drive letter", () => With("C:/evil.txt", [1]), "absolute path");
        yield return Zip("backslash", () => With("..\\evil.txt", [1]), "backslash");
        yield return Zip("symbolic link", () => ImdfArchiveBuilder.Zip([("link", "/etc/passwd"u8.ToArray())], e => e.ExternalAttributes = unchecked((int)0xA1FF0000)), "symbolic link");
        yield return Zip("entry twice", () => ImdfArchiveBuilder.Zip([("manifest.json", [1]), ("MANIFEST.json", [1])]), "twice");
        yield return Zip("no manifest", () => ImdfArchiveBuilder.Zip([("unit.geojson", [1])]), "has no manifest.json");
        yield return Zip("other version", () => Changed(s => s.Manifest["version"] = "2.0"), "manifest.json", "version 2.0");
        yield return Zip("no version", () => Changed(s => s.Manifest.Remove("version")), "has no version");
        yield return Zip("manifest is a list", () => With("manifest.json", "[]"u8.ToArray()), "has no version");
        yield return Zip("no levels", () => Changed(s => s.Features.Remove("level")), "has no level.geojson");
        yield return Zip("no units", () => Changed(s => s.Features.Remove("unit")), "has no unit.geojson");
        yield return Zip("units empty", () => Changed(s => s.Of("unit").RemoveAll(_ => s.Features.Remove("amenity") || true)), "has no rooms");
        yield return Zip("unit file is not JSON", () => With("unit.geojson", "{\n\"type\": oops}"u8.ToArray()), "unit.geojson", "line 2");
        yield return Zip("unit file is a single feature", () => With("unit.geojson", """{"type":"Feature"}"""u8.ToArray()), "not a GeoJSON FeatureCollection");
    }

    private static IEnumerable<(string Name, Hostile File)> Features()
    {
        yield return Unit("level that is not there", u => u["properties"]!["level_id"] = "77", Room101, "level_id names level 77", "level.geojson does not have");
        yield return Unit("no category", u => u["properties"]!.AsObject().Remove("category"), Room101, "category is missing");
        yield return Unit("category is a number", u => u["properties"]!["category"] = 5, "category is not text");
        yield return Unit("name is text", u => u["properties"]!["name"] = "Gym", "name is not a label");
        yield return Unit("no id", u => u.Remove("id"), "number 1", "id is missing");
        yield return Unit("id of control characters", u => u["id"] = "a\u202Eb", "id holds control");
        yield return Unit("id without end", u => u["id"] = new string('9', 10_000), "id is longer than");
        yield return Unit("id twice", u => u["id"] = Room102, Room102, "twice");
        yield return Unit("wrong feature type", u => u["feature_type"] = "opening", "feature_type is 'opening'");
        yield return Unit("not a feature", u => u["type"] = "Thing", "not a GeoJSON Feature");
        yield return Unit("a point for a room", u => u["geometry"] = Spot(1, 1), "is a Point, but must be");
        yield return Zip("level without ordinal", () => Changed(s => s.Properties("level").Remove("ordinal")), "level.geojson", Ground, "ordinal is missing");
        yield return Zip("level with half an ordinal", () => Changed(s => s.Properties("level")["ordinal"] = 0.5), "ordinal is not a whole number");
        yield return Zip("level twice", () => Changed(s => s.Of("level")[1]["id"] = Ground), "twice");
        yield return Zip("door on a level that is not there", () => Changed(s => s.Properties("opening")["level_id"] = "x"), "opening.geojson", "names level x");
        yield return Zip("AED in a unit that is not there", () => Changed(s => s.Properties("amenity")["unit_ids"] = new JsonArray("gone")), "unit_ids names unit gone");
    }

    private static IEnumerable<(string Name, Hostile File)> Json()
    {
        yield return Shape("unknown geometry type", """{"type":"Circle","coordinates":[0,0]}""", "feature r1", "unknown type 'Circle'");
        yield return Shape("geometry without type", """{"coordinates":[0,0]}""", "has no type");
        yield return Shape("empty polygon", """{"type":"Polygon","coordinates":[]}""", "is empty");
        yield return Shape("empty ring", """{"type":"Polygon","coordinates":[[]]}""", "empty ring");
        yield return Shape("three points", """{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}""", "ring of 3 points");
        yield return Shape("ring left open", """{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}""", "not closed");
        yield return Shape("bow-tie", """{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}""", "crosses or touches itself at 0.5, 0.5");
        yield return Shape("half bow-tie", """{"type":"Polygon","coordinates":[[[0,0],[3,3],[3,0],[0,1],[0,0]]]}""", "crosses or touches itself");
        yield return Shape("flat polygon", """{"type":"Polygon","coordinates":[[[0,0],[1,1],[2,2],[0,0]]]}""", "has no area");
        yield return Shape("all points the same", """{"type":"Polygon","coordinates":[[[1,1],[1,1],[1,1],[1,1]]]}""", "has no area");
        yield return Shape("hole across the outline", """{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[2,2],[6,2],[6,3],[2,3],[2,2]]]}""", "geometry");
        yield return Shape("latitude 9999", """{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,9999],[0,0]]]}""", "out of range");
        yield return Shape("longitude 181", """{"type":"Polygon","coordinates":[[[0,0],[181,0],[1,1],[0,0]]]}""", "181, 0", "out of range");
        yield return Shape("1e400", """{"type":"Polygon","coordinates":[[[0,0],[1e400,0],[1,1],[0,0]]]}""", "not a finite number");
        yield return Shape("coordinates of text", """{"type":"Polygon","coordinates":[[["0","0"],[1,0],[1,1],[0,0]]]}""", "not a number");
        yield return Shape("position of one number", """{"type":"Polygon","coordinates":[[[0],[1,0],[1,1],[0,0]]]}""", "not two numbers");
        yield return Shape("coordinates is an object", """{"type":"Polygon","coordinates":{"a":1}}""", "no list of coordinates");
        yield return Shape("geometry missing", "null", "geometry is missing");
        yield return Shape("10,001 points a ring", Comb(10_001), "at most 10,000");
        yield return Shape("101 parts", $$"""{"type":"MultiPolygon","coordinates":[{{string.Join(',', Enumerable.Repeat("[[[0,0],[1,0],[1,1],[0,0]]]", 101))}}]}""", "more than 100 parts");
        yield return Plan("NaN", () => """{"type":"FeatureCollection","features":[NaN]}""", "not valid JSON at line 1");
        yield return Plan("Infinity", () => """{"type":"FeatureCollection","features":[-Infinity]}""", "not valid JSON");
        yield return Plan("cut off JSON", () => "{\"type\":\"FeatureCollection\",\n\"features\":[", "not valid JSON at line 2");
        yield return Plan("comment in JSON", () => "{/* hi */}", "not valid JSON");
        yield return Plan("JSON 10,000 deep", () => new string('[', 10_000), "nests deeper than 32");
        yield return Plan("same property twice", () => """{"type":"FeatureCollection","type":"FeatureCollection","features":[]}""", "same property twice");
        yield return Plan("half a surrogate", () => Reading.Collection(Reading.Feature("r", """{"name":"\ud800"}""")), "broken \\u escape");
        yield return Plan("no features", () => Reading.Collection(), "has no rooms");
        yield return Plan("no list of features", () => """{"type":"FeatureCollection","features":7}""", "not a GeoJSON FeatureCollection");
        yield return Plan("other coordinate system", () => """{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3857"}},"features":[]}""", "neither WGS 84");
        yield return Plan("20,001 features", () => Reading.Collection([.. Enumerable.Repeat("{}", 20_001)]), "more than 20,000 features");
        yield return Plan("200,000 points and more", () => Reading.Collection([.. Enumerable.Range(0, 25).Select(i => Reading.Feature($"r{i}", Room, Comb(9_000)))]), "more than 200,000 points");
        yield return Plan("shapes that take forever", () => Reading.Collection([.. Enumerable.Range(0, 20).Select(i => Reading.Feature($"r{i}", Room, Comb(9_000)))]), "too many points");
        yield return Plan("combs of level teeth", () => Reading.Collection([.. Enumerable.Range(0, 20).Select(i => Reading.Feature($"r{i}", Room, LevelComb(9_900)))]), "too many points");
        yield return Plan("a level range without end", () => Reading.Collection(Reading.Feature("r", """{"indoor":"room","level":"-999-999"}""")), "more than 200 levels");
        yield return Plan("a level in words", () => Reading.Collection(Reading.Feature("r", """{"indoor":"room","level":"ground"}""")), "level is 'ground'");
        yield return Plan("20,000 rooms on 200 levels", () => Reading.Collection([.. Enumerable.Range(0, 19_000).Select(i => Reading.Feature($"r{i}", """{"indoor":"room","level":"0-199"}"""))]), "more than 20,000 rooms");
        yield return Plan("own room on no level", () => Reading.Collection(Reading.Feature("r", """{"kind":"room","level":"L9"}""")), "level names level L9");
        yield return Plan("own level without ordinal", () => Reading.Collection("""{"type":"Feature","properties":{"kind":"level","id":"a"},"geometry":null}"""), "ordinal is missing");
        yield return Plan("own use misspelt", () => Reading.Collection("""{"type":"Feature","properties":{"kind":"level","id":"a","ordinal":0},"geometry":null}""", Reading.Feature("r", """{"kind":"room","level":"a","use":"clasroom"}""")), "use is 'clasroom'", "Classroom");
        yield return ("Latin-1 JSON", new Hostile("plan.geojson", () => Encoding.Latin1.GetBytes("""{"name":"é"}"""), "is not UTF-8"));
        yield return ("UTF-16 JSON", new Hostile("plan.geojson", () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")], "is not UTF-8"));
        yield return ("noise", new Hostile("plan.geojson", () => [1, 2, 3, 4], "neither an IMDF archive"));
    }

    private static IEnumerable<(string Name, Hostile File)> Xml()
    {
        yield return Osm("external entity", """<!DOCTYPE osm [<!ENTITY x SYSTEM "file:///etc/passwd">]><osm>&x;</osm>""", "DTD");
        yield return Osm("billion laughs", """<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><osm>&b;</osm>""", "DTD");
        yield return Osm("external DTD", """<!DOCTYPE osm SYSTEM "http://127.0.0.1/evil.dtd"><osm/>""", "DTD");
        yield return Osm("unknown entity", "<osm>&x;</osm>", "not valid XML at line 1");
        yield return Osm("cut off XML", "<osm>\n<node id='1'", "not valid XML at line 2");
        yield return Osm("a drawing", "<svg/>", "<svg>");
        yield return Osm("room of missing nodes", $"<osm><way id='7'>{Refs(1, 2, 3, 1)}{RoomTags}</way></osm>", "feature way/7", "names node 1");
        yield return Osm("node that is nowhere", $"<osm><node id='1' lat='abc' lon='0'/>{Nodes(2, 3)}<way id='7'>{Refs(1, 2, 3, 1)}{RoomTags}</way></osm>", "not a finite number");
        yield return Osm("node off the earth", $"<osm><node id='1' lat='95' lon='0'/>{Nodes(2, 3)}<way id='7'>{Refs(1, 2, 3, 1)}{RoomTags}</way></osm>", "out of range");
        yield return Osm("node twice", "<osm><node id='1'/><node id='1'/></osm>", "node 1 twice");
        yield return Osm("relation of missing ways", $"<osm><relation id='5'><member type='way' ref='9' role='outer'/><tag k='type' v='multipolygon'/>{RoomTags}</relation></osm>", "relation/5", "names way 9");
        yield return Osm("relation that is not closed", $"<osm>{Nodes(1, 2, 3)}<way id='9'>{Refs(1, 2, 3)}</way><relation id='5'><member type='way' ref='9' role='outer'/><tag k='type' v='multipolygon'/>{RoomTags}</relation></osm>", "not closed");
        yield return Osm("relation without members", $"<osm><relation id='5'><tag k='type' v='multipolygon'/>{RoomTags}</relation></osm>", "no outer way");
        yield return Osm("nodes without end", $"<osm>{string.Concat(Enumerable.Range(0, 200_001).Select(i => $"<node id='{i}'/>"))}</osm>", "more than 200,000 nodes");
        yield return Osm("nested without end", "<osm>" + string.Concat(Enumerable.Repeat("<a>", 100_000)), "not valid XML");
    }

    private const string Room = """{"indoor":"room","level":"0"}""";
    private const string RoomTags = "<tag k='indoor' v='room'/><tag k='level' v='0'/>";

    /// <summary>A comb of slanting teeth: sound, but each tooth lies in the box of all others, the worst there is for checking.</summary>
    public static string Comb(int points)
    {
        var teeth = Enumerable.Range(0, points - 3).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{(i % 2 * 50) + (i * 0.001):F4},{(i % 2 * 50) + 1:F4}]"));
        return $$"""{"type":"Polygon","coordinates":[[[0,0],{{string.Join(',', teeth)}},[80,0],[0,0]]]}""";
    }

    /// <summary>A comb of level teeth: no tooth is in the box of another, but all are in the same columns.</summary>
    private static string LevelComb(int points)
    {
        var teeth = Enumerable.Range(0, points - 3).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{(((i + 1) / 2) % 2 * 50) + 1},{i / 2 * 0.001:F3}]"));
        return $$"""{"type":"Polygon","coordinates":[[[0,-1],{{string.Join(',', teeth)}},[0,80],[0,-1]]]}""";
    }

    private static string Nodes(params int[] ids) => string.Concat(ids.Select(i => $"<node id='{i}' lat='{i * i}' lon='{i}'/>"));

    private static string Refs(params int[] ids) => string.Concat(ids.Select(i => $"<nd ref='{i}'/>"));

    private static (string, Hostile) Zip(string name, Func<byte[]> bytes, params string[] words) => (name, new Hostile("school.zip", bytes, words));

    private static (string, Hostile) Unit(string name, Action<JsonObject> change, params string[] words) =>
        Zip($"unit: {name}", () => Changed(s => change(s.Of("unit")[0])), [.. words, "unit.geojson"]);

    private static (string, Hostile) Plan(string name, Func<string> json, params string[] words) => (name, new Hostile("plan.geojson", () => Encoding.UTF8.GetBytes(json()), words));

    private static (string, Hostile) Shape(string name, string geometry, params string[] words) => Plan($"shape: {name}", () => Reading.Collection(Reading.Feature("r1", Room, geometry)), words);

    private static (string, Hostile) Osm(string name, string xml, params string[] words) => ($"XML: {name}", new Hostile("plan.osm", () => Encoding.UTF8.GetBytes(xml), words));

    private static byte[] Changed(Action<ImdfArchiveBuilder> change)
    {
        var school = School();
        change(school);
        return school.Build();
    }

    private static byte[] With(string name, byte[] bytes) => With((name, bytes));

    private static byte[] With(params (string Name, byte[] Bytes)[] extra) => Changed(s => Array.ForEach(extra, e => s.Extra[e.Name] = e.Bytes));

    // The size in the directory of each entry set to 10, whatever it holds.
    private static byte[] Lying(byte[] zip)
    {
        for (var i = 0; i < zip.Length - 46; i++)
        {
            if (zip.AsSpan(i).StartsWith("PK\x01\x02"u8))
            {
                BitConverter.TryWriteBytes(zip.AsSpan(i + 24), 10);
            }
        }

        return zip;
    }

    private static byte[] FlippedBit()
    {
        var zip = Stored();
        zip[zip.AsSpan().IndexOf("-93.4"u8) + 4] ^= 1;
        return zip;
    }

    private static byte[] Stored()
    {
        using var memory = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in School().Entries())
            {
                using var stream = zip.CreateEntry(name, System.IO.Compression.CompressionLevel.NoCompression).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}
