using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Posts;

/// <summary>What a person asks for about posts and control zones.</summary>
public abstract record PostCommand(Stamp Stamp) : IncidentCommand(Stamp);

/// <inheritdoc cref="PostEstablished"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Name">As people call it; null for nothing.</param>
/// <param name="Place">Where; null is refused.</param>
public sealed record EstablishPost(Stamp Stamp, PostKind Kind, string? Name, MapPlace? Place) : PostCommand(Stamp)
{
    /// <summary>The post that moves here: it is given up in the same breath. A new command post always takes the place of the old.</summary>
    public Guid? Instead { get; init; }
}

/// <inheritdoc cref="PostClosed"/>
public sealed record ClosePost(Stamp Stamp, Guid Post) : PostCommand(Stamp);

/// <inheritdoc cref="ControlZoneDrawn"/>
public sealed record DrawControlZone(Stamp Stamp, Heat Heat, LevelId Level, ImmutableArray<Point> Outline) : PostCommand(Stamp);

/// <inheritdoc cref="ControlZoneRemoved"/>
public sealed record RemoveControlZone(Stamp Stamp, Guid Zone) : PostCommand(Stamp);
