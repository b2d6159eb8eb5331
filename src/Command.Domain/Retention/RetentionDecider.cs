using System.Collections.Immutable;
using Command.Domain.Audit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Retention;

/// <summary>The rules of keeping records: how long, what is held, and when one may go.</summary>
public static class RetentionDecider
{
    /// <summary>The district chooses its years.</summary>
    public static Decision<AuditEvent> Choose(Person by, RetentionSchedule before, RetentionSchedule chosen, Stamp stamp) =>
        Refusal(by) is { } refusal ? Refuse(refusal)
        : chosen.Refusal() is { } wrong ? Refuse(wrong)
        : chosen == before ? Decision.Nothing<AuditEvent>()
        : new RetentionChosen(stamp, chosen);

    /// <summary>The record must be kept. Several holds may stand at once, each for its own matter.</summary>
    public static Decision<AuditEvent> Place(Person by, Incident incident, IncidentKeeping keeping, string? reason, Stamp stamp) =>
        Refusal(by) is { } refusal ? Refuse(refusal)
        : !incident.Exists ? Refuse("There is no such incident.")
        : GrantDecider.Words(reason, out var words) is { } wrong ? Refuse(wrong)
        : new LegalHoldPlaced(stamp, keeping.Incident, words);

    /// <summary>A hold is over.</summary>
    public static Decision<AuditEvent> Lift(Person by, IncidentKeeping keeping, Guid hold, string? reason, Stamp stamp) =>
        Refusal(by) is { } refusal ? Refuse(refusal)
        : keeping.Holds.All(standing => standing.Id != hold) ? Refuse("This hold was lifted already.")
        : GrantDecider.Words(reason, out var words) is { } wrong ? Refuse(wrong)
        : new LegalHoldLifted(stamp, keeping.Incident, hold, words);

    /// <summary>Why the record of an incident may not go at this moment, whoever asks; null when it may.</summary>
    public static string? Keeps(Incident incident, IncidentKeeping keeping, RetentionSchedule schedule, DateTimeOffset now) =>
        !incident.Exists ? "There is no such incident."
        : incident.IsOpen ? "This incident is open. Only one that is closed can be disposed of."
        : keeping.Holds is [var hold, ..] ? $"It is under legal hold since {hold.At.UtcDateTime:yyyy-MM-dd}: {hold.Reason} ({hold.By})."
        : !incident.Disclosures.All.IsEmpty ? "It holds the record of a disclosure of student data, which stays as long as the students' records do (34 CFR 99.32(a)(2))."
        : schedule.DueAt(incident.Mode, incident.LastRecordedAt) is var due && now < due ? $"It is kept until {due.UtcDateTime:yyyy-MM-dd}."
        : null;

    /// <summary>The record goes. What is left says that it was there, and which places in the chain are empty because of it.</summary>
    public static Decision<AuditEvent> Dispose(
        Person by, Incident incident, IncidentKeeping keeping, RetentionSchedule schedule, ImmutableArray<SequenceRange> sequences, string? reason, Stamp stamp) =>
        Refusal(by) is { } refusal ? Refuse(refusal)
        : Keeps(incident, keeping, schedule, stamp.RecordedAt) is { } kept ? Refuse(kept)
        : GrantDecider.Words(reason, out var words) is { } wrong ? Refuse(wrong)
        : new IncidentDisposed(stamp, keeping.Incident, incident.Building, incident.Kind, incident.Mode, incident.DeclaredAt, (int)incident.Version, sequences, words);

    private static string? Refusal(Person by) => Authority.RefusalToKeepRecords(by);

    private static Decision<AuditEvent> Refuse(string reason) => Decision.Refuse<AuditEvent>(reason);
}
