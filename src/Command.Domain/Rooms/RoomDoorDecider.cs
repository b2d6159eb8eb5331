using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>The rules of what is done at the door of a room: watching it, going in, letting people out, sealing it as a scene.</summary>
public static class RoomDoorDecider
{
    /// <summary>The longest name of who watches or goes in, in characters.</summary>
    public const int MaxName = 80;

    internal static Decision<IncidentEvent> Decide(Incident incident, RoomCommand command, PlanIndex plan)
    {
        var room = incident.Room(command.Room);
        return command switch
        {
            PostGuard post => Post(incident, room, post, plan),
            EndGuard end => room.Guard is null ? Decision.Nothing<IncidentEvent>() : new GuardLeft(end.Stamp, end.Room),
            EnterRoom enter => Enter(room, enter),
            ReleaseRoom release => Release(incident, room, release, plan),
            SealRoom seal => Seal(room, seal),
            UnsealRoom unseal => Unseal(room, unseal),
            _ => throw new UnreachableException($"RoomDoorDecider.Decide does not know {command.GetType().Name}."),
        };
    }

    private static Decision<IncidentEvent> Post(Incident incident, RoomState room, PostGuard post, PlanIndex plan)
    {
        if (post.Guard?.Length > MaxName)
        {
            return Decision.Refuse<IncidentEvent>("Shorten the name of who watches: 80 characters at most.");
        }

        if (NotCleared(incident, post, plan) is { } why)
        {
            return Decision.Refuse<IncidentEvent>($"Only a cleared room can be watched. {why}");
        }

        var guard = RoomDecider.TeamOf(incident, post.Guard, post.Stamp.By.Person) ?? post.Stamp.By.Name;
        return room.Guard?.Name == guard ? Decision.Nothing<IncidentEvent>() : new GuardPosted(post.Stamp, post.Room, guard);
    }

    private static Decision<IncidentEvent> Enter(RoomState room, EnterRoom enter) =>
        enter.Who?.Length > MaxName || enter.Purpose?.Length > IncidentDecider.MaxText
            ? Decision.Refuse<IncidentEvent>("Shorten the name (80 characters) or what for (2,000).")
            : room.Sealed is not null && Written.OrNull(enter.Purpose) is null
                ? Decision.Refuse<IncidentEvent>("The room is sealed as a scene. Say what for someone goes in.")
                : new RoomEntered(enter.Stamp, enter.Room, Written.OrNull(enter.Who) ?? enter.Stamp.By.Name, Written.OrNull(enter.Purpose) ?? "");

    private static Decision<IncidentEvent> Release(Incident incident, RoomState room, ReleaseRoom release, PlanIndex plan)
    {
        if (room.Released is not null)
        {
            return Decision.Nothing<IncidentEvent>();
        }

        if (incident.ActionFor(release.Room, plan)?.Action is not ResponseAction.Lockdown)
        {
            return Decision.Refuse<IncidentEvent>($"No Lockdown holds {plan.Title(release.Room)}: there is nothing to release it from.");
        }

        if (room.Hazards.HasFlag(Hazards.Threat))
        {
            return Decision.Refuse<IncidentEvent>($"A threat stands in {plan.Title(release.Room)}. Nobody is let out before it is over.");
        }

        if (NotCleared(incident, release, plan) is { } why)
        {
            return Decision.Refuse<IncidentEvent>($"Only a cleared room can be released. {why}");
        }

        var released = new RoomReleased(release.Stamp, release.Room);
        var events = ImmutableArray.Create<IncidentEvent>(released);
        var after = Incident.Evolve(incident, released);
        foreach (var lockdown in after.ActionsOver(release.Room, plan).Where(action => action.Action is ResponseAction.Lockdown))
        {
            // Whoever lets the last room out ends the Lockdown; nobody has to remember it.
            if (after.ReleaseOf(lockdown, plan, release.Stamp.RecordedAt).Left.IsEmpty)
            {
                var ended = new ActionReleased(release.Stamp, ResponseAction.Lockdown, lockdown.Zone) { Term = lockdown.Term };
                events = events.Add(ended);
                after = Incident.Evolve(after, ended);
            }
        }

        return new Decision<IncidentEvent>.Accepted(events);
    }

    private static Decision<IncidentEvent> Seal(RoomState room, SealRoom seal) =>
        seal.Reason?.Length > IncidentDecider.MaxText ? Decision.Refuse<IncidentEvent>("Shorten the reason: 2,000 characters at most.")
        : Written.OrNull(seal.Reason) is not { } reason ? Decision.Refuse<IncidentEvent>("Say why the room is sealed.")
        : room.Sealed?.Reason == reason ? Decision.Nothing<IncidentEvent>()
        : new RoomSealed(seal.Stamp, seal.Room, reason);

    private static Decision<IncidentEvent> Unseal(RoomState room, UnsealRoom unseal) =>
        room.Sealed is null ? Decision.Nothing<IncidentEvent>()
        : unseal.Reason?.Length > IncidentDecider.MaxText ? Decision.Refuse<IncidentEvent>("Shorten the reason: 2,000 characters at most.")
        : Written.OrNull(unseal.Reason) is not { } reason ? Decision.Refuse<IncidentEvent>("Say why the room is no longer a scene.")
        : new RoomUnsealed(unseal.Stamp, unseal.Room, reason);

    /// <summary>Why a room does not count as cleared at the moment of a command, in a sentence; null when it does.</summary>
    private static string? NotCleared(Incident incident, RoomCommand command, PlanIndex plan)
    {
        var room = incident.Room(command.Room);
        var title = plan.Title(command.Room);
        return room.SearchAt(command.Stamp.RecordedAt, incident.Settings) switch
        {
            Search.ClearedOnce or Search.ClearedTwice => null,
            Search.None => $"{title} was never searched.",
            Search.Searching => $"{room.Team} is still searching {title}.",
            Search.Disputed => $"{title} is disputed: {room.Dispute}.",
            Search.Recheck when room.RecheckBecause is { Kind: RecheckKind.Threat, Threat: { } threat } => $"{title} must be checked again: a threat in {plan.Title(threat)}.",
            Search.Recheck when room.RecheckBecause is null or { Kind: RecheckKind.TooOld } => $"{title} must be checked again: its clear is too old.",
            _ => $"{title} must be checked again.",
        };
    }
}
