using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Responders;

/// <summary>Who is at an incident. A responder is in one team at most, and who is in a team is assigned.</summary>
/// <param name="Responders">Everyone who checked in, in that order; those who were released stay on the list.</param>
/// <param name="Teams">The teams there are, in the order in which they were formed.</param>
/// <param name="Par">The newest round of accountability; null before the first.</param>
public sealed record ResponderState(ImmutableArray<Responder> Responders, ImmutableArray<Team> Teams, ParRound? Par)
{
    /// <summary>Before anyone came.</summary>
    public static readonly ResponderState None = new([], [], null);

    /// <summary>A responder; null when there is none of that id.</summary>
    public Responder? Find(Guid id) => Responders.FirstOrDefault(responder => responder.Id == id);

    /// <summary>A person with an account who checked in and was not released; null otherwise.</summary>
    public Responder? Here(PersonId person) => Responders.FirstOrDefault(r => r.Facts.Person == person && r.Status is not ResponderStatus.Released);

    /// <summary>The team of a person with an account; null for none.</summary>
    public Team? TeamOf(PersonId person) => Here(person) is { } known ? Teams.FirstOrDefault(team => team.Members.Contains(known.Id)) : null;

    /// <summary>A team by its name, in whatever case; null for none.</summary>
    public Team? Team(string name) => Teams.FirstOrDefault(team => string.Equals(team.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many people a team is, by its check-ins.</summary>
    public int People(Team team) => Responders.Where(responder => team.Members.Contains(responder.Id)).Sum(responder => responder.Facts.People);

    /// <summary>Who is at an incident after one more event.</summary>
    public static ResponderState Evolve(ResponderState state, ResponderEvent e) => e switch
    {
        ResponderCheckedIn c => state with { Responders = state.Responders.Add(new Responder(c.Stamp.Command, c.Facts, c.Status, c.Stamp.RecordedAt, c.Stamp.RecordedAt)) },
        ResponderMoved { Status: ResponderStatus.Assigned } m => state.Moved([m.Responder], m.Status, m.Stamp),
        ResponderMoved m => state.Moved([m.Responder], m.Status, m.Stamp).Without([m.Responder]),
        TeamFormed f => state.Formed(f),
        TeamJoined j => state.Joined(j),
        TeamLeft l => state.Moved([l.Responder], ResponderStatus.Staging, l.Stamp).Without([l.Responder]),
        TeamSent s => state.WithTeam(s.Team, team => team with { Place = s.Place, Task = s.Task, SentAt = s.Stamp.RecordedAt }),
        TeamDisbanded d => state.Disbanded(d),
        ParStarted p => state with { Par = ParRound.After(state.Par, p) },
        ParAnswered a => state with { Par = state.Par?.With(a) },
        _ => throw new UnreachableException($"ResponderState.Evolve does not know {e.GetType().Name}."),
    };

    private ResponderState Formed(TeamFormed f)
    {
        var others = Without(f.Members);
        return (others with { Teams = others.Teams.Add(new Team(f.Team, f.Members, f.Leader, null, null, null, f.Stamp.RecordedAt)) })
            .Moved(f.Members, ResponderStatus.Assigned, f.Stamp);
    }

    private ResponderState Joined(TeamJoined j)
    {
        // Who takes the lead of the team they are in keeps their place in it.
        var others = Team(j.Team)?.Members.Contains(j.Responder) is true ? this : Without([j.Responder]);
        return others.WithTeam(j.Team, team => team.With(j.Responder, j.Leads)).Moved([j.Responder], ResponderStatus.Assigned, j.Stamp);
    }

    private ResponderState Disbanded(TeamDisbanded d) =>
        Team(d.Team) is not { } team ? this
        : (this with { Teams = Teams.Remove(team) }).Moved(team.Members, ResponderStatus.Staging, d.Stamp);

    private ResponderState Moved(ImmutableArray<Guid> who, ResponderStatus status, Stamp stamp) => this with
    {
        Responders = [.. Responders.Select(r => who.Contains(r.Id) && r.Status != status ? r with { Status = status, Since = stamp.RecordedAt } : r)],
    };

    private ResponderState Without(ImmutableArray<Guid> who) => this with { Teams = [.. Teams.Select(team => who.Aggregate(team, (t, one) => t.Without(one)))] };

    private ResponderState WithTeam(string name, Func<Team, Team> change) =>
        this with { Teams = [.. Teams.Select(team => team.Name == name ? change(team) : team)] };
}

/// <summary>Someone who checked in.</summary>
/// <param name="Id">Their id in this incident.</param>
/// <param name="Facts">Who they are.</param>
/// <param name="Status">Where they are in their stay.</param>
/// <param name="CheckedInAt">When they checked in, by the server's clock.</param>
/// <param name="Since">Since when they are in this status.</param>
public sealed record Responder(Guid Id, CheckIn Facts, ResponderStatus Status, DateTimeOffset CheckedInAt, DateTimeOffset Since);

/// <summary>A team.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Members">The responders in it.</param>
/// <param name="Leader">Who of them leads; null for nobody.</param>
/// <param name="Place">Where it was sent last; null for nowhere.</param>
/// <param name="Task">What to do there; null when not said.</param>
/// <param name="SentAt">When it was sent there.</param>
/// <param name="FormedAt">When it was formed.</param>
public sealed record Team(string Name, ImmutableArray<Guid> Members, Guid? Leader, TeamPlace? Place, string? Task, DateTimeOffset? SentAt, DateTimeOffset FormedAt)
{
    internal Team With(Guid member, bool leads) => this with
    {
        Members = Members.Contains(member) ? Members : Members.Add(member),
        Leader = leads ? member : Leader,
    };

    internal Team Without(Guid member) =>
        Members.Contains(member) ? this with { Members = Members.Remove(member), Leader = Leader == member ? null : Leader } : this;
}
