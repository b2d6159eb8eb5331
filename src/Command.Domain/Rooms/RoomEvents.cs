using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>What was said of one room in an incident. This file is the whole list.</summary>
public abstract record RoomEvent(Stamp Stamp, RoomId Room) : IncidentEvent(Stamp);

/// <summary>Someone reported what they saw or did in a room. Each of the three axes may be left out.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Room">The room.</param>
/// <param name="Seen">The version of the incident on the marker's screen: a mark made without having seen another can't talk it down.</param>
/// <param name="Search">Search; null leaves it.</param>
/// <param name="Occupancy">Occupancy; null leaves it.</param>
/// <param name="Hazards">Hazards found.</param>
/// <param name="Ended">Hazards that are over.</param>
/// <param name="Team">The team that did it: "C"; null for a person on their own.</param>
/// <param name="Note">A few words; null for none. Never a student's name.</param>
public sealed record RoomMarked(
    Stamp Stamp, RoomId Room, long Seen, SearchMark? Search, Occupancy? Occupancy, Hazards Hazards, Hazards Ended, string? Team, string? Note)
    : RoomEvent(Stamp, Room)
{
    /// <summary>How it was searched; null when not said.</summary>
    public SearchMethod? Method { get; init; }

    /// <summary>Who saw it, when it was typed in from paper by the one of the stamp: a name or a few words. Null for a mark made on the spot.</summary>
    public string? Witness { get; init; }

    /// <summary>Who speaks: of two papers that one person types in, neither knew of the other.</summary>
    public PersonId Speaker => Witness is { } witness ? new PersonId($"paper:{witness}") : Stamp.By.Person;

    /// <summary>The name of the one who speaks.</summary>
    public string SpeakerName => Witness ?? Stamp.By.Name;
}

/// <summary>The newest mark of a room was taken back by the one who made it.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Room">The room.</param>
/// <param name="Mark">The command id of the mark that was taken back.</param>
public sealed record MarkWithdrawn(Stamp Stamp, RoomId Room, Guid Mark) : RoomEvent(Stamp, Room);

/// <summary>A person decided what holds in a room of which contradicting things were said.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Room">The room.</param>
/// <param name="Finding">What holds.</param>
/// <param name="Reason">On what ground.</param>
public sealed record DisputeResolved(Stamp Stamp, RoomId Room, Finding Finding, string Reason) : RoomEvent(Stamp, Room);

/// <summary>Someone in the room needs help.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Room">The room.</param>
/// <param name="Need">What is needed, in a few words. Never a student's name.</param>
public sealed record HelpRequested(Stamp Stamp, RoomId Room, string Need) : RoomEvent(Stamp, Room);

/// <summary>The help asked for is there.</summary>
public sealed record HelpAnswered(Stamp Stamp, RoomId Room) : RoomEvent(Stamp, Room)
{
    /// <summary>The version of the incident on the answerer's screen: a call that crossed stays. Null answers all.</summary>
    public long? Seen { get; init; }

    /// <summary>Whether this call is one of those answered: it was on the answerer's screen, or they called themselves.</summary>
    public bool Answers(HelpCall call) => Seen is not { } seen || call.Version <= seen || call.Said.By.Person == Stamp.By.Person;
}

/// <summary>A cleared room is watched: its clear does not grow old.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Room">The room.</param>
/// <param name="Guard">Who watches it: a team or a name.</param>
public sealed record GuardPosted(Stamp Stamp, RoomId Room, string Guard) : RoomEvent(Stamp, Room);

/// <summary>A room is no longer watched: if it was cleared it must be checked again.</summary>
public sealed record GuardLeft(Stamp Stamp, RoomId Room) : RoomEvent(Stamp, Room);

/// <summary>Someone went into a room: kept as the entry log of a released or sealed room; any other clear must be checked again.</summary>
/// <param name="Stamp">Who wrote it down.</param>
/// <param name="Room">The room.</param>
/// <param name="Who">Who went in, with agency. Never a student's name.</param>
/// <param name="Purpose">What for.</param>
public sealed record RoomEntered(Stamp Stamp, RoomId Room, string Who, string Purpose) : RoomEvent(Stamp, Room);

/// <summary>The people of a room were let out of Lockdown by someone who stood at its door.</summary>
public sealed record RoomReleased(Stamp Stamp, RoomId Room) : RoomEvent(Stamp, Room);

/// <summary>A room is a scene: nobody goes in without being written down.</summary>
public sealed record RoomSealed(Stamp Stamp, RoomId Room, string Reason) : RoomEvent(Stamp, Room);

/// <summary>A room is no longer a scene.</summary>
public sealed record RoomUnsealed(Stamp Stamp, RoomId Room, string Reason) : RoomEvent(Stamp, Room);
