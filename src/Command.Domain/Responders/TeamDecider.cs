using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.Responders;

/// <summary>The rules of teams. Sending one where another is is never refused: it shows as a warning (<see cref="TeamWarnings"/>).</summary>
internal static class TeamDecider
{
    /// <summary>The longest name of a team, in characters; room marks carry it.</summary>
    public const int MaxName = 40;

    private const int MaxTask = 200;

    public static Decision<IncidentEvent> Form(ResponderState state, FormTeam form)
    {
        if (Written.OrNull(form.Team) is not { } name)
        {
            return Decision.Refuse<IncidentEvent>("Give the team a name.");
        }

        if (form.Team.Length > MaxName)
        {
            return Decision.Refuse<IncidentEvent>($"Shorten the team's name: {MaxName} characters at most.");
        }

        if (state.Team(name) is { } taken)
        {
            return Decision.Refuse<IncidentEvent>($"There is a team {taken.Name} already. Choose another name.");
        }

        ImmutableArray<Guid> members = [.. form.Members.Distinct()];
        if (members.Select(member => Unfit(state, member)).FirstOrDefault(why => why is not null) is { } refusal)
        {
            return Decision.Refuse<IncidentEvent>(refusal);
        }

        if (form.Leader is { } leader && !members.Contains(leader))
        {
            return Decision.Refuse<IncidentEvent>("The leader must be one of the team.");
        }

        var names = members.OrderBy(member => member != form.Leader).Select(member => state.Find(member)!.Facts.Title);
        return new TeamFormed(form.Stamp, name, members, form.Leader, string.Join("; ", names));
    }

    public static Decision<IncidentEvent> Join(ResponderState state, JoinTeam join) =>
        state.Team(join.Team) is not { } team ? NoTeam(join.Team)
        : Unfit(state, join.Responder) is { } refusal ? Decision.Refuse<IncidentEvent>(refusal)
        : team.Members.Contains(join.Responder) && (!join.Leads || team.Leader == join.Responder) ? Decision.Nothing<IncidentEvent>()
        : new TeamJoined(join.Stamp, team.Name, join.Responder, state.Find(join.Responder)!.Facts.Name, join.Leads);

    public static Decision<IncidentEvent> Leave(ResponderState state, LeaveTeam leave) =>
        state.Team(leave.Team) is not { } team ? NoTeam(leave.Team)
        : !team.Members.Contains(leave.Responder) ? Decision.Nothing<IncidentEvent>()
        : new TeamLeft(leave.Stamp, team.Name, leave.Responder, state.Find(leave.Responder)!.Facts.Name);

    public static Decision<IncidentEvent> Send(Incident incident, SendTeam send, PlanIndex plan)
    {
        if (incident.Responders.Team(send.Team) is not { } team)
        {
            return NoTeam(send.Team);
        }

        if (send.Task?.Length > MaxTask || send.Place.Words?.Length > MaxTask)
        {
            return Decision.Refuse<IncidentEvent>($"Shorten the place or the task: {MaxTask} characters at most.");
        }

        return Place(incident, send.Place, plan) switch
        {
            (_, { } refusal) => Decision.Refuse<IncidentEvent>(refusal),
            ({ } place, _) when team.Place == place && team.Task == Written.OrNull(send.Task) => Decision.Nothing<IncidentEvent>(),
            ({ } place, _) => new TeamSent(send.Stamp, team.Name, place, Written.OrNull(send.Task)),
            _ => throw new UnreachableException(),
        };
    }

    public static Decision<IncidentEvent> Disband(ResponderState state, DisbandTeam disband) =>
        state.Team(disband.Team) is not { } team ? NoTeam(disband.Team)
        : state.Par?.Silent.Contains(team.Name) is true ? Decision.Refuse<IncidentEvent>($"{team.Name} has not answered the PAR. Hear from them first, or answer for them.")
        : new TeamDisbanded(disband.Stamp, team.Name);

    internal static Decision<IncidentEvent> NoTeam(string name) =>
        Decision.Refuse<IncidentEvent>(Written.OrNull(name) is { } said && said.Length <= MaxName ? $"There is no team {said}. Form it first." : "Say which team.");

    private static string? Unfit(ResponderState state, Guid member) => state.Find(member) switch
    {
        null => "There is no such responder. Check them in first.",
        { Status: ResponderStatus.Released } gone => $"{gone.Facts.Name} was released. Check them in again first.",
        _ => null,
    };

    private static (TeamPlace? Place, string? Refusal) Place(Incident incident, TeamPlace said, PlanIndex plan)
    {
        // A post is kept with what it was called, so that the record reads right when it is given up.
        var words = said.Post is null ? Written.OrNull(said.Words) : null;
        return (said.Room, said.Zone, said.Post, words) switch
        {
            ({ } room, null, null, null) => RoomDecider.Knows(room, incident.Room(room), plan) ? (said with { Words = null }, null) : (null, "The floor plan has no such room."),
            (null, { } zone, null, null) => zone.IsOn(plan) ? (said with { Words = null }, null) : (null, $"The floor plan has no {zone.Title}."),
            (null, null, { } post, null) => incident.Posts.Posts.FirstOrDefault(p => p.Id == post) is { } stands
                ? (said with { Words = TeamPlace.TitleOf(stands) }, null)
                : (null, "That post was given up. Choose another place."),
            (null, null, null, { } place) => (TeamPlace.None with { Words = place }, null),
            _ => (null, "Say one place: a room, a part of the building, a post, or a few words."),
        };
    }
}
