using Command.Domain.Kernel;

namespace Command.Domain.AfterAction;

/// <summary>What a district learns from its incidents and drills. One stream a district; this file is the whole list.</summary>
public abstract record AfterActionEvent(Stamp Stamp) : IStamped
{
    /// <summary>The stream, in every district the same: districts are walled off from each other.</summary>
    public static readonly Guid Stream = Guid.Parse("a7e2ac70-1e55-4c0d-8a11-5e55015a11ed");
}

/// <summary>The district chose the times it wants to reach.</summary>
public sealed record TargetsChosen(Stamp Stamp, ResponseTargets Targets) : AfterActionEvent(Stamp);

/// <summary>Something was found in an incident. Its id is the id of the command.</summary>
/// <param name="Stamp">Who found it, and when.</param>
/// <param name="Incident">In which incident.</param>
/// <param name="Words">What. Never a student's name.</param>
public sealed record FindingNoted(Stamp Stamp, IncidentId Incident, string Words) : AfterActionEvent(Stamp);

/// <summary>A finding was taken back; the record keeps it.</summary>
public sealed record FindingWithdrawn(Stamp Stamp, Guid Finding, string Because) : AfterActionEvent(Stamp);

/// <summary>Something is to be made better. Its id is the id of the command.</summary>
/// <param name="Stamp">Who asked for it, and when.</param>
/// <param name="Incident">The incident it comes from.</param>
/// <param name="Building">Where that was.</param>
/// <param name="From">What the incident is called.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who answers for it, of the district's people.</param>
/// <param name="OwnerName">Their name.</param>
/// <param name="Due">By which day.</param>
public sealed record ImprovementAdded(Stamp Stamp, IncidentId Incident, BuildingId Building, string From, string Text, PersonId Owner, string OwnerName, DateOnly Due)
    : AfterActionEvent(Stamp);

/// <summary>An item has another owner or another day.</summary>
public sealed record ImprovementGiven(Stamp Stamp, Guid Item, PersonId Owner, string OwnerName, DateOnly Due) : AfterActionEvent(Stamp);

/// <summary>An item is done.</summary>
/// <param name="Stamp">Who says so, and when.</param>
/// <param name="Item">Which.</param>
/// <param name="Words">What was done.</param>
public sealed record ImprovementDone(Stamp Stamp, Guid Item, string Words) : AfterActionEvent(Stamp);

/// <summary>An item that was called done is not.</summary>
public sealed record ImprovementReopened(Stamp Stamp, Guid Item, string Because) : AfterActionEvent(Stamp);
