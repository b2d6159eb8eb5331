using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Domain.People;

namespace Command.Domain.Students;

/// <summary>Whether someone sees names of students in an incident.</summary>
public abstract record NameAccess
{
    private NameAccess()
    {
    }

    /// <summary>They do; each look is written down.</summary>
    public sealed record Open(DisclosureBasis Basis) : NameAccess;

    /// <summary>They do once they have said what the threat is.</summary>
    public sealed record OnReason : NameAccess;

    /// <summary>They don't, and why, in words.</summary>
    public sealed record Shut(string Why) : NameAccess;
}

/// <summary>
/// Who may see what of students (FERPA, 34 CFR 99.31 and 99.36). Everyone who sees an incident sees how many are on roster
/// in a room; names are for the district's own people who answer for these students, and for officers on a reason.
/// </summary>
public static class StudentAccess
{
    /// <summary>What guests are told.</summary>
    public const string NotForGuests = "Guests see how many, never who.";

    /// <summary>What other systems are told.</summary>
    public const string NotForSystems = "Names of students are for people, not for systems.";

    /// <summary>What officers are told in a drill or an exercise.</summary>
    public const string NotInPractice = "This is not real: nobody outside the district sees names in a drill or an exercise.";

    /// <summary>Whether <paramref name="person"/>, as the district's list has them, sees names in this incident.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="agency">Their agency as the district has agreed with it; null for none.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="id">Its id.</param>
    /// <param name="now">The moment.</param>
    public static NameAccess Names(Person person, Agency? agency, Incident incident, IncidentId id, DateTimeOffset now)
    {
        if (person.IsGuest)
        {
            return new NameAccess.Shut(NotForGuests);
        }

        if (ApiKey.Speaks(person.Id))
        {
            return new NameAccess.Shut(NotForSystems);
        }

        if (Authority.RoleAt(person, incident.Building, id, now) is not { } standing || standing is Role.Observer)
        {
            return new NameAccess.Shut("Observers see how many, never who.");
        }

        // What someone gave themselves opens rooms, not records.
        var given = person with { Grants = [.. person.Grants.Where(grant => grant.Kind is GrantKind.Given)] };
        var rightful = Authority.RoleAt(given, incident.Building, id, now);
        if (person.Agency is null && person.Role is Role.DistrictOffice or Role.CrisisTeam)
        {
            return rightful is Role.DistrictOffice or Role.CrisisTeam
                ? new NameAccess.Open(DisclosureBasis.SchoolOfficial)
                : new NameAccess.Shut("Names are for this school's own crisis team and the district office. Ask them.");
        }

        return incident.Mode is not Mode.Actual ? new NameAccess.Shut(NotInPractice)
            : !incident.IsOpen ? new NameAccess.Shut("The incident is closed. Ask the district office.")
            : agency is { SchoolOfficials: true } && agency.Id == person.Agency && rightful is not null and not Role.Observer ? new NameAccess.Open(DisclosureBasis.SchoolOfficialByAgreement)
            : new NameAccess.OnReason();
    }
}
