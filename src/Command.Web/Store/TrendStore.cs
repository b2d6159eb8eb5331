using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Trends;
using Marten;

namespace Command.Web.Store;

/// <summary>
/// What is kept of closed incidents to compare them: a small row each. A row that is missing, or older than its incident, is
/// made again from the snapshot of the close; so nothing is folded twice, and rows that are lost come back.
/// </summary>
public sealed class TrendStore(DistrictSessions sessions, IncidentStore incidents)
{
    // While many are made at once, each batch is kept: whoever looks again does not wait again.
    private const int Batch = 50;

    /// <summary>The rows of every closed incident of a district.</summary>
    /// <param name="district">Of which district.</param>
    /// <param name="plan">The plan in force at a building.</param>
    /// <param name="cancellation">Stops before the next batch.</param>
    public async Task<IReadOnlyList<TrendRow>> RowsAsync(DistrictId district, Func<BuildingId, PlanIndex> plan, CancellationToken cancellation)
    {
        var closed = (await incidents.ListAsync(district, onlyOpen: false, cancellation)).Where(incident => !incident.IsOpen).Select(incident => incident.Id).ToArray();
        var versions = await incidents.VersionsAsync(district, closed, cancellation);
        var kept = await KeptAsync(district, cancellation);
        var missing = closed.Where(id => versions.TryGetValue(id, out var version) && kept.GetValueOrDefault(id)?.Version != version).ToList();
        foreach (var batch in missing.Chunk(Batch))
        {
            var made = new List<StoredTrend>();
            foreach (var id in batch)
            {
                made.Add(await MakeAsync(district, new IncidentId(id), plan, cancellation));
            }

            await using var session = sessions.Write(district);
            session.StoreObjects(made);
            await session.SaveChangesAsync(cancellation);
            made.ForEach(row => kept[row.Id] = row);
        }

        return [.. closed.Where(kept.ContainsKey).Select(id => kept[id].Row)];
    }

    private async Task<Dictionary<Guid, StoredTrend>> KeptAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return (await session.Query<StoredTrend>().ToListAsync(cancellation)).ToDictionary(row => row.Id);
    }

    // What was added after the close, such as marks from paper, counts too.
    private async Task<StoredTrend> MakeAsync(DistrictId district, IncidentId id, Func<BuildingId, PlanIndex> plan, CancellationToken cancellation)
    {
        var closed = await incidents.SnapshotAsync(district, id, cancellation);
        var state = (await incidents.EventsAfterAsync(district, id, closed.Version, cancellation)).Aggregate(closed, Incident.Evolve);
        return new StoredTrend(id.Value, state.Version, TrendRow.Of(id, state, plan(state.Building)));
    }
}

/// <summary>A closed incident in a few numbers, under its id.</summary>
/// <param name="Id">The incident's.</param>
/// <param name="Version">The version it was read at.</param>
/// <param name="Row">The numbers.</param>
public sealed record StoredTrend(Guid Id, long Version, TrendRow Row);
