using System.Text;
using Command.Interchange.Plans;

namespace Command.Interchange.Tests.Plans;

/// <summary>Short words for the tests: read this, and expect it to come through or to be refused.</summary>
internal static class Reading
{
    public static PlanImported Import(string file, Stream content, string? language = null)
    {
        using (content)
        {
            var result = PlanImport.Read(file, content, language);
            Assert.True(result is PlanImported, result is PlanRefused refused ? string.Join('\n', refused.Sentences) : null);
            return (PlanImported)result;
        }
    }

    public static PlanImported Import(ImdfArchiveBuilder archive, string? language = null) => Import("school.zip", new MemoryStream(archive.Build()), language);

    public static PlanImported Import(string geoJson) => Import("plan.geojson", Utf8(geoJson));

    public static PlanImported ImportOsm(string xml) => Import("plan.osm", Utf8(xml));

    public static PlanRefused Refuse(string file, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return Assert.IsType<PlanRefused>(PlanImport.Read(file, stream));
    }

    public static PlanRefused Refuse(string geoJson) => Refuse("plan.geojson", Encoding.UTF8.GetBytes(geoJson));

    /// <summary>A collection of features, each given as its properties and the geometry after them.</summary>
    public static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    public static string Feature(string id, string properties, string geometry = """{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}""") =>
        $$"""{"type":"Feature","id":"{{id}}","properties":{{properties}},"geometry":{{geometry}}}""";

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
