using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.Incidents;

/// <summary>
/// What comes first: 1 Threat, 2 Rescue, 3 Clear (C3 checklist). In Uvalde evacuating others took effort away from the threat;
/// the order stays in view, and the first that has work is the one to work on.
/// </summary>
/// <param name="Threat">Rooms in which a threat stands.</param>
/// <param name="Rescue">Rooms with a casualty, or in which someone needs help.</param>
/// <param name="Clear">Rooms to search that do not stand cleared.</param>
/// <param name="Total">How many rooms are to be searched.</param>
public sealed record Priorities(ImmutableArray<RoomId> Threat, ImmutableArray<RoomId> Rescue, ImmutableArray<RoomId> Clear, int Total)
{
    /// <summary>The first that has work; null when all is done.</summary>
    public Priority? Current =>
        !Threat.IsEmpty ? Priority.Threat
        : !Rescue.IsEmpty ? Priority.Rescue
        : !Clear.IsEmpty ? Priority.Clear
        : null;

    /// <summary>The rooms of a priority.</summary>
    public ImmutableArray<RoomId> Of(Priority priority) => priority switch
    {
        Priority.Threat => Threat,
        Priority.Rescue => Rescue,
        _ => Clear,
    };

    /// <summary>The priorities of an incident, by a plan.</summary>
    public static Priorities Of(Incident incident, PlanIndex plan) => new(
        In(incident, room => room.Hazards.HasFlag(Hazards.Threat)),
        In(incident, room => room.Hazards.HasFlag(Hazards.Casualty) || room.Help is not null),
        [.. plan.ToSearch.Where(room => !incident.Room(room.Id).IsCleared).Select(room => room.Id)],
        plan.ToSearch.Length);

    private static ImmutableArray<RoomId> In(Incident incident, Func<RoomState, bool> counts) =>
        [.. incident.Rooms.Where(pair => counts(pair.Value)).Select(pair => pair.Key).OrderBy(room => room.Value, StringComparer.Ordinal)];
}

/// <summary>What comes first, in order.</summary>
public enum Priority
{
    /// <summary>Stop the threat.</summary>
    Threat,

    /// <summary>Rescue the wounded.</summary>
    Rescue,

    /// <summary>Clear the building.</summary>
    Clear,
}
