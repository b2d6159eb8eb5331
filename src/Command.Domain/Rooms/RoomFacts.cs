using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>That a room was searched and no threat found. It never means that nobody is inside.</summary>
/// <param name="Team">The team that searched it; the person's name when they were on their own.</param>
/// <param name="By">Who said so.</param>
/// <param name="Agency">Their agency; null for the district's own people.</param>
/// <param name="Method">How it was searched; null when not said.</param>
/// <param name="ObservedAt">When they saw it, by their clock.</param>
/// <param name="RecordedAt">When the server took it.</param>
public sealed record Clear(string Team, string By, AgencyId? Agency, SearchMethod? Method, DateTimeOffset ObservedAt, DateTimeOffset RecordedAt)
{
    /// <summary>Who was inside when they searched; null when not said.</summary>
    public Occupancy? Found { get; init; }

    /// <summary>From when its age counts: a clear that came late over a bad network is as old as when it was made.</summary>
    public DateTimeOffset At => ObservedAt < RecordedAt ? ObservedAt : RecordedAt;
}

/// <summary>A team that is inside a room.</summary>
/// <param name="Team">The team; the person's name when they are on their own.</param>
/// <param name="Person">Who said so.</param>
/// <param name="Since">Since when, by the server's clock.</param>
/// <param name="Version">The incident's version with it.</param>
public sealed record TeamInside(string Team, PersonId Person, DateTimeOffset Since, long Version);

/// <summary>A call for help that nobody has answered.</summary>
/// <param name="Need">What is needed.</param>
/// <param name="Said">Who called and when.</param>
/// <param name="Version">The incident's version with it.</param>
public sealed record HelpCall(string Need, Stamp Said, long Version);

/// <summary>Why a room must be checked again.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Who">Whom it is about: who asked, the guard that left, who went in, who reported the threat.</param>
/// <param name="Threat">The room with the threat, when it is next door; else null.</param>
public sealed record RecheckCause(RecheckKind Kind, string Who, RoomId? Threat = null);

/// <summary>Who watches a room.</summary>
public sealed record RoomGuard(string Name, DateTimeOffset Since);

/// <summary>That the people of a room were let out of Lockdown.</summary>
public sealed record RoomRelease(string By, DateTimeOffset At);

/// <summary>That a room is a scene.</summary>
public sealed record RoomSeal(string Reason, string By, DateTimeOffset At);

/// <summary>A line of the entry log of a released or sealed room.</summary>
public sealed record RoomEntry(string Who, string Purpose, DateTimeOffset At, string By);
