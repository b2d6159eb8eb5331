using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Organization;

/// <summary>What a person asks for about who leads.</summary>
public abstract record OrganizationCommand(Stamp Stamp) : IncidentCommand(Stamp);

/// <inheritdoc cref="CommandTaken"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Because">Why, when someone has command and can't be reached; else null.</param>
public sealed record TakeCommand(Stamp Stamp, string? Because) : OrganizationCommand(Stamp)
{
    /// <summary>Whom the person saw in command and could not reach; null when not said.</summary>
    public PersonId? From { get; init; }
}

/// <inheritdoc cref="CommandOffered"/>
public sealed record OfferCommand(Stamp Stamp, OfferKind Kind, Person To, string Briefing) : OrganizationCommand(Stamp);

/// <inheritdoc cref="CommandReadBack"/>
public sealed record ReadBackCommand(Stamp Stamp, string ReadBack) : OrganizationCommand(Stamp);

/// <inheritdoc cref="CommandPassed"/>
public sealed record ConfirmReadBack(Stamp Stamp) : OrganizationCommand(Stamp)
{
    /// <summary>The words the person heard and found right; null when not said.</summary>
    public string? Heard { get; init; }
}

/// <inheritdoc cref="CommandOfferEnded"/>
public sealed record EndCommandOffer(Stamp Stamp, string? Because) : OrganizationCommand(Stamp);

/// <inheritdoc cref="CommandLeft"/>
public sealed record LeaveCommand(Stamp Stamp, string Because) : OrganizationCommand(Stamp);

/// <inheritdoc cref="PositionAssigned"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Position">Which.</param>
/// <param name="Person">Who, from the district's people; null for someone without an account.</param>
/// <param name="Name">The name of someone without an account; else null.</param>
public sealed record AssignPosition(Stamp Stamp, Position Position, Person? Person, string? Name) : OrganizationCommand(Stamp);

/// <inheritdoc cref="PositionVacated"/>
public sealed record VacatePosition(Stamp Stamp, Position Position, string Name) : OrganizationCommand(Stamp);
