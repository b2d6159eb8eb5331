using System.Text;
using Command.Interchange.Plans;

namespace Command.Interchange.Tests.Plans;

/// <summary>Good files with something broken in them, the same way on every run: the answer is always a plan or a refusal.</summary>
[Collection(nameof(Timed))]
public sealed class PlanFuzzTests
{
    private static readonly string[] Words = ["null", "[]", "{}", "\"\"", "1e999", "-0", "true", "9999999999999999999999", "\"\\u202e\"", "[[[[]]]]", "-1"];

    [Fact]
    public void A_damaged_archive_is_a_plan_or_a_refusal()
    {
        var random = new Random(20_26);
        var good = ImdfArchiveBuilder.School().Build();
        for (var round = 0; round < 300; round++)
        {
            var bytes = good.ToArray();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Read("school.zip", random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        }
    }

    [Fact]
    public void An_archive_with_damaged_content_is_a_plan_or_a_refusal()
    {
        var random = new Random(14_14);
        for (var round = 0; round < 300; round++)
        {
            var entries = ImdfArchiveBuilder.School().Entries();
            var victim = entries.Keys.ElementAt(random.Next(entries.Count));
            entries[victim] = Encoding.UTF8.GetBytes(Mutated(Encoding.UTF8.GetString(entries[victim]), random));
            Read("school.zip", ImdfArchiveBuilder.Zip(entries.Select(e => (e.Key, e.Value))));
        }
    }

    [Fact]
    public void Damaged_OpenStreetMap_XML_is_a_plan_or_a_refusal()
    {
        const string Good = "<osm><node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='1'/><node id='3' lat='1' lon='1'><tag k='entrance' v='main'/></node>" +
            "<way id='4'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='1'/><tag k='indoor' v='room'/><tag k='level' v='0;1'/></way>" +
            "<relation id='5'><member type='way' ref='4' role='outer'/><tag k='type' v='multipolygon'/><tag k='indoor' v='area'/><tag k='level' v='0'/></relation></osm>";
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder(Good);
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                text[random.Next(text.Length)] = "<>&'=0129-;.akx \u0001"[random.Next(17)];
            }

            Read("plan.osm", Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    // Replaces one JSON value by another, or cuts a piece out.
    private static string Mutated(string json, Random random)
    {
        var colons = json.Select((c, i) => (c, i)).Where(p => p.c is ':' or ',' or '[').Select(p => p.i).ToList();
        var start = colons[random.Next(colons.Count)] + 1;
        var end = json.IndexOfAny([',', '}', ']'], start);
        return random.Next(5) == 0
            ? json.Remove(start, random.Next(json.Length - start))
            : json[..start] + Words[random.Next(Words.Length)] + json[(end < 0 ? json.Length : end)..];
    }

    private static void Read(string file, byte[] bytes)
    {
        Assert.NotNull(Timed.Within(TimeSpan.FromSeconds(2), () =>
        {
            using var stream = new MemoryStream(bytes);
            return PlanImport.Read(file, stream);
        }));
    }
}
