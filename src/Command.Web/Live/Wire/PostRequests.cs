using System.Text.Json.Serialization;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Posts;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="EstablishPost"/>
public sealed record EstablishPostRequest([property: JsonRequired] PostKind Kind, string? Name, MapPlace? Place) : CommandRequest
{
    /// <inheritdoc cref="EstablishPost.Instead"/>
    public Guid? Instead { get; init; }

    public override IncidentCommand Command(Stamp stamp) => new EstablishPost(stamp, Kind, Name, Place) { Instead = Instead };
}

/// <inheritdoc cref="ClosePost"/>
public sealed record ClosePostRequest(Guid Post) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ClosePost(stamp, Post);
}

/// <inheritdoc cref="DrawControlZone"/>
public sealed record DrawControlZoneRequest([property: JsonRequired] Heat Heat, [property: JsonRequired] LevelId Level, IReadOnlyList<Point>? Outline) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new DrawControlZone(stamp, Heat, Level, [.. Outline ?? []]);
}

/// <inheritdoc cref="RemoveControlZone"/>
public sealed record RemoveControlZoneRequest(Guid Zone) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new RemoveControlZone(stamp, Zone);
}
