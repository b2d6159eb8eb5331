using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Interchange.Json;
using Command.Web.Hosting;

namespace Command.Web.Store;

/// <summary>Verbs for the people who run the store.</summary>
internal static class StoreVerbs
{
    /// <summary><c>seed-demo</c>: puts the demo district into the store. <c>db-apply</c>: brings the schema up to date.</summary>
    public static System.CommandLine.Command Prepare(string name, string words, bool demo)
    {
        var verb = new System.CommandLine.Command(name, words);
        verb.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            // Building the app applies the schema and plants the demo; nothing listens.
            await using var host = await CommandHost.BuildAsync(CommandLine.Options(parsed) with { Demo = demo, ApplySchema = true }, cancellation);
            Console.WriteLine("Done.");
            return 0;
        }));
        return verb;
    }

    /// <summary><c>verify</c>: replays every incident and compares it with its stored snapshot.</summary>
    public static System.CommandLine.Command Verify()
    {
        var verb = new System.CommandLine.Command("verify", "Replays every incident from its first event and compares it with the stored snapshot.");
        verb.SetAction((parsed, cancellation) => CommandLine.OnStoreAsync(parsed, services => VerifyAsync(services, cancellation), cancellation));
        return verb;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<IncidentStore>();
        var (checkedCount, wrong) = (0, 0);
        foreach (var district in await services.GetRequiredService<DistrictSessions>().DistrictsAsync(cancellation))
        {
            foreach (var stored in await store.ListAsync(new DistrictId(district.Id), onlyOpen: false, cancellation))
            {
                checkedCount++;
                if (await FaultAsync(store, new DistrictId(district.Id), new IncidentId(stored.Id), cancellation) is { } fault)
                {
                    wrong++;
                    Console.WriteLine($"{district.Id} {stored.Id}: {fault}");
                }
            }
        }

        Console.WriteLine($"{checkedCount} incidents checked, {wrong} wrong.");
        return wrong == 0 ? 0 : 1;
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
}
