using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Interchange.Plans;

/// <summary>A plan while it is read: holds ids unique and shapes sound, whatever the format.</summary>
internal sealed class PlanDraft(PlanCrs crs, ImportBudget budget, Findings findings)
{
    private readonly Dictionary<LevelId, Level> _levels = [];
    private readonly Dictionary<RoomId, Room> _rooms = [];
    private readonly Dictionary<string, Door> _doors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyFeature> _features = new(StringComparer.Ordinal);

    public bool HasLevel(LevelId id) => _levels.ContainsKey(id);

    public Level? Level(LevelId id) => _levels.GetValueOrDefault(id);

    public IEnumerable<Room> Rooms => _rooms.Values;

    public void Add(string file, Level level)
    {
        if (_levels.Count == PlanLimits.Levels)
        {
            throw new UnreadableFile(file, $"has more than {PlanLimits.Levels} levels");
        }

        Add(file, _levels, level.Id, level with { Outline = Sound(file, level.Outline, level.Name) });
    }

    /// <summary>Adds a room; its label goes where the file wishes if that is inside, else to a point well inside.</summary>
    public void Add(string file, Room room, Point? label)
    {
        var shape = Sound(file, room.Shape, $"{room.Title} ({PlainText.Shown(room.Id.Value)})");
        Add(file, _rooms, room.Id, room with { Shape = shape, Label = Shapes.Label(shape, label) });
    }

    /// <summary>Counts a feature that will be placed on some levels: see <see cref="ImportBudget.Placed"/>.</summary>
    public void Expect(string file, int levels) => budget.Placed(file, levels);

    /// <summary>A sound shape, with a warning where it had to be mended: see <see cref="Shapes.Sound"/>.</summary>
    public ImmutableArray<Polygon> Sound(string file, ImmutableArray<Polygon> shape, string title)
    {
        var sound = Shapes.Sound(file, shape, budget, out var mended);
        if (mended)
        {
            findings.Warn($"The outline of {title} was not sound and was mended; check how it is drawn.");
        }

        return sound;
    }

    /// <summary>The same room drawn on a further level: checked once, so not again.</summary>
    public void AddCopy(string file, RoomId of, Room copy) => Add(file, _rooms, copy.Id, copy with { Shape = _rooms[of].Shape, Label = _rooms[of].Label });

    public void Add(string file, Door door) => Add(file, _doors, door.Id, door);

    public void Add(string file, KeyFeature feature) => Add(file, _features, feature.Id, feature);

    public void SetWing(RoomId room, string wing) => _rooms[room] = _rooms[room] with { Wing = wing };

    /// <summary>The finished plan, its parts in order of id, so that it does not depend on the order in the file.</summary>
    public FloorPlan Build() => new(
        crs,
        [.. _levels.Values.OrderBy(l => l.Ordinal).ThenBy(l => l.Id.Value, StringComparer.Ordinal)],
        [.. _rooms.Values.OrderBy(r => r.Id.Value, StringComparer.Ordinal)],
        [.. _doors.Values.OrderBy(d => d.Id, StringComparer.Ordinal)],
        [.. _features.Values.OrderBy(f => f.Id, StringComparer.Ordinal)]);

    private static void Add<TId, T>(string file, Dictionary<TId, T> all, TId id, T item)
        where TId : notnull
    {
        if (all.Count == PlanLimits.Features)
        {
            throw new UnreadableFile(file, $"has more than {PlanLimits.Features:N0} rooms, doors or key features of one kind");
        }

        if (!all.TryAdd(id, item))
        {
            throw new BadFeature("id", $"'{PlainText.Shown(id.ToString())}' is given twice");
        }
    }
}
