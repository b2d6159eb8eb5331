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
public sealed record Person(PersonId Id, string Name, string Title, Role Role, AgencyId? Agency, ImmutableArray<BuildingId> Buildings);

/// <summary>A partner agency, agreed beforehand.</summary>
public sealed record Agency(AgencyId Id, string Name, string ShortName)
{
    /// <summary>The buildings it covers; empty for the whole district.</summary>
    public ImmutableArray<BuildingId> Buildings { get; init; } = [];
}
