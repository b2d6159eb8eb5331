using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.Incidents;

/// <summary>How far the search of a building is at a moment: of the whole, of each wing and of each level.</summary>
/// <param name="Whole">All rooms that count.</param>
/// <param name="Wings">By wing, in order; empty where there are none.</param>
/// <param name="Levels">By level, the lowest first.</param>
/// <param name="NeedHelp">Rooms in which someone needs help.</param>
/// <param name="Threats">Rooms in which a threat stands.</param>
public sealed record Progress(
    PartProgress Whole, ImmutableArray<PartProgress> Wings, ImmutableArray<PartProgress> Levels, ImmutableArray<RoomId> NeedHelp, ImmutableArray<RoomId> Threats)
{
    /// <summary>By wing, or by level where there are no wings.</summary>
    public ImmutableArray<PartProgress> Parts => Wings.IsEmpty ? Levels : Wings;

    /// <summary>How far the search is at a moment, by a plan.</summary>
    public static Progress Of(Incident incident, PlanIndex plan, DateTimeOffset now)
    {
        PartProgress Count(string name, IEnumerable<Room> rooms) => PartProgress.Of(name, rooms, incident, now);
        var wings = plan.Wings.IsEmpty ? [] : plan.ToSearch
            .GroupBy(room => room.Wing ?? "", StringComparer.Ordinal)
            .OrderBy(wing => wing.Key.Length == 0).ThenBy(wing => wing.Key, StringComparer.Ordinal)
            .Select(wing => Count(wing.Key.Length == 0 ? "no wing" : $"wing {wing.Key}", wing));
        var levels = plan.ToSearch
            .GroupBy(room => (Ordinal: plan.LevelOf(room)?.Ordinal ?? 0, Name: plan.LevelOf(room)?.ShortName ?? ""))
            .OrderBy(level => level.Key.Ordinal).ThenBy(level => level.Key.Name, StringComparer.Ordinal)
            .Select(level => Count(level.Key.Name, level));
        return new Progress(
            Count("whole building", plan.ToSearch),
            [.. wings],
            [.. levels],
            [.. incident.Rooms.Where(pair => pair.Value.Help is not null).Select(pair => pair.Key)],
            [.. incident.Rooms.Where(pair => pair.Value.Hazards.HasFlag(Hazards.Threat)).Select(pair => pair.Key)]);
    }
}

/// <summary>How many rooms of a part are in which state of search.</summary>
public sealed record PartProgress(string Name, int Total, int ClearedOnce, int ClearedTwice, int Searching, int Disputed, int Recheck)
{
    /// <summary>Rooms that count as searched.</summary>
    public int Cleared => ClearedOnce + ClearedTwice;

    /// <summary>How much of it is searched, in whole hundredths; a hundred only when every room is.</summary>
    public int Coverage => Total == 0 ? 0 : Cleared * 100 / Total;

    internal static PartProgress Of(string name, IEnumerable<Room> rooms, Incident incident, DateTimeOffset now)
    {
        var counts = rooms.Select(room => incident.Room(room.Id).SearchAt(now, incident.Settings)).CountBy(search => search).ToDictionary();
        int N(Search search) => counts.GetValueOrDefault(search);
        return new PartProgress(name, counts.Values.Sum(), N(Search.ClearedOnce), N(Search.ClearedTwice), N(Search.Searching), N(Search.Disputed), N(Search.Recheck));
    }
}
