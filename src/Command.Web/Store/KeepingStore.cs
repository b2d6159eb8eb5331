using Command.Domain.Audit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Retention;
using Command.Web.Audit;
using Marten;

namespace Command.Web.Store;

/// <summary>An incident and what keeps it, for a decision that nobody else can make meanwhile.</summary>
public sealed record KeptIncident(Incident State, IncidentKeeping Keeping);

/// <summary>What keeps the records of incidents, and the end of those that nothing keeps.</summary>
public sealed class KeepingStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>What keeps one incident.</summary>
    public async Task<IncidentKeeping> FindAsync(DistrictId district, IncidentId id, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return await FindAsync(session, id, cancellation);
    }

    /// <summary>The incidents under a hold, each with what is known of it in the list of incidents.</summary>
    public async Task<IReadOnlyList<(StoredIncident Incident, IncidentKeeping Keeping)>> HeldAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var held = (await session.Query<StoredKeeping>().ToListAsync(cancellation)).Where(stored => !stored.Keeping.Holds.IsEmpty).ToDictionary(stored => stored.Id, stored => stored.Keeping);
        var incidents = await session.LoadManyAsync<StoredIncident>(cancellation, held.Keys);
        return [.. incidents.OrderBy(incident => incident.DeclaredAt).Select(incident => (incident, held[incident.Id]))];
    }

    /// <summary>The closed incidents as they stood when they were closed.</summary>
    public async Task<IReadOnlyList<(IncidentId Id, Incident State)>> ClosedAsync(DistrictId district, DateTimeOffset before, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var ids = await session.Query<StoredIncident>().Where(i => !i.IsOpen && i.DeclaredAt < before).Select(i => i.Id).ToListAsync(cancellation);
        var snapshots = await session.LoadManyAsync<StoredSnapshot>(cancellation, ids);
        return [.. snapshots.Select(snapshot => (new IncidentId(snapshot.Id), snapshot.State))];
    }

    /// <summary>What was disposed of, the newest first.</summary>
    public async Task<IReadOnlyList<IncidentDisposed>> DisposedAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var name = EventNames.Of(typeof(IncidentDisposed));
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypeName == name).OrderByDescending(e => e.Sequence).ToListAsync(cancellation);
        return [.. events.Select(e => e.Data).OfType<IncidentDisposed>()];
    }

    /// <summary>
    /// Decides on an incident while nobody can write to it or decide about it, and writes what follows in the same
    /// transaction: a hold and a disposal never cross. The reason why not, or null.
    /// </summary>
    public async Task<string?> DecideAsync(DistrictId district, IncidentId id, Func<KeptIncident, Decision<AuditEvent>> decide, CancellationToken cancellation)
    {
        await using var turn = await appender.TakeTurnAsync(district, id.Value, cancellation);
        var session = turn.Session;
        var events = await session.Events.FetchStreamAsync(id.Value, token: cancellation);
        var kept = new KeptIncident(events.Select(e => e.Data).OfType<IncidentEvent>().Aggregate(Incident.None, Incident.Evolve), await FindAsync(session, id, cancellation));
        switch (decide(kept))
        {
            case Decision<AuditEvent>.Refused refused:
                return refused.Reason;
            case Decision<AuditEvent>.Accepted { Events: [IncidentDisposed disposed] }:
                // Its events go by a trigger, when this is written.
                session.Delete<StoredIncident>(id.Value);
                session.Delete<StoredSnapshot>(id.Value);
                session.Delete<StoredKeeping>(id.Value);
                await appender.AppendAsync<AuditEntry>(district, disposed.Stamp.Command, 0, [disposed], [], turn, cancellation);
                return null;
            case Decision<AuditEvent>.Accepted { Events: [var e] }:
                await appender.AppendAsync<AuditEntry>(district, e.Stamp.Command, 0, [e], [new StoredKeeping(id.Value, kept.Keeping.After(e))], turn, cancellation);
                return null;
            default:
                return null;
        }
    }

    private static async Task<IncidentKeeping> FindAsync(IQuerySession session, IncidentId id, CancellationToken cancellation) =>
        (await session.LoadAsync<StoredKeeping>(id.Value, cancellation))?.Keeping ?? new IncidentKeeping(id, []);
}
