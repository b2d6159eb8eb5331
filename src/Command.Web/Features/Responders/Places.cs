using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Responders;

namespace Command.Web.Features.Responders;

/// <summary>Places a team can be sent to, found by what a person types: "214", "band room", "wing b", "bus loop".</summary>
public static class Places
{
    /// <summary>What can be chosen, the widest first.</summary>
    public static ImmutableArray<string> Names(Incident incident, PlanIndex plan) =>
        [.. Zones(plan).Select(Title), .. incident.Posts.Posts.Select(TeamPlace.TitleOf), .. plan.Plan.Rooms.Select(room => room.Title).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The place that these words name: a part of the building, a post, or a room whose title, number or name it is and no other's; else the words themselves. Null for none.</summary>
    public static TeamPlace? Find(string? typed, Incident incident, PlanIndex plan)
    {
        var words = typed?.Trim() ?? "";
        bool Is(string? name) => string.Equals(name, words, StringComparison.OrdinalIgnoreCase);
        if (words.Length == 0)
        {
            return null;
        }

        if (Zones(plan).Where(zone => Is(Title(zone)) || Is(zone.Title)).Take(1).ToList() is [var zone])
        {
            return TeamPlace.None with { Zone = zone };
        }

        if (incident.Posts.Posts.FirstOrDefault(post => Is(TeamPlace.TitleOf(post))) is { } post)
        {
            return new TeamPlace(null, null, post.Id, null);
        }

        var titled = plan.Plan.Rooms.Where(room => Is(room.Title)).ToList();
        var rooms = titled.Count > 0 ? titled : plan.Plan.Rooms.Where(room => Is(room.Number) || Is(room.Name)).ToList();
        return rooms is [var only] ? TeamPlace.None with { Room = only.Id } : TeamPlace.None with { Words = words };
    }

    private static IEnumerable<Zone> Zones(PlanIndex plan) =>
        [Zone.Building, .. plan.Wings.Select(Zone.Wing), .. plan.Plan.Levels.Select(level => Zone.Level(level.ShortName)).Distinct()];

    private static string Title(Zone zone) => zone == Zone.Building ? "Whole building" : char.ToUpperInvariant(zone.Title[0]) + zone.Title[1..];
}
