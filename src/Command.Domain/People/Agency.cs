using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>What an agency does.</summary>
public enum AgencyKind
{
    /// <summary>Anything else, such as a bus company or a transit authority.</summary>
    Other,

    /// <summary>Police, sheriff, state patrol.</summary>
    LawEnforcement,

    /// <summary>A fire department, with or without its own medics.</summary>
    Fire,

    /// <summary>Ambulances and hospitals.</summary>
    Medical,

    /// <summary>Emergency management of a city, a county or a state.</summary>
    EmergencyManagement,
}

/// <summary>A partner agency, agreed beforehand: its people see the incidents it covers at once.</summary>
/// <param name="Id">Opaque id, the same for ever.</param>
/// <param name="Name">In full: "Riverbend Police Department".</param>
/// <param name="ShortName">As said on the radio: "Riverbend PD".</param>
public sealed record Agency(AgencyId Id, string Name, string ShortName)
{
    // A day lasts until it is over in the last time zone, and has begun once it has in the first: what was agreed for a day
    // holds on all of it, wherever the server stands.
    private static readonly TimeSpan FirstZone = TimeSpan.FromHours(14);
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(-12);

    /// <summary>What it does.</summary>
    public AgencyKind Kind { get; init; }

    /// <summary>The buildings it covers; empty for the whole district.</summary>
    public ImmutableArray<BuildingId> Buildings { get; init; } = [];

    /// <summary>The first day of the agreement; null when it is not known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of the agreement; null for one without an end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whom to call about the agreement, with their number; empty when nobody wrote it down.</summary>
    public string Contact { get; init; } = "";

    /// <summary>
    /// Whether its officers are school officials under the district's direct control (FERPA, 34 CFR 99.31(a)(1)), and so may
    /// see what the school knows of a student outside an emergency too. Off unless the agreement says so.
    /// </summary>
    public bool SchoolOfficials { get; init; }

    /// <summary>When the agreement was ended before its time; null when it was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the agreement holds at a moment. While it does not, its people are those of no agency.</summary>
    public bool Holds(DateTimeOffset now) =>
        (EndedAt is not { } ended || now < ended)
        && (Since is not { } first || now >= new DateTimeOffset(first, TimeOnly.MinValue, FirstZone))
        && (Until is not { } last || last == DateOnly.MaxValue || now < new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, LastZone));
}
