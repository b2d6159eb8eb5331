using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>How a grant came about.</summary>
public enum GrantKind
{
    /// <summary>An administrator or the district office gave it.</summary>
    Given,

    /// <summary>The person gave it to themselves in an emergency; everyone is told, and the district office reviews it.</summary>
    BreakGlass,

    /// <summary>Someone without an account joined an incident at its command post. It counts while the incident is open.</summary>
    Guest,
}

/// <summary>Where a grant counts: the whole district, one building, or one incident (whose building may be looked at too).</summary>
/// <param name="Building">The building; null for the whole district.</param>
/// <param name="Incident">The incident at that building; null for all there.</param>
public sealed record GrantScope(BuildingId? Building, IncidentId? Incident)
{
    /// <summary>Everywhere in the district.</summary>
    public static readonly GrantScope District = new(null, null);

    /// <summary>Everything at one building.</summary>
    public static GrantScope At(BuildingId building) => new(building, null);

    /// <summary>One incident and the plan of its building.</summary>
    public static GrantScope Of(IncidentId incident, BuildingId building) => new(building, incident);

    /// <summary>Whether it counts at an incident; with null, at the building apart from any incident.</summary>
    public bool Covers(BuildingId building, IncidentId? incident) => (Building is null || Building == building) && (Incident is null || Incident == incident);

    /// <summary>Whether the building and its plan may be looked at under it.</summary>
    public bool Shows(BuildingId building) => Building is null || Building == building;
}

/// <summary>A role that someone holds somewhere for a time, beside their own.</summary>
/// <param name="Id">Of the command that gave it.</param>
/// <param name="Role">As what they may act there. One that takes no part in incidents gives nothing.</param>
/// <param name="Scope">Where.</param>
/// <param name="From">From when on.</param>
/// <param name="Until">Until when; at that moment it no longer counts.</param>
/// <param name="GivenBy">The name of who gave it.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Kind">How it came about.</param>
public sealed record Grant(Guid Id, Role Role, GrantScope Scope, DateTimeOffset From, DateTimeOffset Until, string GivenBy, string Reason, GrantKind Kind)
{
    /// <summary>When it was ended before its time; null when it was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What the district office found when it looked at a break-glass; null while nobody has.</summary>
    public GrantReview? Review { get; init; }

    /// <summary>Whether it counts at a moment.</summary>
    public bool IsInForce(DateTimeOffset now) => From <= now && now < Until && (EndedAt is not { } ended || now < ended);
}

/// <summary>What was found when a break-glass was looked at afterwards.</summary>
/// <param name="By">Who looked.</param>
/// <param name="At">When.</param>
/// <param name="Words">What they found.</param>
public sealed record GrantReview(string By, DateTimeOffset At, string Words);
