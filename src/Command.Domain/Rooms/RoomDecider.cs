using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>
/// The rules of what is said of a room. A report from the field is never refused for contradicting another: it is recorded,
/// and the contradiction shows. What is done at its door is in <see cref="RoomDoorDecider"/>.
/// </summary>
public static class RoomDecider
{
    /// <summary>The longest name of a team, in characters.</summary>
    public const int MaxTeam = 40;

    /// <summary>The longest that <see cref="RoomMarked.Witness"/> may be, in characters.</summary>
    public const int MaxWitness = 80;

    // Clocks differ by minutes, and papers are begun before someone declares.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BeforeItBegan = TimeSpan.FromHours(1);

    /// <summary>What follows from <paramref name="command"/> in an incident in this state.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, RoomCommand command, PlanIndex plan)
    {
        var room = incident.Room(command.Room);
        if (!Knows(command.Room, room, plan))
        {
            return Decision.Refuse<IncidentEvent>("The floor plan has no such room.");
        }

        return command switch
        {
            MarkRoom mark => WithNeighbours(incident, Mark(incident, mark), plan),
            WithdrawMark withdraw => Withdraw(room, withdraw),
            ResolveDispute resolve => WithNeighbours(incident, Resolve(room, resolve), plan),
            RequestHelp help => RequestHelp(help),
            AnswerHelp answer => AnswerHelp(room, answer),
            PostGuard or EndGuard or EnterRoom or ReleaseRoom or SealRoom or UnsealRoom => RoomDoorDecider.Decide(incident, command, plan),
            _ => throw new UnreachableException($"RoomDecider.Decide does not know {command.GetType().Name}."),
        };
    }

    // A mark made on last year's plan still counts: the room was once on it, and the record keeps it.
    internal static bool Knows(RoomId id, RoomState room, PlanIndex plan) => plan.Find(id) is not null || room.Version > 0;

    /// <summary>The team that counts for someone: the one they name, as it is written in the incident, else the one they are in; null for none.</summary>
    internal static string? TeamOf(Incident incident, string? said, PersonId person) =>
        Written.OrNull(said) is { } name ? incident.Responders.Team(name)?.Name ?? name : incident.Responders.TeamOf(person)?.Name;

    private static Decision<IncidentEvent> Mark(Incident incident, MarkRoom mark)
    {
        if (mark is { Search: null, Occupancy: null, Hazards: Hazards.None, Ended: Hazards.None } && Written.OrNull(mark.Note) is null)
        {
            return Decision.Refuse<IncidentEvent>("Say what you saw: search, people or a hazard.");
        }

        if (mark.Search is SearchMark.Cleared && mark.Hazards.HasFlag(Hazards.Threat))
        {
            return Decision.Refuse<IncidentEvent>("Cleared means that no threat was found. Mark the threat alone.");
        }

        if (mark.Occupancy is { } inside && inside.People != (inside.Kind is OccupancyKind.People ? Math.Clamp(inside.People, 1, 999) : 0))
        {
            return Decision.Refuse<IncidentEvent>("The number of people must be between 1 and 999.");
        }

        if (mark.Note?.Length > IncidentDecider.MaxText || mark.Team?.Length > MaxTeam)
        {
            return Decision.Refuse<IncidentEvent>("Shorten the note (2,000 characters) or the team's name (40).");
        }

        if (PaperRefusal(incident, mark) is { } refusal)
        {
            return Decision.Refuse<IncidentEvent>(refusal);
        }

        // Whose team the typist is in says nothing of who saw it.
        var team = mark.Witness is null ? TeamOf(incident, mark.Team, mark.Stamp.By.Person) : Written.OrNull(mark.Team);
        return new RoomMarked(mark.Stamp, mark.Room, mark.Seen, mark.Search, mark.Occupancy, mark.Hazards, mark.Ended & ~mark.Hazards, team, Written.OrNull(mark.Note))
        {
            Method = mark.Search is SearchMark.Cleared ? mark.Method : null,
            Witness = Written.OrNull(mark.Witness),
        };
    }

    // A time that was read off paper is typed by hand, so one that can't be is asked for again; that of a phone never is.
    private static string? PaperRefusal(Incident incident, MarkRoom mark) => mark switch
    {
        { Witness: null } => null,
        _ when Written.OrNull(mark.Witness) is null => "Say who saw it, as it stands on the paper.",
        { Witness.Length: > MaxWitness } => $"Shorten who saw it: {MaxWitness} characters at most.",
        _ when mark.Stamp.ObservedAt > mark.Stamp.RecordedAt + ClockSlack => "That time is still to come. Look at the paper again.",
        _ when mark.Stamp.ObservedAt < incident.DeclaredAt - BeforeItBegan => "That is more than an hour before the incident was declared. Look at the time and the date again.",
        _ => null,
    };

    /// <summary>A threat makes the clears next to it void, wherever the news of it crosses with the news of them.</summary>
    private static Decision<IncidentEvent> WithNeighbours(Incident incident, Decision<IncidentEvent> decision, PlanIndex plan)
    {
        if (decision is not Decision<IncidentEvent>.Accepted { Events: [RoomEvent said] })
        {
            return decision;
        }

        var after = Incident.Evolve(incident, said);
        if (IsThreat(after, said.Room) && !IsThreat(incident, said.Room))
        {
            var cleared = plan.Adjoining(said.Room).Where(beside => !after.Room(beside).Clears.IsEmpty).ToList();
            return cleared.Count == 0 ? decision : new Decision<IncidentEvent>.Accepted([said, new RecheckCalled(said.Stamp, said.Room, [.. cleared])]);
        }

        // Who cleared it without knowing of the threat next door may have done so before there was one.
        var unknown = said is RoomMarked { Search: SearchMark.Cleared } mark && !after.Room(said.Room).Clears.IsEmpty
            ? plan.Adjoining(said.Room).Where(beside => incident.Room(beside).HazardsSaid.Any(hazard => hazard.What.HasFlag(Hazards.Threat) && !hazard.KnownTo(mark)))
            : [];
        return unknown.Select(beside => (RoomId?)beside).FirstOrDefault() is { } threat
            ? new Decision<IncidentEvent>.Accepted([said, new RecheckCalled(said.Stamp, threat, [said.Room])])
            : decision;
    }

    private static bool IsThreat(Incident incident, RoomId room) => incident.Room(room).Hazards.HasFlag(Hazards.Threat);

    private static Decision<IncidentEvent> Withdraw(RoomState room, WithdrawMark withdraw) =>
        room.BeforeNewestMark is null || room.Newest?.Command != withdraw.Mark
            ? Decision.Refuse<IncidentEvent>("More was said of this room since. Mark it as you see it now.")
            : room.Newest.By.Person != withdraw.Stamp.By.Person
                ? Decision.Refuse<IncidentEvent>($"Only {room.Newest.By.Name} can take that mark back. Mark the room as you see it.")
                : new MarkWithdrawn(withdraw.Stamp, withdraw.Room, withdraw.Mark);

    private static Decision<IncidentEvent> Resolve(RoomState room, ResolveDispute resolve)
    {
        if (room.Search is not Search.Disputed && !room.OccupancyDisputed)
        {
            return Decision.Nothing<IncidentEvent>();
        }

        if (resolve.Seen is { } seen && room.Version > seen)
        {
            return Decision.Refuse<IncidentEvent>($"Someone was first: {room.Newest?.By.Name} spoke of this room since you looked. Look again.");
        }

        if (resolve.Reason.Length > IncidentDecider.MaxText)
        {
            return Decision.Refuse<IncidentEvent>("Shorten the reason: 2,000 characters at most.");
        }

        return Written.OrNull(resolve.Reason) is { } reason
            ? new DisputeResolved(resolve.Stamp, resolve.Room, resolve.Finding, reason)
            : Decision.Refuse<IncidentEvent>("Say on what ground you decide.");
    }

    private static Decision<IncidentEvent> RequestHelp(RequestHelp help) =>
        help.Need.Length > IncidentDecider.MaxText
            ? Decision.Refuse<IncidentEvent>("Shorten the words: 2,000 characters at most.")
            : new HelpRequested(help.Stamp, help.Room, Written.OrNull(help.Need) ?? "Help needed");

    // A call that crossed with the answer is not answered by it.
    private static Decision<IncidentEvent> AnswerHelp(RoomState room, AnswerHelp answer)
    {
        var answered = new HelpAnswered(answer.Stamp, answer.Room) { Seen = answer.Seen };
        return room.Calls.Any(answered.Answers) ? answered : Decision.Nothing<IncidentEvent>();
    }
}
