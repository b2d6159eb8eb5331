using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>Someone who signs in: staff, an officer or an observer. Students are not people in this sense.</summary>
/// <param name="Id">Opaque id.</param>
/// <param name="Name">As others call them on the radio.</param>
/// <param name="Title">What they are: "Principal, Oak Elementary".</param>
/// <param name="Role">Decides what they may do.</param>
/// <param name="Agency">Their agency; null for the district's own people.</param>
/// <param name="Buildings">The buildings they belong to; empty for those who serve the whole district.</param>
public sealed record Person(PersonId Id, string Name, string Title, Role Role, AgencyId? Agency, ImmutableArray<BuildingId> Buildings)
{
    /// <summary>Their e-mail at work, in small letters; by it a list of staff knows them again. Null while nobody wrote it down.</summary>
    public string? Email { get; init; }

    /// <summary>What they hold beside their own role, in force or not, oldest first.</summary>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>Since when they may not sign in or do anything; null for those who may.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>What their agency agreed to cover; filled in when they are read, never stored. Null without an agency the district knows.</summary>
    public Coverage? Agreed { get; init; }

    /// <summary>Whether they came in at a command post, without an account.</summary>
    public bool IsGuest => Grants.Any(grant => grant.Kind is GrantKind.Guest);

    /// <summary>The same person without what they hold as a guest, which ends with the incident.</summary>
    public Person WithoutGuestGrants() => IsGuest ? this with { Grants = [.. Grants.Where(grant => grant.Kind is not GrantKind.Guest)] } : this;

    /// <summary>The next moment at which a grant begins or ends by time alone; null for none.</summary>
    public DateTimeOffset? TurnsAfter(DateTimeOffset now) =>
        Grants.Where(grant => grant.EndedAt is null).SelectMany(grant => new[] { grant.From, grant.Until }).Where(at => at > now).Select(at => (DateTimeOffset?)at).Min();
}

/// <summary>The buildings an agency agreed beforehand to cover.</summary>
/// <param name="Buildings">Which; empty for the whole district.</param>
public sealed record Coverage(ImmutableArray<BuildingId> Buildings)
{
    /// <summary>Every building of the district.</summary>
    public static readonly Coverage Everywhere = new([]);

    /// <summary>Whether it covers a building.</summary>
    public bool Includes(BuildingId building) => Buildings.IsEmpty || Buildings.Contains(building);
}
