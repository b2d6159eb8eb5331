using Command.Domain.Kernel;

namespace Command.Domain.AfterAction;

/// <summary>What a person asks for after an incident.</summary>
public abstract record AfterActionCommand(Stamp Stamp);

/// <inheritdoc cref="TargetsChosen"/>
public sealed record ChooseTargets(Stamp Stamp, ResponseTargets Targets) : AfterActionCommand(Stamp);

/// <inheritdoc cref="FindingNoted"/>
public sealed record NoteFinding(Stamp Stamp, IncidentId Incident, string? Words) : AfterActionCommand(Stamp);

/// <inheritdoc cref="FindingWithdrawn"/>
public sealed record WithdrawFinding(Stamp Stamp, Guid Finding, string? Because) : AfterActionCommand(Stamp);

/// <inheritdoc cref="ImprovementAdded"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Incident">The incident it comes from.</param>
/// <param name="Building">Where that was.</param>
/// <param name="From">What the incident is called.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who answers for it; null when nobody of the district was chosen.</param>
/// <param name="Due">By which day; null when none was chosen.</param>
/// <param name="Today">The day it is at the schools.</param>
public sealed record AddImprovement(Stamp Stamp, IncidentId Incident, BuildingId Building, string From, string? Text, ItemOwner? Owner, DateOnly? Due, DateOnly Today) : AfterActionCommand(Stamp);

/// <inheritdoc cref="ImprovementGiven"/>
public sealed record GiveImprovement(Stamp Stamp, Guid Item, ItemOwner? Owner, DateOnly? Due, DateOnly Today) : AfterActionCommand(Stamp);

/// <inheritdoc cref="ImprovementDone"/>
public sealed record FinishImprovement(Stamp Stamp, Guid Item, string? Words) : AfterActionCommand(Stamp);

/// <inheritdoc cref="ImprovementReopened"/>
public sealed record ReopenImprovement(Stamp Stamp, Guid Item, string? Because) : AfterActionCommand(Stamp);

/// <summary>Someone of the district who answers for an item.</summary>
public sealed record ItemOwner(PersonId Person, string Name);
