using System.Collections.Immutable;
using Command.Domain.Incidents;

namespace Command.Domain.Responders;

/// <summary>A round of accountability (PAR).</summary>
/// <param name="Since">When it was asked.</param>
/// <param name="By">Who asked.</param>
/// <param name="Asked">The teams that were asked.</param>
/// <param name="Missed">Those of them that did not answer the round before either: they are late already.</param>
/// <param name="Answers">What they said; one each.</param>
public sealed record ParRound(DateTimeOffset Since, string By, ImmutableArray<string> Asked, ImmutableArray<string> Missed, ImmutableArray<ParAnswer> Answers)
{
    /// <summary>The teams that have not answered.</summary>
    public IEnumerable<string> Silent => Asked.Where(team => AnswerOf(team) is null);

    /// <summary>What a team said; null while it is silent.</summary>
    public ParAnswer? AnswerOf(string team) => Answers.FirstOrDefault(answer => answer.Team == team);

    internal static ParRound After(ParRound? last, ParStarted started) => new(
        started.Stamp.RecordedAt, started.Stamp.By.Name, started.Teams, last is null ? [] : [.. last.Silent.Where(team => started.Teams.Contains(team))], []);

    internal ParRound With(ParAnswered a) => this with
    {
        Answers = [.. Answers.Where(old => old.Team != a.Team), new ParAnswer(a.Team, a.People, a.Expected, a.AllWell, a.Words, a.Stamp.RecordedAt, a.Stamp.By.Name)],
    };
}

/// <summary>What a team said.</summary>
/// <param name="Team">Which.</param>
/// <param name="People">How many they are.</param>
/// <param name="Expected">How many it should be.</param>
/// <param name="AllWell">Whether everyone is unhurt.</param>
/// <param name="Words">What is wrong; null when nothing is.</param>
/// <param name="At">When it was said.</param>
/// <param name="By">Who said it.</param>
public sealed record ParAnswer(string Team, int People, int Expected, bool AllWell, string? Words, DateTimeOffset At, string By)
{
    /// <summary>Whether someone is missing or hurt.</summary>
    public bool IsTrouble => !AllWell || People < Expected;
}

/// <summary>How accountability stands at a moment.</summary>
public static class Par
{
    /// <summary>The teams that should have answered by now.</summary>
    public static ImmutableArray<string> Overdue(Incident incident, DateTimeOffset now) =>
        incident.Responders.Par is { } round ? [.. round.Silent.Where(team => DueAt(incident, round, team) <= now)] : [];

    /// <summary>When a team must have answered a round.</summary>
    public static DateTimeOffset DueAt(Incident incident, ParRound round, string team) =>
        round.Missed.Contains(team) ? round.Since : round.Since + incident.Settings.ParWithin;

    /// <summary>When the next round should begin; null while there is no team to ask.</summary>
    public static DateTimeOffset? NextDueAt(Incident incident)
    {
        var asked = incident.Responders.Teams.Where(team => !team.Members.IsEmpty).Select(team => team.FormedAt).ToList();
        return asked.Count == 0 ? null : (incident.Responders.Par?.Since ?? asked.Min()) + incident.Settings.ParEvery;
    }

    /// <summary>The moments at which something becomes late.</summary>
    internal static IEnumerable<DateTimeOffset> Moments(Incident incident) =>
    [
        .. incident.Responders.Par is { } round ? round.Silent.Select(team => DueAt(incident, round, team)) : [],
        .. NextDueAt(incident) is { } next ? [next] : Array.Empty<DateTimeOffset>(),
    ];
}
