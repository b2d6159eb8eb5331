using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Command.Domain.Exports;
using Command.Web.Audit;
using Command.Web.Features.Timeline;

namespace Command.Web.Features.Export;

/// <summary>What the export is, the chain with its signed head and its key, and how to check all of it without Command.</summary>
public sealed class ProofPart(AuditKey key) : IExportPart
{
    private static readonly string Check = Resource("check.py");
    private static readonly string Readme = Resource("README.txt");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<IReadOnlyList<ExportFile>> FilesAsync(ExportedIncident incident) => Task.FromResult<IReadOnlyList<ExportFile>>(
    [
        new("about.json", JsonSerializer.SerializeToUtf8Bytes(About(incident), Indented)),
        Text("chain.csv", Links(incident)),
        new("head.txt", incident.Proof.Head.Words),
        new("head.sig", key.SignFile(incident.Proof.Head.Words)),
        Text("public-key.pem", key.PublicPem + "\n"),
        Text("check.py", Check),
    ]);

    /// <summary>README.txt, with what the parts say of their files.</summary>
    public static ExportFile Explain(ExportedIncident incident, IEnumerable<string> described)
    {
        var more = described.ToList();
        var words = new Dictionary<string, string>
        {
            ["banner"] = incident.Banner,
            ["building"] = incident.Building.Name,
            ["district"] = incident.District.Name,
            ["kind"] = Kinds.Title(incident.State.Kind),
            ["declared"] = Time(incident.State.DeclaredAt),
            ["mode"] = incident.State.Mode.ToString(),
            ["exported"] = Time(incident.At),
            ["by"] = incident.By.Name,
            ["audience"] = ExportWords.Sentence(incident.Audience),
            ["whole"] = incident.Count(Extent.Whole).ToString(CultureInfo.InvariantCulture),
            ["part"] = incident.Count(Extent.Part).ToString(CultureInfo.InvariantCulture),
            ["hidden"] = incident.Count(Extent.Nothing).ToString(CultureInfo.InvariantCulture),
            ["snapshot"] = incident.Audience switch
            {
                ExportAudience.Public => "; of it, what is public",
                ExportAudience.Agency => "; without devices and what was disclosed of students",
                _ => "",
            },
            ["more"] = more.Count == 0 ? "" : string.Join('\n', more) + "\n",
        };
        return Text("README.txt", words.Aggregate(Readme, (text, word) => text.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal)));
    }

    private static JsonObject About(ExportedIncident incident)
    {
        var withheld = incident.Events.SelectMany(e => e.Fields.Select(field => (e, field.Withheld))).Where(field => field.Withheld is not null).ToLookup(field => field.Withheld!, field => field.e);
        return new JsonObject
        {
            ["about"] = incident.Banner,
            ["incident"] = incident.Id.ToString(),
            ["district"] = incident.District.Name,
            ["building"] = incident.Building.Name,
            ["kind"] = Kinds.Title(incident.State.Kind),
            ["mode"] = incident.State.Mode.ToString(),
            ["declaredAt"] = Time(incident.State.DeclaredAt),
            ["audience"] = ExportWords.Sentence(incident.Audience),
            ["exportedAt"] = Time(incident.At),
            ["exportedBy"] = incident.By.Name,
            ["events"] = new JsonObject { ["whole"] = incident.Count(Extent.Whole), ["inPart"] = incident.Count(Extent.Part), ["withheld"] = incident.Count(Extent.Nothing) },
            ["withheld"] = new JsonArray([.. Law.All.Where(withheld.Contains).Select(law => new JsonObject
            {
                ["key"] = law.Key,
                ["law"] = law.Statute,
                ["because"] = law.Words,
                ["events"] = withheld[law].Distinct().Count(),
            })]),
            ["format"] = 1,
        };
    }

    private static string Links(ExportedIncident incident)
    {
        var (proof, first) = (incident.Proof, incident.Proof.Links[0].N);
        var mine = proof.Events.ToDictionary(e => e.N, e => e.Event.Version.ToString(CultureInfo.InvariantCulture));
        var text = new StringBuilder("link,event_hash,chain_hash,version\n");
        text.Append(CultureInfo.InvariantCulture, $"{first - 1},,{Convert.ToHexStringLower(proof.Before)},\n");
        foreach (var link in proof.Links)
        {
            text.Append(CultureInfo.InvariantCulture, $"{link.N},{Convert.ToHexStringLower(link.Event)},{Convert.ToHexStringLower(link.Hash)},{mine.GetValueOrDefault(link.N)}\n");
        }

        return text.ToString();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static ExportFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static string Resource(string name)
    {
        using var stream = typeof(ProofPart).Assembly.GetManifestResourceStream($"Command.Web.Export.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
