using Command.Domain.Audit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Retention;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Live;
using Command.Web.Store;

namespace Command.Web.Features.Records;

/// <summary>An incident whose years are over.</summary>
/// <param name="Id">Which.</param>
/// <param name="Building">The name of where it was.</param>
/// <param name="State">As it stood when it was closed.</param>
/// <param name="DueAt">Since when it may be disposed of.</param>
/// <param name="Kept">Why it is kept all the same, in words; null when nothing keeps it.</param>
public sealed record DueIncident(IncidentId Id, string Building, Incident State, DateTimeOffset DueAt, string? Kept);

/// <summary>Where the district says how long incidents are kept, places and lifts holds, and disposes of what is due.</summary>
public sealed class RecordsDesk(
    KeepingStore store, DistrictStore districts, DistrictDirectory directory, DistrictGuard guard, Prover prover, Chain chain, LiveIncidents incidents, Sight sight, TimeProvider clock)
{
    /// <summary>The district's years; null for those they are not for.</summary>
    public async Task<RetentionSchedule?> ScheduleAsync(DistrictId district, Person by) =>
        Reads(by) && await directory.DistrictAsync(district) is { } known ? known.Retention : null;

    /// <summary>What keeps an incident; null for those it is not for.</summary>
    public async Task<IncidentKeeping?> KeepingAsync(DistrictId district, Person by, IncidentId id) => Reads(by) ? await store.FindAsync(district, id, CancellationToken.None) : null;

    /// <summary>Every hold that stands.</summary>
    public async Task<IReadOnlyList<(StoredIncident Incident, IncidentKeeping Keeping)>> HeldAsync(DistrictId district, Person by) => Reads(by) ? await store.HeldAsync(district, CancellationToken.None) : [];

    /// <summary>What was disposed of, the newest first.</summary>
    public async Task<IReadOnlyList<IncidentDisposed>> DisposedAsync(DistrictId district, Person by) => Reads(by) ? await store.DisposedAsync(district, CancellationToken.None) : [];

    /// <summary>The incidents whose years are over, the oldest first.</summary>
    public async Task<IReadOnlyList<DueIncident>> DueAsync(DistrictId district, Person by)
    {
        if (await ScheduleAsync(district, by) is not { } schedule)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var names = sight.Names(district).ToDictionary(building => building.Id, building => building.Name);
        var holds = (await store.HeldAsync(district, CancellationToken.None)).ToDictionary(held => held.Keeping.Incident, held => held.Keeping);
        return [.. from closed in await store.ClosedAsync(district, now.AddYears(-RetentionSchedule.Least), CancellationToken.None)
                   let due = schedule.DueAt(closed.State.Mode, closed.State.LastRecordedAt)
                   where due <= now
                   orderby due
                   let keeping = holds.GetValueOrDefault(closed.Id) ?? new IncidentKeeping(closed.Id, [])
                   select new DueIncident(closed.Id, names.GetValueOrDefault(closed.State.Building, ""), closed.State, due, RetentionDecider.Keeps(closed.State, keeping, schedule, now))];
    }

    /// <summary>Chooses the district's years. The reason why not, or null.</summary>
    public Task<string?> ChooseAsync(DistrictId district, Person by, RetentionSchedule chosen) => guard.ActAsync(district, by, "ChooseRetention", async (now, stamp) =>
    {
        string? refusal = null;
        await districts.ChangeAsync(
            district,
            known =>
            {
                switch (RetentionDecider.Choose(now, known.Retention, chosen, stamp))
                {
                    case Decision<AuditEvent>.Refused refused:
                        refusal = refused.Reason;
                        return (known, null);
                    case Decision<AuditEvent>.Accepted { Events: [var e] }:
                        return (known with { Retention = chosen }, e);
                    default:
                        return (known, null);
                }
            },
            CancellationToken.None);
        directory.Forget(district);
        return refusal;
    });

    /// <summary>Places a hold. The reason why not, or null.</summary>
    public Task<string?> PlaceAsync(DistrictId district, Person by, IncidentId id, string? reason) => guard.ActAsync(district, by, "PlaceLegalHold", (now, stamp) =>
        store.DecideAsync(district, id, kept => RetentionDecider.Place(now, kept.State, kept.Keeping, reason, stamp), CancellationToken.None));

    /// <summary>Lifts a hold. The reason why not, or null.</summary>
    public Task<string?> LiftAsync(DistrictId district, Person by, IncidentId id, Guid hold, string? reason) => guard.ActAsync(district, by, "LiftLegalHold", (now, stamp) =>
        store.DecideAsync(district, id, kept => RetentionDecider.Lift(now, kept.Keeping, hold, reason, stamp), CancellationToken.None));

    /// <summary>Disposes of an incident for good. The reason why not, or null.</summary>
    public Task<string?> DisposeAsync(DistrictId district, Person by, IncidentId id, string? reason) => guard.ActAsync(district, by, "DisposeOfIncident", async (now, stamp) =>
    {
        if (await directory.DistrictAsync(district) is not { } known || Authority.RefusalToKeepRecords(now) is not null
            || await prover.ProveAsync(district, id.Value, CancellationToken.None) is not { } proof)
        {
            return Authority.RefusalToKeepRecords(now) ?? "There is no such incident.";
        }

        // What goes must be in the chain as it was written: a disposal is no way to be rid of the traces of an edit.
        var hashes = proof.Links.ToDictionary(link => link.N, link => link.Event);
        if (proof.Events.Any(e => !e.Event.Hash().AsSpan().SequenceEqual(hashes[e.N])))
        {
            return "The record of this incident is not as it was written. Run verify before anything is disposed of.";
        }

        var sequences = SequenceRange.Of(proof.Events.Select(e => e.Event.Sequence));
        var refusal = await store.DecideAsync(
            district, id,
            kept => kept.State.Version == proof.Events.Count
                ? RetentionDecider.Dispose(now, kept.State, kept.Keeping, known.Retention, sequences, reason, stamp)
                : Decision.Refuse<AuditEvent>("Someone wrote to this incident just now. Look at it again."),
            CancellationToken.None);
        if (refusal is null)
        {
            if (incidents.Held(district, id) is { } held)
            {
                incidents.Drop(held);
            }

            // Linked and signed at once: until then there would be a hole that nobody explains.
            await chain.ExtendAsync(district, everything: false, "incident disposed of", CancellationToken.None);
        }

        return refusal;
    });

    private static bool Reads(Person by) => Authority.RefusalToKeepRecords(by) is null;
}
