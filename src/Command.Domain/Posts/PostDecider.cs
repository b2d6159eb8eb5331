using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Posts;

/// <summary>The rules of posts and control zones.</summary>
public static class PostDecider
{
    /// <summary>The longest name of a post, in characters.</summary>
    public const int MaxName = 80;

    /// <summary>The fewest corners of a control zone.</summary>
    public const int MinCorners = 3;

    /// <summary>The most corners of a control zone.</summary>
    public const int MaxCorners = 64;

    // How far from the building something of its incident can be, in metres.
    private const double Reach = 5000;

    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(PostState state, PostCommand command, PlanIndex plan) => command switch
    {
        EstablishPost establish => Establish(state, establish, plan),
        ClosePost close => state.Posts.FirstOrDefault(post => post.Id == close.Post) is { } post ? Closed(close.Stamp, post) : Decision.Nothing<IncidentEvent>(),
        DrawControlZone draw => Draw(state, draw, plan),
        RemoveControlZone remove => state.Zones.FirstOrDefault(zone => zone.Id == remove.Zone) is { } zone
            ? new ControlZoneRemoved(remove.Stamp, zone.Id, zone.Heat, zone.Level)
            : Decision.Nothing<IncidentEvent>(),
        _ => throw new UnreachableException($"PostDecider.Decide does not know {command.GetType().Name}."),
    };

    private static Decision<IncidentEvent> Establish(PostState state, EstablishPost establish, PlanIndex plan)
    {
        if (establish.Place is not { } place)
        {
            return Refuse("Say where it is.");
        }

        if (NotOnPlan(place, plan) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (establish.Name?.Length > MaxName)
        {
            return Refuse($"Shorten the name: {MaxName} characters at most.");
        }

        var name = Written.OrNull(establish.Name) ?? "";
        if (state.Posts.Any(post => post.Kind == establish.Kind && post.Name == name && post.Place == place))
        {
            return Decision.Nothing<IncidentEvent>();
        }

        // There is one command post, so that everyone knows where command is.
        var old = establish.Kind is PostKind.CommandPost ? state.CommandPost : state.Posts.FirstOrDefault(post => post.Id == establish.Instead);
        var established = new PostEstablished(establish.Stamp, establish.Kind, name, place);
        return old is null ? established : new Decision<IncidentEvent>.Accepted([Closed(establish.Stamp, old), established]);
    }

    private static Decision<IncidentEvent> Draw(PostState state, DrawControlZone draw, PlanIndex plan)
    {
        var outline = draw.Outline;
        if (outline.Length is < MinCorners or > MaxCorners)
        {
            return Refuse(outline.Length < MinCorners ? "A zone needs at least three corners." : $"A zone has {MaxCorners} corners at most. Draw it with fewer.");
        }

        if (plan.Plan.Levels.All(level => level.Id != draw.Level))
        {
            return Refuse("The floor plan has no such level.");
        }

        if (!outline.All(corner => IsNear(corner, plan)))
        {
            return Refuse("A corner is too far from the building.");
        }

        return Area.Size(Area.Hull(outline)) == 0 ? Refuse("The corners lie on one line. Draw round an area.")
            : Area.CrossesItself(outline) ? Refuse("The outline crosses itself. Draw it again, going round in one direction.")
            : state.Zones.Any(zone => zone.Heat == draw.Heat && zone.Level == draw.Level && zone.Outline.SequenceEqual(outline)) ? Decision.Nothing<IncidentEvent>()
            : new ControlZoneDrawn(draw.Stamp, draw.Heat, draw.Level, outline);
    }

    private static string? NotOnPlan(MapPlace place, PlanIndex plan) =>
        place.Level is { } level && plan.Plan.Levels.All(drawn => drawn.Id != level) ? "The floor plan has no such level."
        : place.Room is { } room && (plan.Find(room) is not { } drawn || drawn.Level != place.Level) ? "The floor plan has no such room."
        : IsNear(place.At, plan) ? null
        : "This is too far from the building. Choose a place near it.";

    // Also keeps out what is no number at all.
    private static bool IsNear(Point at, PlanIndex plan)
    {
        if (!double.IsFinite(at.X) || !double.IsFinite(at.Y))
        {
            return false;
        }

        if (plan.Plan.Rooms.IsEmpty)
        {
            return plan.Plan.Crs is PlanCrs.Local ? Math.Abs(at.X) <= Reach && Math.Abs(at.Y) <= Reach : Math.Abs(at.X) <= 180 && Math.Abs(at.Y) <= 90;
        }

        var away = Scale.Of(plan.Plan).From(plan.Plan.Rooms[0].Label, at);
        return Math.Abs(away.X) <= Reach && Math.Abs(away.Y) <= Reach;
    }

    private static PostClosed Closed(Stamp stamp, Post post) => new(stamp, post.Id, post.Kind, post.Name);

    private static Decision<IncidentEvent> Refuse(string reason) => Decision.Refuse<IncidentEvent>(reason);
}
