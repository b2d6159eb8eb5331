using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Marten;
using Npgsql;

namespace Command.Web.Store;

/// <summary>Incidents in the database: their events, the list of them and the snapshots that save time.</summary>
public sealed class IncidentStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>How many events lie between two snapshots.</summary>
    public const int SnapshotEvery = 500;

    /// <summary>Appends events that were decided on <paramref name="before"/> and lead to <paramref name="after"/>.</summary>
    /// <exception cref="SomeoneWasFirstException">The incident has moved on since <paramref name="before"/>; nothing was written.</exception>
    public Task AppendAsync(
        DistrictId district, IncidentId id, Incident before, Incident after, IReadOnlyList<IncidentEvent> events, Turn? turn, CancellationToken cancellation)
    {
        List<object> alongside = [];
        if (before.IsOpen != after.IsOpen || !before.Exists)
        {
            alongside.Add(new StoredIncident(id.Value, after.Building, after.Kind, after.Mode, after.Summary, after.DeclaredAt, after.IsOpen));
        }

        if (before.Version / SnapshotEvery != after.Version / SnapshotEvery || (!after.IsOpen && (before.IsOpen || !before.Exists)))
        {
            alongside.Add(new StoredSnapshot(id.Value, after.Version, after));
        }

        return appender.AppendAsync<Incident>(district, id.Value, before.Version, events, alongside, turn, cancellation);
    }

    /// <inheritdoc cref="EventAppender.TakeTurnAsync"/>
    public Task<Turn> TakeTurnAsync(DistrictId district, IncidentId id, CancellationToken cancellation) =>
        appender.TakeTurnAsync(district, id.Value, cancellation);

    /// <summary>The events after a version, oldest first.</summary>
    public async Task<IReadOnlyList<IncidentEvent>> EventsAfterAsync(DistrictId district, IncidentId id, long version, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var events = await session.Events.FetchStreamAsync(id.Value, fromVersion: version + 1, token: cancellation);
        // A building's id, or an entry's of the audit log, is no incident.
        return [.. events.Select(e => e.Data).OfType<IncidentEvent>()];
    }

    /// <summary>The newest snapshot, or the incident before its first event.</summary>
    public async Task<Incident> SnapshotAsync(DistrictId district, IncidentId id, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return (await session.LoadAsync<StoredSnapshot>(id.Value, cancellation))?.State ?? Incident.None;
    }

    /// <summary>The list of incidents, newest first; open ones only when asked.</summary>
    public async Task<IReadOnlyList<StoredIncident>> ListAsync(DistrictId district, bool onlyOpen, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return await session.Query<StoredIncident>().Where(i => !onlyOpen || i.IsOpen).OrderByDescending(i => i.DeclaredAt).ToListAsync(cancellation);
    }

    /// <summary>How many events each of these streams holds; one that was never begun is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> VersionsAsync(DistrictId district, Guid[] ids, CancellationToken cancellation)
    {
        var versions = new Dictionary<Guid, long>();
        if (ids.Length == 0)
        {
            return versions;
        }

        await using var session = sessions.Read(district);
        await using var command = new NpgsqlCommand($"select id, version from {MartenSetup.Schema}.mt_streams where tenant_id = $1 and id = any($2)");
        command.Parameters.Add(new NpgsqlParameter { Value = district.Value });
        command.Parameters.Add(new NpgsqlParameter { Value = ids });
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            versions[rows.GetGuid(0)] = rows.GetInt64(1);
        }

        return versions;
    }
}
