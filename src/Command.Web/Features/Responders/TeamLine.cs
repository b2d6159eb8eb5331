using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Responders;

namespace Command.Web.Features.Responders;

/// <summary>A team, ready to draw.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="People">How many it should be.</param>
/// <param name="Leader">Who leads; null for nobody.</param>
/// <param name="Place">Where it was sent, in words; null for nowhere yet.</param>
/// <param name="Task">What to do there.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="Inside">The room it says it is searching; null for none.</param>
/// <param name="Members">Who is in it, the leader first.</param>
public sealed record TeamLine(
    string Name, int People, string? Leader, string? Place, string? Task, DateTimeOffset? SentAt, string? Inside, ImmutableArray<MemberLine> Members)
{
    /// <summary>The teams of an incident, in the order in which they were formed.</summary>
    public static ImmutableArray<TeamLine> AllOf(Incident incident, PlanIndex plan)
    {
        var here = incident.Responders;
        return
        [
            .. here.Teams.Select(team => new TeamLine(
                team.Name,
                here.People(team),
                team.Leader is { } leader ? here.Find(leader)?.Facts.Name : null,
                team.Place?.Title(plan),
                team.Task,
                team.SentAt,
                incident.Whereabouts.Inside.TryGetValue(team.Name, out var at) ? plan.Title(at.Room) : null,
                [.. team.Members.OrderBy(id => id != team.Leader).Select(here.Find).OfType<Responder>().Select(r => new MemberLine(r.Id, r.Facts.Title, r.Id == team.Leader))])),
        ];
    }
}

/// <summary>Someone in a team.</summary>
public sealed record MemberLine(Guid Id, string Title, bool Leads);
