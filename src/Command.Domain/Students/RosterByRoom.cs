using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Students;

/// <summary>A building's roster laid over its floor plan on one day: who should be in which room in which period.</summary>
public sealed class RosterByRoom
{
    /// <summary>The period of a school whose classes meet all day.</summary>
    public const string AllDay = "";

    private readonly BuildingRoster _roster;
    private readonly ILookup<RoomId, SchoolClass> _classes;

    public RosterByRoom(BuildingRoster roster, PlanIndex plan, DateOnly today)
    {
        _roster = roster;
        var labels = new RoomLabels(plan);

        // A roster of a term that is over says more than an empty one.
        var held = roster.Classes.Where(one => one.IsHeld(today)).ToList();
        var counted = held.Count > 0 ? held : [.. roster.Classes];
        _classes = counted.Select(one => (Room: labels.Find(one.Location), Class: one)).Where(pair => pair.Room is not null).ToLookup(pair => pair.Room!.Value, pair => pair.Class);
        Periods = [.. counted.SelectMany(one => one.Periods).Distinct(StringComparer.Ordinal).OrderBy(InOrder).ThenBy(period => period, StringComparer.Ordinal)];
        if (Periods.IsEmpty)
        {
            Periods = [AllDay];
        }
    }

    /// <summary>The periods of the day, in order; only <see cref="AllDay"/> where there are none.</summary>
    public ImmutableArray<string> Periods { get; }

    /// <summary>How many are on roster in each room that has any, in the order of <see cref="Periods"/>.</summary>
    public RosterCounts Counts() => new(_roster.TakenAt, Periods, [.. _classes.Select(room => new RoomCount(room.Key, [.. Periods.Select(period => Places([room.Key], period).Count)]))]);

    /// <summary>How many different students are on roster in these rooms in a period.</summary>
    public int Count(IEnumerable<RoomId> rooms, string period) => Places(rooms, period).Count;

    /// <summary>The students of one room in a period, by family name, and what they are there for.</summary>
    public RoomNames Names(RoomId room, string period) => new(
        room,
        [.. _classes[room].Where(one => one.Meets(period)).Select(one => one.Teacher is null ? one.Title : $"{one.Title}, {one.Teacher}").Distinct(StringComparer.Ordinal)],
        [.. Places([room], period).Select(place => _roster.Students[place]).OrderBy(one => one.FamilyName, StringComparer.InvariantCultureIgnoreCase).ThenBy(one => one.GivenName, StringComparer.InvariantCultureIgnoreCase).Select(one => new StudentName(one.FamilyName, one.GivenName, one.Grade))]);

    /// <summary>The family names of everyone who is ever on roster in these rooms: a reason must hold none of them.</summary>
    public IEnumerable<string> FamilyNames(IEnumerable<RoomId> rooms) =>
        rooms.SelectMany(room => _classes[room]).SelectMany(one => one.Students).Distinct().Select(place => _roster.Students[place].FamilyName);

    private HashSet<int> Places(IEnumerable<RoomId> rooms, string period) =>
        [.. rooms.SelectMany(room => _classes[room]).Where(one => one.Meets(period)).SelectMany(one => one.Students)];

    // "2" before "10"; words after numbers.
    private static int InOrder(string period) =>
        int.TryParse(period.TakeWhile(char.IsAsciiDigit).ToArray(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}

/// <summary>How many are on roster where; no name is in it.</summary>
/// <param name="TakenAt">How old the roster is: when it was taken over.</param>
/// <param name="Periods">The periods of the day.</param>
/// <param name="Rooms">The rooms that have anyone in any period.</param>
public sealed record RosterCounts(DateTimeOffset TakenAt, ImmutableArray<string> Periods, ImmutableArray<RoomCount> Rooms);

/// <summary>How many are on roster in a room, by period.</summary>
public sealed record RoomCount(RoomId Room, ImmutableArray<int> ByPeriod);

/// <summary>Who is on roster in a room. For the eyes of who asked; never stored, sent on or written out.</summary>
/// <param name="Room">Which room.</param>
/// <param name="Classes">What they are there for, with the teacher: "Algebra I, Ms. Dahl".</param>
/// <param name="Students">Who.</param>
public sealed record RoomNames(RoomId Room, ImmutableArray<string> Classes, ImmutableArray<StudentName> Students)
{
    /// <inheritdoc cref="BuildingRoster.ToString"/>
    public override string ToString() => $"names in {Room}";
}

/// <summary>A student as they are called; without their id, which nobody in a hall needs.</summary>
public sealed record StudentName(string FamilyName, string GivenName, string? Grade)
{
    /// <inheritdoc cref="BuildingRoster.ToString"/>
    public override string ToString() => "a student";
}
