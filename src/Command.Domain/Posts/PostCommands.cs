using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Posts;

/// <summary>What a person asks for about posts and control zones.</summary>
public abstract record PostCommand(Stamp Stamp) : IncidentCommand(Stamp);

/// <inheritdoc cref="PostEstablished"/>
public sealed record EstablishPost(Stamp Stamp, PostKind Kind, string? Name, MapPlace Place) : PostCommand(Stamp);

/// <inheritdoc cref="PostClosed"/>
public sealed record ClosePost(Stamp Stamp, Guid Post) : PostCommand(Stamp);

/// <inheritdoc cref="ControlZoneDrawn"/>
public sealed record DrawControlZone(Stamp Stamp, Heat Heat, LevelId Level, ImmutableArray<Point> Outline) : PostCommand(Stamp);

/// <inheritdoc cref="ControlZoneRemoved"/>
public sealed record RemoveControlZone(Stamp Stamp, Guid Zone) : PostCommand(Stamp);
