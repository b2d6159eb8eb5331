using System.Collections.Immutable;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Responders;
using Command.Domain.Rooms;

namespace Command.Domain.Incidents;

/// <summary>
/// When things first happened in an incident, by the server's clock; null for what did not. Followed event by event, never
/// typed by anyone; <see cref="Benchmarks"/> reads it.
/// </summary>
/// <param name="Cleared">When each room that counts as cleared, or did, was first so; by the room's id.</param>
public sealed record Firsts(ImmutableSortedDictionary<string, DateTimeOffset> Cleared)
{
    /// <summary>Before anything happened.</summary>
    public static readonly Firsts None = new(ImmutableSortedDictionary.Create<string, DateTimeOffset>(StringComparer.Ordinal));

    /// <summary>The first action was ordered.</summary>
    public DateTimeOffset? Action { get; init; }

    /// <summary>A Lockdown was ordered.</summary>
    public DateTimeOffset? Lockdown { get; init; }

    /// <summary>The last Lockdown that stood was released.</summary>
    public DateTimeOffset? LockdownReleased { get; init; }

    /// <summary>The first responder was there.</summary>
    public DateTimeOffset? Arrival { get; init; }

    /// <summary>Someone took command.</summary>
    public DateTimeOffset? Command { get; init; }

    /// <summary>A command post was set up.</summary>
    public DateTimeOffset? CommandPost { get; init; }

    /// <summary>A staging area was set up.</summary>
    public DateTimeOffset? Staging { get; init; }

    /// <summary>A threat was reported in a room.</summary>
    public DateTimeOffset? Threat { get; init; }

    /// <summary>The last threat that stood was over; null again when another is reported.</summary>
    public DateTimeOffset? ThreatEnded { get; init; }

    /// <summary>A casualty was reported.</summary>
    public DateTimeOffset? Casualty { get; init; }

    /// <summary>The first casualty was taken out.</summary>
    public DateTimeOffset? PatientOut { get; init; }

    /// <summary>The one who leads declared the whole building clear.</summary>
    public DateTimeOffset? DeclaredClear { get; init; }

    /// <summary>The incident was closed; null again when it was reopened.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>The firsts after one more event.</summary>
    /// <param name="before">The incident before it.</param>
    /// <param name="after">The incident after it; its firsts are still those of before.</param>
    /// <param name="e">The event.</param>
    public static Firsts Evolve(Incident before, Incident after, IncidentEvent e)
    {
        var at = e.Stamp.RecordedAt;
        var firsts = before.Firsts;
        return e switch
        {
            ActionOrdered o => Ordered(firsts with { Action = firsts.Action ?? at }, o, at),
            ActionReleased => HasLockdown(before) && !HasLockdown(after) ? firsts with { LockdownReleased = at } : firsts,
            ResponderEvent => firsts with { Arrival = firsts.Arrival ?? (after.Responders.Responders.Any(r => r.Status is ResponderStatus.Staging or ResponderStatus.Assigned) ? at : null) },
            CommandTaken => firsts with { Command = firsts.Command ?? at },
            PostEstablished { Kind: PostKind.CommandPost } => firsts with { CommandPost = firsts.CommandPost ?? at },
            PostEstablished { Kind: PostKind.Staging } => firsts with { Staging = firsts.Staging ?? at },
            RoomEvent r => OfThreats(OfRoom(firsts, before.Room(r.Room), after.Room(r.Room), r), before, after, r),
            BuildingCleared { Zone: var zone } when zone == Zone.Building => firsts with { DeclaredClear = firsts.DeclaredClear ?? at },
            IncidentClosed => firsts with { Closed = at },
            IncidentReopened => firsts with { Closed = null },
            _ => firsts,
        };
    }

    private static Firsts Ordered(Firsts firsts, ActionOrdered ordered, DateTimeOffset at) =>
        ordered.Action is ResponseAction.Lockdown ? firsts with { Lockdown = firsts.Lockdown ?? at, LockdownReleased = null } : firsts;

    private static bool HasLockdown(Incident incident) => incident.Actions.Values.Any(standing => standing.Action is ResponseAction.Lockdown);

    private static Firsts OfRoom(Firsts firsts, RoomState before, RoomState after, RoomEvent e)
    {
        var at = e.Stamp.RecordedAt;
        var cleared = firsts.Cleared;
        if (after.IsCleared && !cleared.ContainsKey(e.Room.Value))
        {
            cleared = cleared.Add(e.Room.Value, at);
        }
        else if (e is MarkWithdrawn && before.IsCleared && !after.IsCleared && cleared.TryGetValue(e.Room.Value, out var first) && first == before.Newest?.RecordedAt)
        {
            // A clear that was taken back as a mistake never was.
            cleared = cleared.Remove(e.Room.Value);
        }

        var hadCasualty = before.Hazards.HasFlag(Hazards.Casualty);
        var isOut = hadCasualty && e is RoomMarked && (!after.Hazards.HasFlag(Hazards.Casualty) || after.Occupancy.Kind is OccupancyKind.Evacuated);
        return firsts with
        {
            Cleared = cleared,
            Casualty = firsts.Casualty ?? (after.Hazards.HasFlag(Hazards.Casualty) ? at : null),
            PatientOut = firsts.PatientOut ?? (isOut ? at : null),
        };
    }

    private static Firsts OfThreats(Firsts firsts, Incident before, Incident after, RoomEvent e) =>
        (HasThreat(before.Room(e.Room)), HasThreat(after.Room(e.Room))) switch
        {
            (false, true) => firsts with { Threat = firsts.Threat ?? e.Stamp.RecordedAt, ThreatEnded = null },
            (true, false) when !after.Rooms.Values.Any(HasThreat) => firsts with { ThreatEnded = e.Stamp.RecordedAt },
            _ => firsts,
        };

    private static bool HasThreat(RoomState room) => room.Hazards.HasFlag(Hazards.Threat);
}
