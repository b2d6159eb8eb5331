using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Incidents;

/// <summary>That a building, or a part of it, was declared clear. It stands until one of its rooms no longer does.</summary>
/// <param name="Zone">What was declared clear.</param>
/// <param name="By">Who declared it.</param>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Rooms">The rooms that stood cleared then.</param>
/// <param name="Void">The room that ended it; null while none did.</param>
public sealed record ZoneClear(Zone Zone, string By, DateTimeOffset At, ImmutableArray<RoomId> Rooms, RoomId? Void = null)
{
    /// <summary>The room that ended it, by what was said or by its age; null while it stands.</summary>
    public RoomId? BrokenBy(Incident incident, DateTimeOffset now) =>
        Void ?? Rooms.Where(room => !incident.Room(room).HoldsAt(now, incident.Settings)).Select(room => (RoomId?)room).FirstOrDefault();

    /// <summary>The declared clears after an event. One that was broken is not mended by searching the room again.</summary>
    internal static ImmutableSortedDictionary<string, ZoneClear> After(Incident before, Incident after, IncidentEvent e)
    {
        var (now, cleared) = (e.Stamp.RecordedAt, before.Cleared);
        foreach (var clear in before.Cleared.Values.Where(clear => clear.Void is null))
        {
            bool Broke(RoomId room) => clear.Rooms.Contains(room) && !(before.Room(room).HoldsAt(now, before.Settings) && after.Room(room).HoldsAt(now, after.Settings));
            if (e.RoomsTouched().Where(Broke).Select(room => (RoomId?)room).FirstOrDefault() is { } broken)
            {
                cleared = cleared.SetItem(clear.Zone.Value, clear with { Void = broken });
            }
        }

        return e is BuildingCleared c ? cleared.SetItem(c.Zone.Value, new ZoneClear(c.Zone, c.Stamp.By.Name, now, c.Rooms)) : cleared;
    }
}
