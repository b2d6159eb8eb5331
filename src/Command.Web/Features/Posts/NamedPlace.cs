using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Posts;

namespace Command.Web.Features.Posts;

/// <summary>A place that can be named instead of tapped: a room, or an outer door.</summary>
/// <param name="Name">As it is typed: "100 Lobby", "Door 7 Bus loop".</param>
/// <param name="Place">Where it is.</param>
public sealed record NamedPlace(string Name, MapPlace Place)
{
    /// <summary>The outer doors, then the rooms.</summary>
    public static IReadOnlyList<NamedPlace> All(PlanIndex plan) =>
    [
        .. plan.Plan.Doors
            .Where(door => door.Exterior && door.Number.Length > 0)
            .Select(door => new NamedPlace($"Door {door.Number} {door.Name}".TrimEnd(), new MapPlace(null, new Point((door.From.X + door.To.X) / 2, (door.From.Y + door.To.Y) / 2), null))),
        .. NamedPart.Named(plan).Select(room => new NamedPlace(room.Name, new MapPlace(room.Room.Level, room.Room.Label, room.Room.Id))),
    ];

    /// <summary>The place a person typed; null when none or more than one could be meant.</summary>
    public static NamedPlace? Find(IReadOnlyList<NamedPlace> places, string? typed) => Typed.Find(places, place => place.Name, typed);
}

/// <summary>A part of the building that can be named instead of drawn: a room, or the rooms of a wing on a level.</summary>
/// <param name="Name">As it is typed: "214 Band room", "Wing B, L1".</param>
/// <param name="Level">The level it is on.</param>
/// <param name="Rooms">Its rooms.</param>
public sealed record NamedPart(string Name, LevelId Level, ImmutableArray<Room> Rooms)
{
    /// <summary>The wings on each level, the levels, then the rooms.</summary>
    public static IReadOnlyList<NamedPart> All(PlanIndex plan) =>
    [
        .. from wing in plan.Wings
           from level in plan.Plan.Levels
           let rooms = plan.Plan.Rooms.Where(room => room.Wing == wing && room.Level == level.Id).ToImmutableArray()
           where !rooms.IsEmpty
           select new NamedPart($"Wing {wing}, {level.ShortName}", level.Id, rooms),
        .. plan.Plan.Levels.Select(level => new NamedPart($"All of {level.ShortName}", level.Id, [.. plan.Plan.Rooms.Where(room => room.Level == level.Id)])),
        .. Named(plan).Select(room => new NamedPart(room.Name, room.Room.Level, [room.Room])),
    ];

    /// <summary>The part a person typed; null when none or more than one could be meant.</summary>
    public static NamedPart? Find(IReadOnlyList<NamedPart> parts, string? typed) => Typed.Find(parts, part => part.Name, typed);

    // Two rooms of one title, such as stairs, are told apart by their level.
    internal static IEnumerable<(string Name, Room Room)> Named(PlanIndex plan)
    {
        var twice = plan.Plan.Rooms.CountBy(room => room.Title).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return plan.Plan.Rooms.Select(room => (twice.Contains(room.Title) ? $"{room.Title}, {PostWords.Level(room.Level, plan)}" : room.Title, room));
    }
}

/// <summary>What a person typed, held against a list of names.</summary>
internal static class Typed
{
    /// <summary>The one of that name; else the only one whose name begins with it.</summary>
    public static T? Find<T>(IReadOnlyList<T> known, Func<T, string> name, string? typed)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var wanted = typed.Trim();
        return known.FirstOrDefault(one => string.Equals(name(one), wanted, StringComparison.OrdinalIgnoreCase))
            ?? (known.Where(one => name(one).StartsWith(wanted + " ", StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null);
    }
}
