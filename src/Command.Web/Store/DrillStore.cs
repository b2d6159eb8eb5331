using Command.Domain.Drills;
using Command.Domain.Kernel;
using Marten;

namespace Command.Web.Store;

/// <summary>Drills in the database: their events, and each as it stands.</summary>
public sealed class DrillStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>Appends events that were decided on <paramref name="before"/>.</summary>
    /// <exception cref="SomeoneWasFirstException">The drill has moved on since; nothing was written.</exception>
    public Task AppendAsync(DistrictId district, DrillId id, Drill before, IReadOnlyList<DrillEvent> events, CancellationToken cancellation)
    {
        var after = events.Aggregate(before, Drill.Evolve);
        return appender.AppendAsync<Drill>(district, id.Value, before.Version, events, [new StoredDrill(id.Value, after.When.ToUniversalTime(), after)], turn: null, cancellation);
    }

    /// <summary>A drill by its events; <see cref="Drill.None"/> when there is none.</summary>
    public async Task<Drill> LoadAsync(DistrictId district, DrillId id, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var events = await session.Events.FetchStreamAsync(id.Value, token: cancellation);
        return events.Select(e => e.Data).OfType<DrillEvent>().Aggregate(Drill.None, Drill.Evolve);
    }

    /// <summary>The drills of a district between two moments, the earliest first.</summary>
    public async Task<IReadOnlyList<Drill>> ListAsync(DistrictId district, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation)
    {
        var (first, last) = (from.ToUniversalTime(), until.ToUniversalTime());
        await using var session = sessions.Read(district);
        var stored = await session.Query<StoredDrill>().Where(drill => drill.When >= first && drill.When < last).OrderBy(drill => drill.When).ToListAsync(cancellation);
        return [.. stored.Select(drill => drill.State)];
    }
}
