using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="MarkRoom"/>
public sealed record MarkRequest(
    RoomId Room, long Seen, SearchMark? Search, OccupancyKind? Occupancy, int? People, IReadOnlyList<Hazards>? Hazards, IReadOnlyList<Hazards>? Ended, string? Team, string? Note)
    : CommandRequest
{
    /// <inheritdoc cref="RoomMarked.Method"/>
    public SearchMethod? Method { get; init; }

    /// <inheritdoc cref="RoomMarked.Witness"/>
    public string? Witness { get; init; }

    public override IncidentCommand Command(Stamp stamp) => new MarkRoom(
        stamp, Room, Seen, Search, Occupancy is { } kind ? new Occupancy(kind, People ?? 0) : null, Join(Hazards), Join(Ended), Team, Note)
    { Method = Method, Witness = Witness };

    private static Hazards Join(IReadOnlyList<Hazards>? hazards) => (hazards ?? []).Aggregate(Domain.Rooms.Hazards.None, (all, one) => all | one);
}

/// <inheritdoc cref="WithdrawMark"/>
public sealed record WithdrawRequest(RoomId Room, Guid Mark) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new WithdrawMark(stamp, Room, Mark);
}

/// <inheritdoc cref="ResolveDispute"/>
public sealed record ResolveRequest(RoomId Room, [property: JsonRequired] Finding Finding, string? Reason) : CommandRequest
{
    /// <inheritdoc cref="ResolveDispute.Seen"/>
    public long? Seen { get; init; }

    public override IncidentCommand Command(Stamp stamp) => new ResolveDispute(stamp, Room, Finding, Reason ?? "") { Seen = Seen };
}

/// <inheritdoc cref="RequestHelp"/>
public sealed record HelpRequest(RoomId Room, string? Need) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new RequestHelp(stamp, Room, Need ?? "");
}

/// <inheritdoc cref="AnswerHelp"/>
public sealed record HelpAnsweredRequest(RoomId Room) : CommandRequest
{
    /// <inheritdoc cref="HelpAnswered.Seen"/>
    public long? Seen { get; init; }

    public override IncidentCommand Command(Stamp stamp) => new AnswerHelp(stamp, Room) { Seen = Seen };
}

/// <inheritdoc cref="PostGuard"/>
public sealed record PostGuardRequest(RoomId Room, string? Guard) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new PostGuard(stamp, Room, Guard);
}

/// <inheritdoc cref="EndGuard"/>
public sealed record EndGuardRequest(RoomId Room) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new EndGuard(stamp, Room);
}

/// <inheritdoc cref="EnterRoom"/>
public sealed record EnterRoomRequest(RoomId Room, string? Who, string? Purpose) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new EnterRoom(stamp, Room, Who, Purpose);
}

/// <inheritdoc cref="ReleaseRoom"/>
public sealed record ReleaseRoomRequest(RoomId Room) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ReleaseRoom(stamp, Room);
}

/// <inheritdoc cref="SealRoom"/>
public sealed record SealRoomRequest(RoomId Room, string? Reason) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new SealRoom(stamp, Room, Reason);
}

/// <inheritdoc cref="UnsealRoom"/>
public sealed record UnsealRoomRequest(RoomId Room, string? Reason) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new UnsealRoom(stamp, Room, Reason);
}
