using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Readiness;

namespace Command.Web.Features.Readiness;

/// <summary>A room or a numbered door of a plan, to choose from.</summary>
/// <param name="Place">Which.</param>
/// <param name="Title">As said aloud.</param>
/// <param name="Level">The level's short name.</param>
/// <param name="Number">What is on its plate; empty for none.</param>
public sealed record SpotChoice(Spot Place, string Title, string Level, string Number);

/// <summary>Finds rooms and doors of a plan by what people type.</summary>
public sealed class SpotSearch
{
    private readonly List<SpotChoice> _all;

    /// <param name="plan">The plan.</param>
    /// <param name="withDoors">Whether doors are found too.</param>
    public SpotSearch(PlanIndex plan, bool withDoors)
    {
        var levels = plan.Plan.Levels.ToDictionary(level => level.Id, level => level.ShortName);
        string Level(LevelId id) => levels.GetValueOrDefault(id, "");
        var doors = plan.Plan.Doors.Where(door => withDoors && (door.Number.Length > 0 || door.Name.Length > 0));
        _all =
        [
            .. doors.Select(door => new SpotChoice(Spot.At(door.Id), ReadinessWords.Door(door), Level(door.Level), door.Number)),
            .. plan.Plan.Rooms.Select(room => new SpotChoice(Spot.In(room.Id), room.Title, Level(room.Level), room.Number)),
        ];
    }

    /// <summary>A room by its id; null when the plan has none.</summary>
    public SpotChoice? Room(string? id) => id is null ? null : _all.FirstOrDefault(choice => choice.Place.Room?.Value == id);

    /// <summary>What fits the words, the likeliest first: the number itself, then numbers and names that begin so, then any that hold them.</summary>
    public IReadOnlyList<SpotChoice> Find(string typed, int most)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? [] :
        [
            .. _all
                .Where(choice => words.All(word => $"{choice.Title} {choice.Level}".Contains(word, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(choice => Rank(choice, words))
                .ThenBy(choice => Buildings.NaturalOrder.Key(choice.Title), StringComparer.OrdinalIgnoreCase)
                .Take(most),
        ];
    }

    private static int Rank(SpotChoice choice, string[] words) =>
        words.Any(word => choice.Number.Equals(word, StringComparison.OrdinalIgnoreCase)) ? 0
        : words.Any(word => choice.Number.StartsWith(word, StringComparison.OrdinalIgnoreCase) || choice.Title.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? 1
        : 2;
}
