using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Rooms;
using Command.Web.Features.Maps;

namespace Command.Web.Features.Rooms;

/// <summary>The words and symbols for the state of a room at a moment.</summary>
public static class RoomWords
{
    /// <summary>Everything that is known of it, in a few words: "cleared by Alpha, 3 people, casualty".</summary>
    public static string State(RoomState room, Incident incident, PlanIndex plan, DateTimeOffset now) =>
        string.Join(", ", new[] { SearchOf(room, incident, plan, now) }.Concat(Rest(room)));

    /// <summary>Where its search stands.</summary>
    public static string SearchOf(RoomState room, Incident incident, PlanIndex plan, DateTimeOffset now) => room.SearchAt(now, incident.Settings) switch
    {
        Search.None => "not searched",
        Search.Searching => $"{room.Team} {(room.Inside.Length == 1 ? "is" : "are")} searching",
        Search.ClearedOnce => $"cleared by {room.Team}",
        Search.ClearedTwice => $"cleared {(room.Clears.Length == 2 ? "twice" : $"{room.Clears.Length} times")}, by {Joined(room.ClearedBy())}",
        Search.Disputed => "disputed",
        _ => Recheck(room, incident, plan),
    };

    /// <summary>What is known besides its search: who is inside, dangers, calls, who watches it.</summary>
    public static IEnumerable<string> Rest(RoomState room)
    {
        if (Inside(room.Occupancy) is { } inside)
        {
            yield return inside;
        }

        foreach (var hazard in Each(room.Hazards))
        {
            yield return Hazard(hazard);
        }

        if (room.Help is { } help)
        {
            yield return $"needs help: {help}";
        }

        if (room.Guard is { } guard)
        {
            yield return $"watched by {guard.Name}";
        }

        if (room.Released is not null)
        {
            yield return "released";
        }

        if (room.Sealed is not null)
        {
            yield return "sealed as a scene";
        }
    }

    /// <summary>A clear in a few words: "went in, 3 people inside".</summary>
    public static string Clear(Clear clear) => string.Join(", ", new[] { Method(clear.Method), Found(clear.Found) }.OfType<string>());

    /// <summary>How a room was searched; null when that was not said.</summary>
    public static string? Method(SearchMethod? method) => method switch
    {
        SearchMethod.Entered => "went in",
        SearchMethod.FromTheDoor => "from the door",
        SearchMethod.Dog => "with a dog",
        _ => null,
    };

    /// <summary>Why a room is next to be searched.</summary>
    public static string Why(UnsearchedRoom next, Incident incident, PlanIndex plan, DateTimeOffset now)
    {
        var room = incident.Room(next.Room);
        return next.Why switch
        {
            SearchNext.NeedsHelp => $"not cleared, needs help: {room.Help}",
            SearchNext.Threat => "a threat stands here",
            SearchNext.Disputed => $"disputed: {room.Dispute}",
            SearchNext.Beside when room.RecheckBecause?.Threat == next.Beside => Recheck(room, incident, plan),
            SearchNext.Beside => $"{SearchOf(room, incident, plan, now)}, next to {plan.Title(next.Beside!.Value)}: {Trouble(incident.Room(next.Beside.Value))}",
            SearchNext.Recheck => Recheck(room, incident, plan),
            SearchNext.Stalled => $"{room.Team} went in over {Unsearched.StalledAfter.TotalMinutes:0} min ago, nothing heard since",
            SearchNext.NoAccess => "no access, needs a key",
            SearchNext.Forgotten => $"not searched, easily missed: {PlanWords.Of(plan.Find(next.Room)!.Use).ToLowerInvariant()}",
            _ => "not searched",
        };
    }

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

    /// <summary>Names in a sentence: "Alpha", "Alpha and Bravo", "Alpha, Bravo and Charlie".</summary>
    public static string Joined(IEnumerable<string> names) =>
        names.ToList() is { Count: > 1 } several ? $"{string.Join(", ", several.SkipLast(1))} and {several[^1]}" : string.Concat(names);

    internal static string Shape(RoomState room, IncidentSettings settings, DateTimeOffset now) => room.SearchAt(now, settings) switch
    {
        Search.None when room.Hazards.HasFlag(Hazards.NoAccess) => "noaccess",
        Search.None => "none",
        Search.Searching => "searching",
        Search.ClearedOnce => "cleared1",
        Search.ClearedTwice => "cleared2",
        Search.Disputed => "disputed",
        _ => "recheck",
    };

    // "Alpha" is A, "Team C" is C, "CPD 1" is C1; two teams inside are AB: what fits in a symbol.
    internal static string? Letters(RoomState room) => room.Inside.Length > 1 ? string.Concat(room.Teams().Select(Letters).Select(letters => letters?[..1]).Take(3)) : Letters(room.Team);

    internal static int? Count(Occupancy inside) => inside.Kind is OccupancyKind.Unknown ? null : inside.People;

    internal static string? Worst(Hazards hazards) =>
        hazards.HasFlag(Hazards.Threat) ? "threat"
        : hazards.HasFlag(Hazards.Casualty) ? "casualty"
        : hazards.HasFlag(Hazards.SmokeOrGas) ? "smoke"
        : hazards.HasFlag(Hazards.Blocked) ? "blocked"
        : hazards.HasFlag(Hazards.NoAccess) ? "noaccess"
        : null;

    private static string? Letters(string? team)
    {
        var words = (team ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Equals("team", StringComparison.OrdinalIgnoreCase) && !word.EndsWith('.')).ToList();
        return words.Count == 0 ? null : string.Concat(words.Take(2).Select(word => char.ToUpperInvariant(word[0])));
    }

    private static string Recheck(RoomState room, Incident incident, PlanIndex plan) => room.RecheckBecause switch
    {
        { Kind: RecheckKind.Threat, Threat: { } threat } => $"search again: threat in {plan.Title(threat)}",
        { Kind: RecheckKind.GuardLeft } guard => $"search again: {guard.Who} no longer watches it",
        { Kind: RecheckKind.Entered } entered => $"search again: {entered.Who} went in",
        { Kind: RecheckKind.Asked } asked => $"search again, said {asked.Who}",
        _ => $"search again: cleared by {room.LastClear?.Team} over {Minutes(incident.Settings.ClearStands)} ago",
    };

    private static string Trouble(RoomState room) =>
        room.Hazards.HasFlag(Hazards.Threat) ? "a threat" : room.Search is Search.Disputed ? "disputed" : "someone needs help";

    private static string Minutes(TimeSpan time) => time.TotalMinutes >= 1 ? $"{time.TotalMinutes:0} min" : $"{time.TotalSeconds:0} s";

    private static string? Found(Occupancy? inside) => inside is { Kind: OccupancyKind.People } ? Inside(inside) + " inside" : Inside(inside ?? Occupancy.Unknown);

    private static string? Inside(Occupancy inside) => inside switch
    {
        { Kind: OccupancyKind.People, People: 1 } => "1 person",
        { Kind: OccupancyKind.People } => $"{inside.People} people",
        { Kind: OccupancyKind.Empty } => "nobody inside",
        { Kind: OccupancyKind.Evacuated } => "evacuated",
        _ => null,
    };
}
