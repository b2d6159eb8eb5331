using System.CommandLine;
using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Interchange.Json;
using Command.Web.Hosting;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Audit;

/// <summary><c>verify</c>: proves the record. Recomputes each district's chain, and replays every incident and compares it with its stored snapshot.</summary>
internal static class VerifyVerb
{
    private static readonly Option<FileInfo[]> Heads = new("--heads")
    {
        Description = "Signed heads that were kept elsewhere, one in a line. Those in the data directory are read without being named.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static System.CommandLine.Command Create()
    {
        var verb = new System.CommandLine.Command("verify", "Recomputes the chain that proves the events, names the first bad one, and replays every incident.") { Heads };
        verb.SetAction((parsed, cancellation) => CommandLine.OnStoreAsync(parsed, services => VerifyAsync(services, parsed.GetValue(Heads)!, cancellation), cancellation));
        return verb;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, FileInfo[] files, CancellationToken cancellation)
    {
        var kept = await KeptAsync(files, services.GetRequiredService<CommandOptions>().Data, cancellation);
        var isWell = true;
        foreach (var district in await services.GetRequiredService<DistrictSessions>().DistrictsAsync(cancellation))
        {
            var id = new DistrictId(district.Id);
            isWell &= await ChainAsync(services, id, [.. kept.Where(head => head.District == id)], cancellation);
            isWell &= await IncidentsAsync(services.GetRequiredService<IncidentStore>(), id, cancellation);
        }

        return isWell ? 0 : 1;
    }

    private static async Task<bool> ChainAsync(IServiceProvider services, DistrictId district, IReadOnlyList<ChainHead> kept, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(services.GetRequiredService<CommandDatabase>().ConnectionString);
        await connection.OpenAsync(cancellation);
        var report = await ChainCheck.RunAsync(connection, district, services.GetRequiredService<AuditKey>(), kept, cancellation);
        var waiting = report.Waiting > 0 ? $" {report.Waiting:N0} are not linked yet." : "";
        Console.WriteLine(report.FirstBad is { } bad
            ? $"{district}: NOT AS WRITTEN. First bad: {bad.Words}."
            : $"{district}: {report.Links:N0} events are as they were written; {kept.Count} heads kept beside the database hold.{waiting}");
        foreach (var disposed in report.Disposed)
        {
            Console.WriteLine($"{district}: the {disposed.Events:N0} events of incident {disposed.Incident} were disposed of on {disposed.Stamp.RecordedAt:u} by {disposed.Stamp.By.Name}: {disposed.Reason}");
        }

        return report.FirstBad is null;
    }

    private static async Task<bool> IncidentsAsync(IncidentStore store, DistrictId district, CancellationToken cancellation)
    {
        var (count, isWell) = (0, true);
        foreach (var stored in await store.ListAsync(district, onlyOpen: false, cancellation))
        {
            count++;
            if (await FaultAsync(store, district, new IncidentId(stored.Id), cancellation) is { } fault)
            {
                isWell = false;
                Console.WriteLine($"{district} {stored.Id}: {fault}");
            }
        }

        Console.WriteLine($"{district}: {count:N0} incidents replayed{(isWell ? ", each as its snapshot says." : ".")}");
        return isWell;
    }

    private static async Task<string?> FaultAsync(IncidentStore store, DistrictId district, IncidentId id, CancellationToken cancellation)
    {
        var events = await store.EventsAfterAsync(district, id, 0, cancellation);
        var snapshot = await store.SnapshotAsync(district, id, cancellation);
        if (snapshot.Version > events.Count)
        {
            return $"the snapshot is of version {snapshot.Version}, but only {events.Count} events are stored";
        }

        var replay = events.Take((int)snapshot.Version).Aggregate(Incident.None, Incident.Evolve);
        return JsonElement.DeepEquals(JsonSerializer.SerializeToElement(replay, DomainJson.Options), JsonSerializer.SerializeToElement(snapshot, DomainJson.Options))
            ? null
            : $"the snapshot of version {snapshot.Version} is not what a replay gives";
    }

    /// <exception cref="InvalidOperationException">A file holds something else.</exception>
    private static async Task<List<ChainHead>> KeptAsync(FileInfo[] files, string data, CancellationToken cancellation)
    {
        var own = new DirectoryInfo(Path.Combine(data, ChainCheck.HeadsDirectory));
        List<ChainHead> heads = [];
        foreach (var file in files.Concat(own.Exists ? own.EnumerateFiles("*.json*").Where(file => file.Extension != ".new") : []))
        {
            var n = 0;
            foreach (var line in await File.ReadAllLinesAsync(file.FullName, cancellation))
            {
                n++;
                try
                {
                    heads.Add(JsonSerializer.Deserialize<ChainHead>(line, DomainJson.Options)!);
                }
                catch (JsonException e)
                {
                    throw new InvalidOperationException($"{file.FullName}, line {n}, holds no signed head.", e);
                }
            }
        }

        return heads;
    }
}
