using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Web.Live.Wire;

/// <summary>
/// A command as it is sent, by hub, HTTP or an outbox. <see cref="CommandId"/> is made by the sender; the same id sent
/// again has no further effect and gets the same answer.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DeclareRequest), "declare")]
[JsonDerivedType(typeof(OrderRequest), "order")]
[JsonDerivedType(typeof(ReleaseRequest), "release")]
[JsonDerivedType(typeof(MarkRequest), "mark")]
[JsonDerivedType(typeof(WithdrawRequest), "withdraw")]
[JsonDerivedType(typeof(ResolveRequest), "resolve")]
[JsonDerivedType(typeof(HelpRequest), "help")]
[JsonDerivedType(typeof(HelpAnsweredRequest), "helpAnswered")]
[JsonDerivedType(typeof(NoteRequest), "note")]
[JsonDerivedType(typeof(CloseRequest), "close")]
[JsonDerivedType(typeof(ReopenRequest), "reopen")]
public abstract record CommandRequest
{
    /// <summary>Made by the sender, once for each thing they want done. A random or time-ordered UUID (RFC 9562).</summary>
    public Guid CommandId { get; init; }

    /// <summary>Which incident. Of a declaration it is the command's id.</summary>
    public IncidentId Incident { get; init; }

    /// <summary>When the person saw it, by their clock; the server's clock when missing.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>An opaque id of the device.</summary>
    public string? Device { get; init; }

    /// <summary>The command in the words of the domain.</summary>
    public abstract IncidentCommand Command(Stamp stamp);
}

/// <inheritdoc cref="DeclareIncident"/>
public sealed record DeclareRequest(
    BuildingId Building, [property: JsonRequired] Kind Kind, [property: JsonRequired] Mode Mode, string? Summary, ResponseAction? Order, string? Detail)
    : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new DeclareIncident(stamp, Building, Kind, Mode, Summary ?? "", Order, Detail);
}

/// <inheritdoc cref="OrderAction"/>
public sealed record OrderRequest([property: JsonRequired] ResponseAction Action, Zone? Zone, string? Detail) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new OrderAction(stamp, Action, Zone ?? Domain.Incidents.Zone.Building, Detail);
}

/// <inheritdoc cref="ReleaseAction"/>
public sealed record ReleaseRequest(Zone? Zone) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ReleaseAction(stamp, Zone ?? Domain.Incidents.Zone.Building);
}

/// <inheritdoc cref="MarkRoom"/>
public sealed record MarkRequest(
    RoomId Room, long Seen, SearchMark? Search, OccupancyKind? Occupancy, int? People, IReadOnlyList<Hazards>? Hazards, IReadOnlyList<Hazards>? Ended, string? Team, string? Note)
    : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new MarkRoom(
        stamp, Room, Seen, Search, Occupancy is { } kind ? new Occupancy(kind, People ?? 0) : null, Join(Hazards), Join(Ended), Team, Note);

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
    public override IncidentCommand Command(Stamp stamp) => new AnswerHelp(stamp, Room);
}

/// <inheritdoc cref="AddNote"/>
public sealed record NoteRequest(string? Text, RoomId? Room) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new AddNote(stamp, Text ?? "", Room);
}

/// <inheritdoc cref="CloseIncident"/>
public sealed record CloseRequest(string? Reason) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new CloseIncident(stamp, Reason ?? "");
}

/// <inheritdoc cref="ReopenIncident"/>
public sealed record ReopenRequest(string? Reason) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ReopenIncident(stamp, Reason ?? "");
}
