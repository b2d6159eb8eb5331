using System.Collections.Immutable;
using Command.Domain.Kernel;
using Command.Domain.Tasks;

namespace Command.Domain.Incidents;

/// <summary>What a person asks for in an incident. Room commands are in <c>Rooms/RoomCommands.cs</c>.</summary>
public abstract record IncidentCommand(Stamp Stamp);

/// <inheritdoc cref="IncidentDeclared"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Building">Where.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Mode">Whether it is real.</param>
/// <param name="Summary">What is known; may be empty.</param>
/// <param name="Order">The action to order for the whole building in the same breath; null for none yet.</param>
/// <param name="Detail">The location or hazard that <paramref name="Order"/> needs.</param>
public sealed record DeclareIncident(Stamp Stamp, BuildingId Building, Kind Kind, Mode Mode, string Summary, ResponseAction? Order, string? Detail)
    : IncidentCommand(Stamp)
{
    /// <summary>The times it is run by; null for <see cref="IncidentSettings.Default"/>.</summary>
    public IncidentSettings? Settings { get; init; }

    /// <inheritdoc cref="OrderAction.Procedure"/>
    public Procedure? Procedure { get; init; }

    /// <summary>The district's checklists; those for this kind are started with it.</summary>
    public ImmutableArray<ChecklistTemplate> Checklists { get; init; } = [];
}

/// <inheritdoc cref="ActionOrdered"/>
public sealed record OrderAction(Stamp Stamp, ResponseAction Action, Zone Zone, string? Detail) : IncidentCommand(Stamp)
{
    /// <summary>The procedure of the district's protocol set that is ordered; null for the action in the words of the Standard Response Protocol.</summary>
    public Procedure? Procedure { get; init; }
}

/// <inheritdoc cref="ActionRetracted"/>
public sealed record RetractAction(Stamp Stamp, Zone Zone, string Because) : IncidentCommand(Stamp);

/// <inheritdoc cref="BuildingCleared"/>
public sealed record DeclareClear(Stamp Stamp, Zone Zone) : IncidentCommand(Stamp);

/// <inheritdoc cref="ActionReleased"/>
public sealed record ReleaseAction(Stamp Stamp, Zone Zone) : IncidentCommand(Stamp);

/// <inheritdoc cref="NoteAdded"/>
public sealed record AddNote(Stamp Stamp, string Text, RoomId? Room) : IncidentCommand(Stamp);

/// <inheritdoc cref="IncidentClosed"/>
public sealed record CloseIncident(Stamp Stamp, string Reason) : IncidentCommand(Stamp);

/// <inheritdoc cref="IncidentReopened"/>
public sealed record ReopenIncident(Stamp Stamp, string Reason) : IncidentCommand(Stamp);
