using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Responders;

namespace Command.Domain.Forms;

/// <summary>A team as it was last, also when it was disbanded since.</summary>
/// <param name="Team">The team.</param>
/// <param name="Members">Its members then.</param>
/// <param name="Sent">Everything it was sent to, in order.</param>
public sealed record TeamHistory(Team Team, ImmutableArray<Responder> Members, ImmutableArray<TeamSent> Sent)
{
    /// <summary>Every team of an incident, in the order in which they were formed first.</summary>
    public static ImmutableArray<TeamHistory> Of(ImmutableArray<IncidentEvent> events)
    {
        var (state, teams, order) = (ResponderState.None, new Dictionary<string, TeamHistory>(StringComparer.OrdinalIgnoreCase), new List<string>());
        foreach (var e in events.OfType<ResponderEvent>())
        {
            state = ResponderState.Evolve(state, e);
            foreach (var team in state.Teams)
            {
                var before = teams.GetValueOrDefault(team.Name);
                if (before is null)
                {
                    order.Add(team.Name);
                }

                // People who left a team at the end belonged to it; the sheet names them as long as nobody took their place.
                var members = team.Members.Select(state.Find).OfType<Responder>().ToImmutableArray();
                teams[team.Name] = new TeamHistory(team, members.IsEmpty ? before?.Members ?? [] : members, before?.Sent ?? []);
            }

            if (e is TeamSent sent && teams.TryGetValue(sent.Team, out var gone))
            {
                teams[sent.Team] = gone with { Sent = gone.Sent.Add(sent) };
            }
        }

        return [.. order.Select(name => teams[name])];
    }
}
