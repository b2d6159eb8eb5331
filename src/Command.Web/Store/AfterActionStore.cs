using Command.Domain.AfterAction;
using Command.Domain.Kernel;

namespace Command.Web.Store;

/// <summary>What a district learned, in the database: one stream of events, short enough to be read whole.</summary>
public sealed class AfterActionStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>The ledger by its events; <see cref="AfterActionLedger.None"/> before the first.</summary>
    public async Task<AfterActionLedger> LoadAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var events = await session.Events.FetchStreamAsync(AfterActionEvent.Stream, token: cancellation);
        return events.Select(e => e.Data).OfType<AfterActionEvent>().Aggregate(AfterActionLedger.None, AfterActionLedger.Evolve);
    }

    /// <summary>Appends events that were decided on <paramref name="before"/>.</summary>
    /// <exception cref="SomeoneWasFirstException">The ledger has moved on since; nothing was written.</exception>
    public Task AppendAsync(DistrictId district, AfterActionLedger before, IReadOnlyList<AfterActionEvent> events, CancellationToken cancellation) =>
        appender.AppendAsync<AfterActionLedger>(district, AfterActionEvent.Stream, before.Version, events, [], turn: null, cancellation);
}
