using System.Collections.Immutable;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.Incidents;

/// <summary>What happened in an incident. Room events are in <c>Rooms/RoomEvents.cs</c>; together they are the whole list.</summary>
public abstract record IncidentEvent(Stamp Stamp) : IStamped
{
    /// <summary>The rooms it says something of.</summary>
    public IEnumerable<RoomId> RoomsTouched() => this switch
    {
        RoomEvent room => [room.Room],
        RecheckCalled recheck => recheck.Rooms,
        ActionOrdered { Recalled: { } recalled } => recalled,
        _ => [],
    };
}

/// <summary>Someone said there is an emergency.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Building">Where.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Mode">Whether it is real.</param>
/// <param name="Summary">What is known, in a sentence. May be empty: declaring must never wait for words.</param>
public sealed record IncidentDeclared(Stamp Stamp, BuildingId Building, Kind Kind, Mode Mode, string Summary)
    : IncidentEvent(Stamp)
{
    /// <summary>The times it is run by, written out, so that a later default changes nothing of it.</summary>
    public IncidentSettings Settings { get; init; } = IncidentSettings.Default;
}

/// <summary>An action was ordered for a zone.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Action">Which of the five.</param>
/// <param name="Zone">For which part of the building.</param>
/// <param name="Detail">Where to evacuate to, or which hazard and safety strategy to shelter from; else null.</param>
public sealed record ActionOrdered(Stamp Stamp, ResponseAction Action, Zone Zone, string? Detail)
    : IncidentEvent(Stamp)
{
    /// <summary>The term it was ordered by where the district's protocol set has words of its own: "Reverse evacuation"; null for the action's own term.</summary>
    public string? Term { get; init; }

    /// <summary>The directive that goes with <see cref="Term"/>, with its detail; null for the action's own.</summary>
    public string? Directive { get; init; }

    /// <summary>Of a Lockdown: the rooms whose people had been let out before and that it holds again; null for none.</summary>
    public ImmutableArray<RoomId>? Recalled { get; init; }
}

/// <summary>An action ended for a zone.</summary>
public sealed record ActionReleased(Stamp Stamp, ResponseAction Action, Zone Zone)
    : IncidentEvent(Stamp)
{
    /// <inheritdoc cref="ActionOrdered.Term"/>
    public string? Term { get; init; }
}

/// <summary>An order was taken back as a mistake, soon after it was given: what it had replaced is in force again.</summary>
public sealed record ActionRetracted(Stamp Stamp, ResponseAction Action, Zone Zone, string Because)
    : IncidentEvent(Stamp)
{
    /// <inheritdoc cref="ActionOrdered.Term"/>
    public string? Term { get; init; }
}

/// <summary>Rooms that were cleared must be checked again, because a space next to them became a threat.</summary>
/// <param name="Stamp">On whose report.</param>
/// <param name="Threat">The room with the threat.</param>
/// <param name="Rooms">The cleared rooms next to it.</param>
public sealed record RecheckCalled(Stamp Stamp, RoomId Threat, ImmutableArray<RoomId> Rooms)
    : IncidentEvent(Stamp);

/// <summary>Every room of a zone stands cleared, and the one who leads said so.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Zone">The whole building, or a part of it.</param>
/// <param name="Rooms">The rooms it counts.</param>
public sealed record BuildingCleared(Stamp Stamp, Zone Zone, ImmutableArray<RoomId> Rooms)
    : IncidentEvent(Stamp);

/// <summary>Someone wrote down something that belongs in the timeline.</summary>
public sealed record NoteAdded(Stamp Stamp, string Text, RoomId? Room)
    : IncidentEvent(Stamp);

/// <summary>The incident was ended.</summary>
public sealed record IncidentClosed(Stamp Stamp, string Reason)
    : IncidentEvent(Stamp);

/// <summary>A closed incident was opened again.</summary>
public sealed record IncidentReopened(Stamp Stamp, string Reason)
    : IncidentEvent(Stamp);
