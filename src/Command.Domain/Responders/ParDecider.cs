using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Responders;

/// <summary>The rules of accountability.</summary>
internal static class ParDecider
{
    private const int MaxPeople = 999;

    public static Decision<IncidentEvent> Start(Incident incident, StartPar start)
    {
        var state = incident.Responders;
        // A round that still waits for its first answers is not asked again, or every second tap would give the silent more time.
        if (state.Par is { } round && round.Silent.Any() && Par.Overdue(incident, start.Stamp.RecordedAt).IsEmpty)
        {
            return Decision.Nothing<IncidentEvent>();
        }

        var teams = state.Teams.Where(team => !team.Members.IsEmpty).Select(team => team.Name).ToList();
        return teams.Count == 0
            ? Decision.Refuse<IncidentEvent>("There is no team with people in it to ask. Form one first.")
            : new ParStarted(start.Stamp, [.. teams]);
    }

    public static Decision<IncidentEvent> Answer(ResponderState state, AnswerPar answer)
    {
        if (answer.People is < 0 or > MaxPeople)
        {
            return Decision.Refuse<IncidentEvent>($"The number of people must be between 0 and {MaxPeople}.");
        }

        if (answer.Words?.Length > IncidentDecider.MaxText)
        {
            return Decision.Refuse<IncidentEvent>($"Shorten the words: {IncidentDecider.MaxText:N0} characters at most.");
        }

        if (state.Team(answer.Team) is not { } team)
        {
            return TeamDecider.NoTeam(answer.Team);
        }

        if (state.Par is not { } round)
        {
            return Decision.Refuse<IncidentEvent>("No PAR was asked for. Start a round first.");
        }

        if (!round.Asked.Contains(team.Name))
        {
            return Decision.Refuse<IncidentEvent>($"{team.Name} was not asked in this round: it had nobody in it, or was formed later.");
        }

        var words = Written.OrNull(answer.Words);
        return round.AnswerOf(team.Name) is { } said && (said.People, said.AllWell, said.Words) == (answer.People, answer.AllWell, words)
            ? Decision.Nothing<IncidentEvent>()
            : new ParAnswered(answer.Stamp, team.Name, answer.People, state.People(team), answer.AllWell, words);
    }
}
