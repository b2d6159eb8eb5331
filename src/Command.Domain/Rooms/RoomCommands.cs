using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>What a person asks for in one room.</summary>
public abstract record RoomCommand(Stamp Stamp, RoomId Room) : IncidentCommand(Stamp);

/// <inheritdoc cref="RoomMarked"/>
public sealed record MarkRoom(
    Stamp Stamp, RoomId Room, long Seen, SearchMark? Search, Occupancy? Occupancy, Hazards Hazards, Hazards Ended, string? Team, string? Note)
    : RoomCommand(Stamp, Room)
{
    /// <inheritdoc cref="RoomMarked.Method"/>
    public SearchMethod? Method { get; init; }

    /// <inheritdoc cref="RoomMarked.Witness"/>
    public string? Witness { get; init; }
}

/// <inheritdoc cref="MarkWithdrawn"/>
public sealed record WithdrawMark(Stamp Stamp, RoomId Room, Guid Mark) : RoomCommand(Stamp, Room);

/// <inheritdoc cref="DisputeResolved"/>
public sealed record ResolveDispute(Stamp Stamp, RoomId Room, Finding Finding, string Reason) : RoomCommand(Stamp, Room)
{
    /// <summary>The version of the incident on the decider's screen: nobody decides away what they have not seen. Null when not known.</summary>
    public long? Seen { get; init; }
}

/// <inheritdoc cref="HelpRequested"/>
public sealed record RequestHelp(Stamp Stamp, RoomId Room, string Need) : RoomCommand(Stamp, Room);

/// <inheritdoc cref="HelpAnswered"/>
public sealed record AnswerHelp(Stamp Stamp, RoomId Room) : RoomCommand(Stamp, Room)
{
    /// <inheritdoc cref="HelpAnswered.Seen"/>
    public long? Seen { get; init; }
}

/// <inheritdoc cref="GuardPosted"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Room">The room.</param>
/// <param name="Guard">Who watches it; null for the team of the one who says so, or themselves.</param>
public sealed record PostGuard(Stamp Stamp, RoomId Room, string? Guard) : RoomCommand(Stamp, Room);

/// <inheritdoc cref="GuardLeft"/>
public sealed record EndGuard(Stamp Stamp, RoomId Room) : RoomCommand(Stamp, Room);

/// <inheritdoc cref="RoomEntered"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Room">The room.</param>
/// <param name="Who">Who went in; null for the one who says so.</param>
/// <param name="Purpose">What for; a sealed room asks for it.</param>
public sealed record EnterRoom(Stamp Stamp, RoomId Room, string? Who, string? Purpose) : RoomCommand(Stamp, Room);

/// <inheritdoc cref="RoomReleased"/>
public sealed record ReleaseRoom(Stamp Stamp, RoomId Room) : RoomCommand(Stamp, Room);

/// <inheritdoc cref="RoomSealed"/>
public sealed record SealRoom(Stamp Stamp, RoomId Room, string? Reason) : RoomCommand(Stamp, Room);

/// <inheritdoc cref="RoomUnsealed"/>
public sealed record UnsealRoom(Stamp Stamp, RoomId Room, string? Reason) : RoomCommand(Stamp, Room);
