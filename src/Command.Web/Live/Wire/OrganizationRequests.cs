using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="TakeCommand"/>
public sealed record TakeCommandRequest(string? Because) : CommandRequest
{
    /// <inheritdoc cref="TakeCommand.From"/>
    public PersonId? From { get; init; }

    public override IncidentCommand Command(Stamp stamp) => new TakeCommand(stamp, Because) { From = From };
}

/// <inheritdoc cref="OfferCommand"/>
public sealed record OfferCommandRequest([property: JsonRequired] OfferKind Kind, [property: JsonRequired] PersonId To, string? Briefing) : CommandRequest
{
    [JsonIgnore] public override PersonId? Names => To;

    public override IncidentCommand Command(Stamp stamp) => new OfferCommand(stamp, Kind, Known.Person!, Briefing ?? "");
}

/// <inheritdoc cref="ReadBackCommand"/>
public sealed record ReadBackRequest(string? ReadBack) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ReadBackCommand(stamp, ReadBack ?? "");
}

/// <inheritdoc cref="ConfirmReadBack"/>
public sealed record ConfirmReadBackRequest(string? Heard) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ConfirmReadBack(stamp) { Heard = Heard };
}

/// <inheritdoc cref="EndCommandOffer"/>
public sealed record EndOfferRequest(string? Because) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new EndCommandOffer(stamp, Because);
}

/// <inheritdoc cref="LeaveCommand"/>
public sealed record LeaveCommandRequest(string? Because) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new LeaveCommand(stamp, Because ?? "");
}

/// <inheritdoc cref="AssignPosition"/>
public sealed record AssignPositionRequest([property: JsonRequired] Position Position, PersonId? Person, string? Name) : CommandRequest
{
    [JsonIgnore] public override PersonId? Names => Person;

    public override IncidentCommand Command(Stamp stamp) => new AssignPosition(stamp, Position, Known.Person, Name);
}

/// <inheritdoc cref="VacatePosition"/>
public sealed record VacatePositionRequest([property: JsonRequired] Position Position, string? Name) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new VacatePosition(stamp, Position, Name ?? "");
}
