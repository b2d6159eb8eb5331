using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.AfterAction;

/// <summary>A room that was searched while a clear of it stood: time that another room waited, unless a second look was wanted.</summary>
/// <param name="Room">Which.</param>
/// <param name="First">Who had cleared it.</param>
/// <param name="Then">Who cleared it again.</param>
/// <param name="At">When.</param>
public sealed record SearchedAgain(RoomId Room, string First, string Then, DateTimeOffset At)
{
    internal static ImmutableArray<SearchedAgain> Of(ImmutableArray<IncidentEvent> events)
    {
        var (again, state) = (ImmutableArray.CreateBuilder<SearchedAgain>(), Incident.None);
        foreach (var e in events)
        {
            if (e is RoomMarked { Search: SearchMark.Cleared } mark && state.Room(mark.Room) is { Clears: { IsEmpty: false } clears, Dispute: null, MustRecheck: false } room
                && !(room.StaleAt(state.Settings) <= mark.Stamp.RecordedAt))
            {
                again.Add(new SearchedAgain(mark.Room, clears[^1].Team, mark.Team ?? mark.SpeakerName, mark.Stamp.RecordedAt));
            }

            state = Incident.Evolve(state, e);
        }

        return again.ToImmutable();
    }
}

/// <summary>A room that was cleared late, or never.</summary>
/// <param name="Room">Which.</param>
/// <param name="After">How long after the declaration; null for never.</param>
public sealed record LateRoom(RoomId Room, TimeSpan? After)
{
    internal static ImmutableArray<LateRoom> Of(Incident incident, PlanIndex plan, ResponseTargets targets) =>
    [
        .. plan.ToSearch
            .Select(room => new LateRoom(room.Id, incident.Firsts.Cleared.TryGetValue(room.Id.Value, out var at) ? at - incident.DeclaredAt : null))
            .Where(room => room.After is null || room.After > targets.AllRoomsCleared)
            .OrderBy(room => room.After is not null).ThenBy(room => room.After),
    ];
}
