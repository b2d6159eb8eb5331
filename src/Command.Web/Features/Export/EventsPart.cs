using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Command.Domain.Exports;
using Command.Web.Audit;

namespace Command.Web.Features.Export;

/// <summary>events.jsonl: the events, one in a line, with what proves each.</summary>
public sealed class EventsPart : IExportPart
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<IReadOnlyList<ExportFile>> FilesAsync(ExportedIncident incident)
    {
        var lines = new StringBuilder();
        foreach (var e in incident.Events)
        {
            lines.Append(Line(incident, e).ToJsonString(Plain)).Append('\n');
        }

        return Task.FromResult<IReadOnlyList<ExportFile>>([new ExportFile("events.jsonl", Encoding.UTF8.GetBytes(lines.ToString()))]);
    }

    private static JsonObject Line(ExportedIncident incident, ExportedEvent e)
    {
        var line = new JsonObject
        {
            ["mode"] = incident.State.Mode.ToString(),
            ["version"] = e.Stored.Event.Version,
            ["link"] = e.Stored.N,
            ["hash"] = Convert.ToHexStringLower(ChainedEvent.HashOf(e.Fields.Select(field => field.Field))),
        };
        if (e.Extent is Extent.Nothing)
        {
            line["withheld"] = Redaction.Rules[e.Event.GetType()].Because.Key;
            return line;
        }

        line["type"] = e.Stored.Event.Type;
        var data = new JsonObject();
        foreach (var (field, _) in e.Fields.Where(field => field.Withheld is null && field.Field.Name.StartsWith("data/", StringComparison.Ordinal)))
        {
            Put(data, field);
        }

        line["data"] = data;
        line["fields"] = new JsonArray([.. e.Fields.Select(field => field.Withheld is { } law
            ? new JsonObject { ["name"] = field.Field.Name, ["hash"] = Convert.ToHexStringLower(field.Field.Hash()), ["withheld"] = law.Key }
            : new JsonObject { ["name"] = field.Field.Name, ["salt"] = field.Field.Salt, ["value"] = field.Field.Value })]);
        return line;
    }

    private static void Put(JsonObject data, ChainedField field)
    {
        var path = field.Name.Split('/')[1..];
        foreach (var step in path[..^1].Select(Unescaped))
        {
            data = (JsonObject)(data[step] ??= new JsonObject());
        }

        data[Unescaped(path[^1])] = JsonNode.Parse(field.Value);
    }

    private static string Unescaped(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
