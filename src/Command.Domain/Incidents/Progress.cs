using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.Incidents;

/// <summary>How far the search of a building is: of the whole, and of each wing (or level, where there are no wings).</summary>
/// <param name="Whole">All rooms that count.</param>
/// <param name="Parts">By wing or level, in order.</param>
/// <param name="NeedHelp">Rooms in which someone needs help.</param>
/// <param name="Threats">Rooms in which a threat stands.</param>
public sealed record Progress(PartProgress Whole, ImmutableArray<PartProgress> Parts, ImmutableArray<RoomId> NeedHelp, ImmutableArray<RoomId> Threats)
{
    /// <summary>How far the search is, by a plan.</summary>
    public static Progress Of(Incident incident, PlanIndex plan)
    {
        var byWing = plan.Wings.Length > 0;
        var levels = plan.Plan.Levels.ToDictionary(level => level.Id, level => level.ShortName);
        var parts = plan.ToSearch
            .GroupBy(room => byWing ? room.Wing ?? "" : levels.GetValueOrDefault(room.Level, ""), StringComparer.Ordinal)
            .OrderBy(part => part.Key.Length == 0).ThenBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => Count(PartName(part.Key, byWing), part, incident));
        return new Progress(
            Count("whole building", plan.ToSearch, incident),
            [.. parts],
            [.. incident.Rooms.Where(pair => pair.Value.Help is not null).Select(pair => pair.Key)],
            [.. incident.Rooms.Where(pair => pair.Value.Hazards.HasFlag(Hazards.Threat)).Select(pair => pair.Key)]);
    }

    private static string PartName(string key, bool byWing) => (key, byWing) switch
    {
        ("", true) => "no wing",
        (_, true) => $"wing {key}",
        _ => key,
    };

    private static PartProgress Count(string name, IEnumerable<Room> rooms, Incident incident)
    {
        var counts = rooms.Select(room => incident.Room(room.Id).Search).CountBy(search => search).ToDictionary();
        int N(Search search) => counts.GetValueOrDefault(search);
        return new PartProgress(name, counts.Values.Sum(), N(Search.ClearedOnce), N(Search.ClearedTwice), N(Search.Searching), N(Search.Disputed), N(Search.Recheck));
    }
}

/// <summary>How many rooms of a part are in which state of search.</summary>
public sealed record PartProgress(string Name, int Total, int ClearedOnce, int ClearedTwice, int Searching, int Disputed, int Recheck)
{
    /// <summary>Rooms that count as searched.</summary>
    public int Cleared => ClearedOnce + ClearedTwice;
}
