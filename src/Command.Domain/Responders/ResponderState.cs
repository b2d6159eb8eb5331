using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Responders;

/// <summary>Who is at an incident.</summary>
/// <param name="Responders">Everyone who checked in, in that order; those who were released stay on the list.</param>
/// <param name="Teams">The teams there are, in the order in which they were formed.</param>
/// <param name="Par">The newest round of accountability; null before the first.</param>
public sealed record ResponderState(ImmutableArray<Responder> Responders, ImmutableArray<Team> Teams, ParRound? Par)
{
    /// <summary>Before anyone came.</summary>
    public static readonly ResponderState None = new([], [], null);

    /// <summary>The team of a person with an account; null for none.</summary>
    public Team? TeamOf(PersonId person) =>
        Responders.FirstOrDefault(responder => responder.Facts.Person == person && responder.Status is not ResponderStatus.Released) is { } known
            ? Teams.FirstOrDefault(team => team.Members.Contains(known.Id))
            : null;

    /// <summary>A team by its name, in whatever case; null for none.</summary>
    public Team? Team(string name) => Teams.FirstOrDefault(team => string.Equals(team.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who is at the incident after one more event.</summary>
    public static ResponderState Evolve(ResponderState state, ResponderEvent e) => e switch
    {
        ResponderCheckedIn c => state with { Responders = state.Responders.Add(new Responder(c.Stamp.Command, c.Facts, c.Status, c.Stamp.RecordedAt, c.Stamp.RecordedAt)) },
        ResponderMoved m => Moved(state, m),
        TeamFormed f => Formed(state, f),
        TeamSent s => state with { Teams = [.. state.Teams.Select(team => team.Name == s.Team ? team with { Place = s.Place, Task = s.Task, SentAt = s.Stamp.RecordedAt } : team)] },
        TeamDisbanded d => state with { Teams = state.Teams.RemoveAll(team => team.Name == d.Team) },
        ParStarted p => state with { Par = new ParRound(p.Stamp.RecordedAt, p.Stamp.By.Name, p.Teams, []) },
        ParAnswered a => state with { Par = state.Par is { } round ? round with { Answers = [.. round.Answers.Where(old => old.Team != a.Team), new ParAnswer(a.Team, a.People, a.AllWell, a.Words, a.Stamp.RecordedAt, a.Stamp.By.Name)] } : null },
        _ => throw new UnreachableException($"ResponderState.Evolve does not know {e.GetType().Name}."),
    };

    private static ResponderState Moved(ResponderState state, ResponderMoved moved) => state with
    {
        Responders = [.. state.Responders.Select(r => r.Id == moved.Responder ? r with { Status = moved.Status, Since = moved.Stamp.RecordedAt } : r)],
        Teams = moved.Status is ResponderStatus.Released
            ? [.. state.Teams.Select(team => team.Without(moved.Responder))]
            : state.Teams,
    };

    // A responder is in one team at most: joining one is leaving the other.
    private static ResponderState Formed(ResponderState state, TeamFormed formed)
    {
        var old = state.Teams.FirstOrDefault(team => team.Name == formed.Team);
        var now = old is null
            ? new Team(formed.Team, formed.Members, formed.Leader, null, null, null, formed.Stamp.RecordedAt)
            : old with { Members = formed.Members, Leader = formed.Leader };
        var others = state.Teams.Select(team => team.Name == formed.Team ? now : formed.Members.Aggregate(team, (t, member) => t.Without(member)));
        return state with { Teams = old is null ? [.. others, now] : [.. others] };
    }
}

/// <summary>Someone who checked in.</summary>
/// <param name="Id">Their id in this incident.</param>
/// <param name="Facts">Who they are.</param>
/// <param name="Status">Where they are in their stay.</param>
/// <param name="CheckedInAt">When they checked in, by the server's clock.</param>
/// <param name="Since">Since when they are in this status.</param>
public sealed record Responder(Guid Id, CheckIn Facts, ResponderStatus Status, DateTimeOffset CheckedInAt, DateTimeOffset Since);

/// <summary>A team.</summary>
public sealed record Team(string Name, ImmutableArray<Guid> Members, Guid? Leader, TeamPlace? Place, string? Task, DateTimeOffset? SentAt, DateTimeOffset FormedAt)
{
    internal Team Without(Guid member) =>
        Members.Contains(member) ? this with { Members = Members.Remove(member), Leader = Leader == member ? null : Leader } : this;
}

/// <summary>A round of accountability.</summary>
/// <param name="Since">When it was asked.</param>
/// <param name="By">Who asked.</param>
/// <param name="Asked">The teams that were asked.</param>
/// <param name="Answers">What they said; one each.</param>
public sealed record ParRound(DateTimeOffset Since, string By, ImmutableArray<string> Asked, ImmutableArray<ParAnswer> Answers)
{
    /// <summary>The teams that have not answered.</summary>
    public IEnumerable<string> Silent => Asked.Where(team => Answers.All(answer => answer.Team != team));
}

/// <summary>What a team said.</summary>
public sealed record ParAnswer(string Team, int People, bool AllWell, string? Words, DateTimeOffset At, string By);
