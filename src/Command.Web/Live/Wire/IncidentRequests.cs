using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="DeclareIncident"/>
public sealed record DeclareRequest(
    BuildingId Building, [property: JsonRequired] Kind Kind, [property: JsonRequired] Mode Mode, string? Summary, ResponseAction? Order, string? Detail)
    : CommandRequest
{
    /// <inheritdoc cref="OrderRequest.Procedure"/>
    public string? Procedure { get; init; }

    public override IncidentCommand Command(Stamp stamp) =>
        new DeclareIncident(stamp, Building, Kind, Mode, Summary ?? "", Known.Procedure(Procedure)?.Action ?? Order, Detail)
        {
            Procedure = Known.Procedure(Procedure),
            Settings = Known.District?.Settings,
            Checklists = Known.District?.Checklists ?? [],
        };
}

/// <inheritdoc cref="OrderAction"/>
public sealed record OrderRequest([property: JsonRequired] ResponseAction Action, Zone? Zone, string? Detail) : CommandRequest
{
    /// <summary>The key of a procedure of the district's protocol set; null, or one it does not have, for the action in the words of the Standard Response Protocol.</summary>
    public string? Procedure { get; init; }

    public override IncidentCommand Command(Stamp stamp) =>
        new OrderAction(stamp, Known.Procedure(Procedure)?.Action ?? Action, Zone ?? Domain.Incidents.Zone.Building, Detail) { Procedure = Known.Procedure(Procedure) };
}

/// <inheritdoc cref="ReleaseAction"/>
public sealed record ReleaseRequest(Zone? Zone) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ReleaseAction(stamp, Zone ?? Domain.Incidents.Zone.Building);
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

/// <inheritdoc cref="RetractAction"/>
public sealed record RetractRequest(Zone? Zone, string? Because) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new RetractAction(stamp, Zone ?? Domain.Incidents.Zone.Building, Because ?? "");
}

/// <inheritdoc cref="DeclareClear"/>
public sealed record DeclareClearRequest(Zone? Zone) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new DeclareClear(stamp, Zone ?? Domain.Incidents.Zone.Building);
}
