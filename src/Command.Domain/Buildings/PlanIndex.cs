using System.Collections.Frozen;
using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Buildings;

/// <summary>A floor plan made quick to ask: built once for a plan and shared by everyone who reads it.</summary>
public sealed class PlanIndex
{
    /// <summary>The plan of a building that has none yet.</summary>
    public static readonly PlanIndex Empty = new(FloorPlan.Empty);

    private readonly FrozenDictionary<RoomId, Room> _rooms;
    private readonly FrozenDictionary<LevelId, Level> _levels;
    private readonly Lazy<Dictionary<RoomId, ImmutableArray<RoomId>>> _adjoining;

    public PlanIndex(FloorPlan plan)
    {
        Plan = plan;
        _rooms = plan.Rooms.ToFrozenDictionary(room => room.Id);
        _levels = plan.Levels.ToFrozenDictionary(level => level.Id);
        _adjoining = new(() => Adjacency.Of(plan));
        ToSearch = [.. plan.Rooms.Where(room => room.ToSearch)];
        Wings = [.. plan.Rooms.Select(room => room.Wing).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public FloorPlan Plan { get; }

    /// <summary>The rooms that count when a building is searched, in the plan's order.</summary>
    public ImmutableArray<Room> ToSearch { get; }

    /// <summary>The names of the wings, in alphabetical order.</summary>
    public ImmutableArray<string> Wings { get; }

    /// <summary>The room as drawn, or null when the plan has none of that id.</summary>
    public Room? Find(RoomId room) => _rooms.GetValueOrDefault(room);

    /// <summary>The level a room is on; null when the plan draws none.</summary>
    public Level? LevelOf(Room room) => _levels.GetValueOrDefault(room.Level);

    /// <summary>The spaces next to a room, halls and stairs included: someone could go there from it, or hear through the wall. See <see cref="Adjacency"/>.</summary>
    public ImmutableArray<RoomId> Adjoining(RoomId room) => _adjoining.Value.GetValueOrDefault(room, []);

    /// <summary>What to call a room in a sentence; its id when a newer plan no longer draws it.</summary>
    public string Title(RoomId room) => Find(room)?.Title ?? room.Value;
}
