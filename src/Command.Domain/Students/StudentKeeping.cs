using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Students;

/// <summary>The rules of those who keep student data: deleting it, and looking at disclosures afterwards.</summary>
public static class StudentKeeping
{
    /// <summary>All of it is deleted.</summary>
    public static Decision<AuditEvent> Purge(Person by, string? reason, int students, Stamp stamp) =>
        Authority.RefusalToKeepStudents(by) is { } refusal ? Refuse(refusal)
        : GrantDecider.Words(reason, out var words) is { } wrong ? Refuse(wrong)
        : new StudentDataPurged(stamp, words, students);

    /// <summary>The district office says what it found. Nobody looks at a disclosure to themselves.</summary>
    public static Decision<AuditEvent> Review(Person by, IncidentId incident, StudentDataDisclosed disclosed, DisclosureReviewed? before, string? found, Stamp stamp) =>
        by is not { Role: Role.DistrictOffice, DisabledAt: null } ? Refuse("Only the district office reviews this.")
        : by.Id == disclosed.Stamp.By.Person ? Refuse("Someone else of the district office reviews your own.")
        : before is not null ? Refuse($"{before.Stamp.By.Name} reviewed it already.")
        : GrantDecider.Words(found, out var words) is { } wrong ? Refuse(wrong)
        : new DisclosureReviewed(stamp, incident, disclosed.Stamp.Command, words);

    private static Decision<AuditEvent> Refuse(string reason) => Decision.Refuse<AuditEvent>(reason);
}
