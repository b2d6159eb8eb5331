using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;

namespace Command.Domain.Responders;

/// <summary>
/// Two armed teams that meet without knowing of each other is how officers shoot officers. A warning stands as long as two
/// teams are in one place: sent to the same one, sent into each other's part of the building, or searching the same room.
/// </summary>
/// <param name="One">The team that stands first by name.</param>
/// <param name="Other">The other.</param>
/// <param name="Place">The place they share, in words.</param>
/// <param name="SamePlace">Whether both are said to be just there; else their places overlap there.</param>
public sealed record TeamWarning(string One, string Other, string Place, bool SamePlace)
{
    /// <summary>As it is said: "Alpha and Bravo are both in wing B: tell them."</summary>
    public string Words => $"{One} and {Other} {(SamePlace ? "are both" : "can meet")} in {Place}: tell them.";
}

/// <summary>The warnings of an incident.</summary>
public static class TeamWarnings
{
    /// <summary>Every pair of teams that is in one place; one warning a pair, of the narrowest place they share.</summary>
    public static ImmutableArray<TeamWarning> Of(Incident incident, PlanIndex plan)
    {
        var areas = Areas(incident);
        return
        [
            .. areas.Keys
                .SelectMany((one, i) => areas.Keys.Skip(i + 1).Select(other => Between(one, areas[one], other, areas[other], plan)))
                .OfType<TeamWarning>(),
        ];
    }

    /// <summary>What sending a team somewhere would bring about, for the one who is about to send it.</summary>
    public static ImmutableArray<TeamWarning> IfSent(Incident incident, PlanIndex plan, string team, TeamPlace place)
    {
        var sent = incident with
        {
            Responders = incident.Responders with { Teams = [.. incident.Responders.Teams.Select(t => t.Name == team ? t with { Place = place } : t)] },
        };
        return [.. Of(sent, plan).Where(warning => warning.One == team || warning.Other == team)];
    }

    // Where each team was sent and where it says it is; posts are meeting places and warn nobody.
    private static SortedDictionary<string, List<TeamPlace>> Areas(Incident incident)
    {
        var areas = new SortedDictionary<string, List<TeamPlace>>(StringComparer.OrdinalIgnoreCase);
        foreach (var team in incident.Responders.Teams.Where(team => team.Place is { Post: null }))
        {
            areas[team.Name] = [team.Place!];
        }

        foreach (var (team, at) in incident.Whereabouts.Inside)
        {
            areas.TryAdd(team, []);
            areas[team].Add(TeamPlace.None with { Room = at.Room });
        }

        return areas;
    }

    private static TeamWarning? Between(string one, List<TeamPlace> ones, string other, List<TeamPlace> others, PlanIndex plan) =>
        ones.SelectMany(a => others.Select(b => Width(a) <= Width(b) ? (Narrow: a, Wide: b) : (Narrow: b, Wide: a)))
            .Where(pair => Overlap(pair.Narrow, pair.Wide, plan))
            .OrderBy(pair => Width(pair.Narrow)).ThenBy(pair => Width(pair.Wide))
            .Select(pair => new TeamWarning(one, other, pair.Narrow.Title(plan), pair.Narrow == pair.Wide || pair.Narrow.Words is not null))
            .FirstOrDefault();

    private static bool Overlap(TeamPlace narrow, TeamPlace wide, PlanIndex plan) => (narrow, wide) switch
    {
        ({ Words: { } x }, { Words: { } y }) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase),
        ({ Room: { } x }, { Room: { } y }) => x == y,
        ({ Room: { } x }, { Zone: { } y }) => plan.Find(x) is { } room && IsIn(room, y, plan),
        ({ Zone: { } x }, { Zone: { } y }) => x == y || plan.Plan.Rooms.Any(room => IsIn(room, x, plan) && IsIn(room, y, plan)),
        _ => false,
    };

    private static bool IsIn(Room room, Zone zone, PlanIndex plan) =>
        zone == Zone.Building
        || (room.Wing is { } wing && Zone.Wing(wing) == zone)
        || plan.Plan.Levels.Any(level => level.Id == room.Level && Zone.Level(level.ShortName) == zone);

    private static int Width(TeamPlace place) => place switch
    {
        { Room: not null } => 0,
        { Words: not null } => 1,
        { Zone: { } zone } => zone == Zone.Building ? 3 : 2,
        _ => 4,
    };
}
