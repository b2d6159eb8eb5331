using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Posts;

/// <summary>Where things are run from, and how dangerous which part is. This file is the whole list.</summary>
public abstract record PostEvent(Stamp Stamp) : IncidentEvent(Stamp);

/// <summary>A post was set up. Its id is the id of the command.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Name">As people call it: "Bus loop". May be empty.</param>
/// <param name="Place">Where.</param>
public sealed record PostEstablished(Stamp Stamp, PostKind Kind, string Name, MapPlace Place) : PostEvent(Stamp);

/// <summary>A post was given up.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Post">Which.</param>
/// <param name="Kind">Of what kind it was.</param>
/// <param name="Name">As people called it. May be empty.</param>
public sealed record PostClosed(Stamp Stamp, Guid Post, PostKind Kind, string Name) : PostEvent(Stamp);

/// <summary>A control zone was drawn. Its id is the id of the command.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Heat">How dangerous.</param>
/// <param name="Level">On which level.</param>
/// <param name="Outline">Its corners in the plan's own coordinates, 3 to 64, not closed.</param>
public sealed record ControlZoneDrawn(Stamp Stamp, Heat Heat, LevelId Level, ImmutableArray<Point> Outline) : PostEvent(Stamp);

/// <summary>A control zone was taken away.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Zone">Which.</param>
/// <param name="Heat">How dangerous it was.</param>
/// <param name="Level">On which level it was.</param>
public sealed record ControlZoneRemoved(Stamp Stamp, Guid Zone, Heat Heat, LevelId Level) : PostEvent(Stamp);

/// <summary>Kinds of post.</summary>
public enum PostKind
{
    /// <summary>Incident command post (ICP).</summary>
    CommandPost,
    Staging,

    /// <summary>Casualty collection point (CCP).</summary>
    CasualtyCollection,

    /// <summary>Ambulance exchange point (AEP).</summary>
    AmbulanceExchange,

    /// <summary>Where families wait and are told.</summary>
    Family,
    Media,
    Reunification,
}

/// <summary>How dangerous a part is (C3 checklist): hot is the threat's reach, warm is cleared but not secure, cold is safe.</summary>
public enum Heat
{
    Hot,
    Warm,
    Cold,
}

/// <summary>A place on the map.</summary>
/// <param name="Level">The level; null for outdoors, which every level shows.</param>
/// <param name="At">In the plan's own coordinates.</param>
/// <param name="Room">The room it is in; null for none.</param>
public sealed record MapPlace(LevelId? Level, Point At, RoomId? Room);
