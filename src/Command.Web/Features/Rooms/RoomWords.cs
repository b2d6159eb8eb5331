using Command.Domain.Rooms;

namespace Command.Web.Features.Rooms;

/// <summary>The words and symbols for the state of a room.</summary>
public static class RoomWords
{
    /// <summary>Everything that is known of it, in a few words: "cleared by Alpha, 3 people, casualty".</summary>
    public static string State(RoomState room)
    {
        List<string> words = [SearchOf(room)];
        if (Inside(room.Occupancy) is { } inside)
        {
            words.Add(inside);
        }

        words.AddRange(Each(room.Hazards).Select(Hazard));
        if (room.Help is { } help)
        {
            words.Add($"needs help: {help}");
        }

        return string.Join(", ", words);
    }

    /// <summary>Where its search stands.</summary>
    public static string SearchOf(RoomState room) => room.Search switch
    {
        Search.None => "not searched",
        Search.Searching => $"{room.Team} is searching",
        Search.ClearedOnce => $"cleared by {room.Team}",
        Search.ClearedTwice => $"cleared twice, by {string.Join(" and ", room.ClearedBy)}",
        Search.Disputed => "disputed",
        _ => "search again",
    };

    /// <summary>A hazard as said aloud.</summary>
    public static string Hazard(Hazards hazard) => hazard switch
    {
        Hazards.Threat => "threat",
        Hazards.Casualty => "casualty",
        Hazards.SmokeOrGas => "smoke or gas",
        Hazards.Blocked => "blocked",
        _ => "no access",
    };

    /// <summary>Each single hazard of a set.</summary>
    public static IEnumerable<Hazards> Each(Hazards hazards) => Enum.GetValues<Hazards>().Where(h => h != Hazards.None && hazards.HasFlag(h));

    internal static string Shape(RoomState room) => room.Search switch
    {
        Search.None when room.Hazards.HasFlag(Hazards.NoAccess) => "noaccess",
        Search.None => "none",
        Search.Searching => "searching",
        Search.ClearedOnce => "cleared1",
        Search.ClearedTwice => "cleared2",
        Search.Disputed => "disputed",
        _ => "recheck",
    };

    // "Alpha" is A, "Team C" is C, "CPD 1" is C1: what fits in a symbol.
    internal static string? Letters(string? team)
    {
        var words = (team ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Equals("team", StringComparison.OrdinalIgnoreCase) && !word.EndsWith('.')).ToList();
        return words.Count == 0 ? null : string.Concat(words.Take(2).Select(word => char.ToUpperInvariant(word[0])));
    }

    internal static int? Count(Occupancy inside) => inside.Kind is OccupancyKind.Unknown ? null : inside.People;

    internal static string? Worst(Hazards hazards) =>
        hazards.HasFlag(Hazards.Threat) ? "threat"
        : hazards.HasFlag(Hazards.Casualty) ? "casualty"
        : hazards.HasFlag(Hazards.SmokeOrGas) ? "smoke"
        : hazards.HasFlag(Hazards.Blocked) ? "blocked"
        : hazards.HasFlag(Hazards.NoAccess) ? "noaccess"
        : null;

    private static string? Inside(Occupancy inside) => inside switch
    {
        { Kind: OccupancyKind.People, People: 1 } => "1 person",
        { Kind: OccupancyKind.People } => $"{inside.People} people",
        { Kind: OccupancyKind.Empty } => "nobody inside",
        { Kind: OccupancyKind.Evacuated } => "evacuated",
        _ => null,
    };
}
