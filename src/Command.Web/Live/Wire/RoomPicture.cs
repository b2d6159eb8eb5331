using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Web.Live.Wire;

/// <summary>A room as it is drawn.</summary>
/// <param name="Id">Which.</param>
/// <param name="Search">Where its search stands by what was said. From <see cref="StaleAt"/> on a cleared room is one to recheck.</param>
/// <param name="Team">The teams inside as one name, or the one that cleared it last; null for none.</param>
/// <param name="Occupancy">Who is inside.</param>
/// <param name="People">How many, when the number is known.</param>
/// <param name="Hazards">Dangers that stand.</param>
/// <param name="Help">What help is needed; null for none.</param>
/// <param name="Dispute">What contradicts what; null when nothing does.</param>
/// <param name="Since">When the newest mark was recorded.</param>
/// <param name="By">Who made it.</param>
/// <param name="Mark">The command id of the newest mark while its maker may still take it back; else null.</param>
/// <param name="Version">The incident's version with that mark.</param>
public sealed record RoomPicture(
    RoomId Id,
    Search Search,
    string? Team,
    OccupancyKind Occupancy,
    int? People,
    IReadOnlyList<Hazards> Hazards,
    string? Help,
    string? Dispute,
    DateTimeOffset? Since,
    string? By,
    Guid? Mark,
    long Version)
{
    private static readonly Hazards[] EachHazard = [.. Enum.GetValues<Hazards>().Where(h => h != Domain.Rooms.Hazards.None)];

    /// <summary>The teams inside, else those that cleared it, when there are several; else null.</summary>
    public IReadOnlyList<string>? Teams { get; init; }

    /// <summary>The clears that hold, the newest last; null for none.</summary>
    public IReadOnlyList<Clear>? Clears { get; init; }

    /// <summary>When it was last searched, also when that no longer holds; null when it never was.</summary>
    public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>When its clear is too old to be trusted; null when it has none, is watched, was released or is sealed.</summary>
    public DateTimeOffset? StaleAt { get; init; }

    /// <summary>Why it must be checked again; null for no reason but its age.</summary>
    public RecheckCause? Recheck { get; init; }

    /// <summary>Since when the team that went in last is inside; null for none.</summary>
    public DateTimeOffset? InsideSince { get; init; }

    /// <summary>The calls for help that stand; null for none.</summary>
    public IReadOnlyList<CallPicture>? Calls { get; init; }

    /// <summary>Who watches it; null for nobody.</summary>
    public string? Guard { get; init; }

    /// <summary>Who let its people out of Lockdown; null when nobody did.</summary>
    public string? Released { get; init; }

    /// <summary>Why it is a scene; null when it is none.</summary>
    public string? Sealed { get; init; }

    public static RoomPicture Of(RoomId id, Incident incident)
    {
        var room = incident.Room(id);
        string[] teams = [.. room.Teams()];
        return new RoomPicture(
            id,
            room.Search,
            room.Team,
            room.Occupancy.Kind,
            room.Occupancy.Kind is OccupancyKind.People ? room.Occupancy.People : null,
            [.. EachHazard.Where(h => room.Hazards.HasFlag(h))],
            room.Help,
            room.Dispute ?? (room.OccupancyDisputed ? "reports of who is inside contradict" : null),
            room.Newest?.RecordedAt,
            room.Newest?.By.Name,
            room.BeforeNewestMark is null ? null : room.Newest?.Command,
            room.Version)
        {
            Teams = teams.Length > 1 ? teams : null,
            Clears = room.Clears.IsEmpty ? null : room.Clears,
            ClearedAt = room.LastClear?.At,
            StaleAt = room.StaleAt(incident.Settings),
            Recheck = room.RecheckBecause,
            InsideSince = room.Inside.IsEmpty ? null : room.Inside.Max(inside => inside.Since),
            Calls = room.Calls.IsEmpty ? null : [.. room.Calls.Select(call => new CallPicture(call.Need, call.Said.By.Name, call.Said.RecordedAt, call.Version))],
            Guard = room.Guard?.Name,
            Released = room.Released?.By,
            Sealed = room.Sealed?.Reason,
        };
    }
}

/// <summary>A call for help that stands.</summary>
public sealed record CallPicture(string Need, string By, DateTimeOffset At, long Version);
