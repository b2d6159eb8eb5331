using System.Collections.Immutable;
using Command.Domain.Audit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Retention;

/// <summary>The district said how long it keeps the records of incidents.</summary>
/// <param name="Stamp">Who chose, and when.</param>
/// <param name="Schedule">What holds from now on, also for incidents that are over.</param>
public sealed record RetentionChosen(Stamp Stamp, RetentionSchedule Schedule) : AuditEvent(Stamp);

/// <summary>The record of an incident must be kept, whatever its age: a claim, a request or an inquiry is expected. The hold's id is that of the stamp's command.</summary>
/// <param name="Stamp">Who placed it, and when.</param>
/// <param name="Incident">Which incident.</param>
/// <param name="Reason">Why.</param>
public sealed record LegalHoldPlaced(Stamp Stamp, IncidentId Incident, string Reason) : AuditEvent(Stamp);

/// <summary>A hold is over.</summary>
/// <param name="Stamp">Who lifted it, and when.</param>
/// <param name="Incident">Of which incident.</param>
/// <param name="Hold">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record LegalHoldLifted(Stamp Stamp, IncidentId Incident, Guid Hold, string Reason) : AuditEvent(Stamp);

/// <summary>
/// The record of an incident was disposed of: its events are deleted with this one, and by nothing else. Their hashes
/// stay in the chain, and this says why there is nothing behind them.
/// </summary>
/// <param name="Stamp">Who disposed of it, and when.</param>
/// <param name="Incident">Which incident.</param>
/// <param name="Building">Where it was.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Mode">Whether it was real.</param>
/// <param name="DeclaredAt">When it was declared.</param>
/// <param name="Events">How many events it had.</param>
/// <param name="Sequences">Their places in the store.</param>
/// <param name="Reason">By which schedule, in words.</param>
public sealed record IncidentDisposed(
    Stamp Stamp, IncidentId Incident, BuildingId Building, Kind Kind, Mode Mode, DateTimeOffset DeclaredAt, int Events,
    ImmutableArray<SequenceRange> Sequences, string Reason) : AuditEvent(Stamp);

/// <summary>Places in the store, one after the other.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last, which is the first where there is one.</param>
public sealed record SequenceRange(long First, long Last)
{
    /// <summary>The fewest ranges that hold these, and no other; they come in order.</summary>
    public static ImmutableArray<SequenceRange> Of(IEnumerable<long> sequences)
    {
        var ranges = ImmutableArray.CreateBuilder<SequenceRange>();
        foreach (var n in sequences)
        {
            if (ranges.Count > 0 && ranges[^1].Last + 1 == n)
            {
                ranges[^1] = ranges[^1] with { Last = n };
            }
            else
            {
                ranges.Add(new SequenceRange(n, n));
            }
        }

        return ranges.ToImmutable();
    }

    /// <summary>Whether a place is one of these.</summary>
    public bool Holds(long sequence) => sequence >= First && sequence <= Last;
}
