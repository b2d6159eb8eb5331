using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Scenarios;

/// <summary>Finds the rooms of one building that a scenario's places mean. The same file and the same plan always give the same rooms.</summary>
public static class Placing
{
    /// <summary>The scenario with every place found; or what this building lacks.</summary>
    public static (Scenario Scenario, IReadOnlyList<ScenarioFault> Faults) In(PlanIndex plan, Scenario scenario)
    {
        if (plan.Plan.Rooms.IsEmpty && scenario.Injects.FirstOrDefault(inject => inject.Where is not null) is { } placed)
        {
            return (scenario, [new(placed.Line, "This building has no floor plan yet: its places can't be found.")]);
        }

        var used = new HashSet<RoomId>();
        var faults = new List<ScenarioFault>();
        var injects = scenario.Injects.Select(inject =>
        {
            if (inject.Where is not { } where)
            {
                return inject;
            }

            var (phrase, wrong) = PlacePhrase.Parse(where);
            var room = phrase is null ? null : Find(plan, phrase, used);
            if (room is null)
            {
                faults.Add(new(inject.Line, wrong ?? $"This building has no place that is “{where}”. Add another with “or”, such as “or any room”."));
                return inject;
            }

            used.Add(room.Id);
            return inject with { Room = room.Id };
        }).ToImmutableArray();
        return (scenario with { Injects = injects }, faults);
    }

    /// <summary>The room that is meant; null when the building has none.</summary>
    public static Room? Find(PlanIndex plan, PlacePhrase phrase, IReadOnlySet<RoomId> used)
    {
        var found = phrase.Label is { } label ? Labelled(plan, label) : Best(plan, phrase, used);
        return found ?? (phrase.Or is { } or ? Find(plan, or, used) : null);
    }

    private static Room? Labelled(PlanIndex plan, string label) =>
        plan.Plan.Rooms.FirstOrDefault(room => Is(room.Number, label)) ?? plan.Plan.Rooms.FirstOrDefault(room => Is(room.Name, label) || Is(room.Title, label));

    private static Room? Best(PlanIndex plan, PlacePhrase phrase, IReadOnlySet<RoomId> used)
    {
        var fitting = plan.Plan.Rooms
            .Where(room => phrase.Use is { } use ? room.Use == use : room.ToSearch)
            .Where(room => phrase.Level is not { } level || IsOn(plan.LevelOf(room), level))
            .Where(room => phrase.Wing is not { } wing || Is(room.Wing ?? "", wing))
            .Where(room => !phrase.Another || !used.Contains(room.Id));
        if (phrase.Near is null)
        {
            return fitting.MinBy(room => (Math.Abs(plan.LevelOf(room)?.Ordinal ?? 0), room.Number.Length == 0 ? int.MaxValue : room.Number.Length, room.Number, room.Id.Value), Order);
        }

        return Find(plan, phrase.Near, used) is not { } anchor ? null
            : fitting.Where(room => room.Id != anchor.Id)
                .OrderBy(room => room.Level != anchor.Level).ThenBy(room => Distance(room, anchor)).ThenBy(room => room.Id.Value, StringComparer.Ordinal).FirstOrDefault();
    }

    // The ground before the other levels, room 9 before room 10, and rooms without a number last.
    private static readonly Comparer<(int Level, int Digits, string Number, string Id)> Order = Comparer<(int Level, int Digits, string Number, string Id)>.Create((one, other) =>
        one.Level != other.Level ? one.Level.CompareTo(other.Level)
        : one.Digits != other.Digits ? one.Digits.CompareTo(other.Digits)
        : string.CompareOrdinal(one.Number, other.Number) is not 0 and var byNumber ? byNumber
        : string.CompareOrdinal(one.Id, other.Id));

    // Squared, and a degree of longitude taken like one of latitude: it only orders rooms of one building.
    private static double Distance(Room one, Room other) =>
        ((one.Label.X - other.Label.X) * (one.Label.X - other.Label.X)) + ((one.Label.Y - other.Label.Y) * (one.Label.Y - other.Label.Y));

    private static bool IsOn(Level? level, string said) =>
        level is not null && (Is(level.ShortName, said) || Is(level.ShortName, "L" + said) || Is(level.Name, said) || Is(level.Name, "Level " + said));

    private static bool Is(string text, string other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}
