using System.Text.Json;
using System.Text.Json.Nodes;
using Command.Domain.Exports;
using Command.Interchange.Json;

namespace Command.Web.Features.Export;

/// <summary>snapshot.json: the incident as it stood after its last event, as far as the audience may see it.</summary>
public sealed class SnapshotPart : IExportPart
{
    // Of everything that is known, what anyone may know.
    private static readonly string[] ForAll = ["building", "kind", "mode", "isOpen", "declaredAt", "lastRecordedAt", "version"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public Task<IReadOnlyList<ExportFile>> FilesAsync(ExportedIncident incident)
    {
        var state = (JsonObject)JsonSerializer.SerializeToNode(incident.State, DomainJson.Options)!;
        if (incident.Audience is ExportAudience.Public)
        {
            foreach (var name in state.Select(property => property.Key).Except(ForAll).ToList())
            {
                state.Remove(name);
            }
        }
        else if (incident.Audience is ExportAudience.Agency)
        {
            state.Remove("disclosures");
            WithoutDevices(state);
        }

        var snapshot = new JsonObject { ["about"] = incident.Banner, ["audience"] = incident.Audience.ToString(), ["incident"] = incident.Id.ToString(), ["state"] = state };
        return Task.FromResult<IReadOnlyList<ExportFile>>([new ExportFile("snapshot.json", JsonSerializer.SerializeToUtf8Bytes(snapshot, Indented))]);
    }

    private static void WithoutDevices(JsonNode? node)
    {
        if (node is JsonObject all)
        {
            all.Remove("device");
            all.Remove("sequence");
            foreach (var (_, value) in all)
            {
                WithoutDevices(value);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list)
            {
                WithoutDevices(value);
            }
        }
    }
}
