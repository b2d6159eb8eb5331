using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Retention;

/// <summary>A hold that stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The name of who placed it.</param>
/// <param name="At">When.</param>
public sealed record LegalHold(Guid Id, string Reason, string By, DateTimeOffset At);

/// <summary>What keeps the record of an incident beyond its years.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Holds">The holds that stand, the oldest first.</param>
public sealed record IncidentKeeping(IncidentId Incident, ImmutableArray<LegalHold> Holds)
{
    /// <summary>After a hold was placed or lifted.</summary>
    public IncidentKeeping After(object e) => e switch
    {
        LegalHoldPlaced placed => this with { Holds = Holds.Add(new LegalHold(placed.Stamp.Command, placed.Reason, placed.Stamp.By.Name, placed.Stamp.RecordedAt)) },
        LegalHoldLifted lifted => this with { Holds = Holds.RemoveAll(hold => hold.Id == lifted.Hold) },
        _ => this,
    };
}
