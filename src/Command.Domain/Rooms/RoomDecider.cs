using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>
/// The rules of one room. A report from the field is never refused for contradicting another: it is recorded, and the
/// contradiction shows.
/// </summary>
public static class RoomDecider
{
    /// <summary>What follows from <paramref name="command"/> in a room in this state.</summary>
    public static Decision<IncidentEvent> Decide(RoomState room, RoomCommand command, PlanIndex plan)
    {
        if (!Knows(command.Room, room, plan))
        {
            return Decision.Refuse<IncidentEvent>("The floor plan has no such room.");
        }

        return command switch
        {
            MarkRoom mark => Mark(mark),
            WithdrawMark withdraw => Withdraw(room, withdraw),
            ResolveDispute resolve => Resolve(room, resolve),
            RequestHelp help => RequestHelp(help),
            AnswerHelp answer => room.Help is null ? Decision.Nothing<IncidentEvent>() : new HelpAnswered(answer.Stamp, answer.Room),
            _ => throw new UnreachableException($"RoomDecider.Decide does not know {command.GetType().Name}."),
        };
    }

    // A mark made on last year's plan still counts: the room was once on it, and the record keeps it.
    internal static bool Knows(RoomId id, RoomState room, PlanIndex plan) => plan.Find(id) is not null || room.Version > 0;

    private static Decision<IncidentEvent> Mark(MarkRoom mark)
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

        if (mark.Note?.Length > IncidentDecider.MaxText || mark.Team?.Length > 40)
        {
            return Decision.Refuse<IncidentEvent>("Shorten the note (2,000 characters) or the team's name (40).");
        }

        return new RoomMarked(
            mark.Stamp, mark.Room, mark.Seen, mark.Search, mark.Occupancy, mark.Hazards, mark.Ended & ~mark.Hazards, Written.OrNull(mark.Team), Written.OrNull(mark.Note));
    }

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
}
