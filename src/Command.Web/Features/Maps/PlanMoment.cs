using System.Text.Json;
using Command.Domain.Posts;
using Command.Interchange.Json;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Maps;

/// <summary>What a plan draws of a moment under review.</summary>
/// <param name="picture">The incident as the hub would have sent it then.</param>
/// <param name="at">The moment.</param>
public sealed class PlanMoment(Picture picture, DateTimeOffset at)
{
    // So many events are seen to happen; more are a jump, at which everything would blink.
    private const int Few = 10;

    private Dictionary<string, string>? _rooms;

    /// <summary>The moment.</summary>
    public DateTimeOffset At => at;

    // Each room as the browser reads it: what is written alike is drawn alike.
    private Dictionary<string, string> Rooms => _rooms ??= picture.Rooms.ToDictionary(room => room.Id.Value, room => JsonSerializer.Serialize(room, DomainJson.Options));

    private Picture Picture => picture;

    /// <summary>What the browser must draw anew after another moment; null when only time has passed.</summary>
    internal MomentChange? ChangeAfter(PlanMoment? before) => ReferenceEquals(before?.Picture, picture)
        ? null
        : new MomentChange(
            picture.Version,
            [.. picture.Rooms.Where(room => before?.Rooms.GetValueOrDefault(room.Id.Value) != Rooms[room.Id.Value])],
            before is null ? [] : [.. before.Rooms.Keys.Except(Rooms.Keys)],
            picture.Responders,
            picture.Posts,
            picture.Actions);

    /// <summary>Whether it is a little later than another: what changed draws the eye as it did then.</summary>
    internal bool IsStepFrom(PlanMoment? before) =>
        before is not null && picture.Version - before.Picture.Version is > 0 and <= Few;
}

/// <summary>What a plan draws anew from one moment of a review to another.</summary>
/// <param name="Version">How many events had happened.</param>
/// <param name="Rooms">The rooms that are not as they were.</param>
/// <param name="Gone">Those of which nothing had been said yet.</param>
/// <param name="Responders">All teams.</param>
/// <param name="Posts">All posts and control zones.</param>
/// <param name="Actions">The actions in force.</param>
internal sealed record MomentChange(
    long Version, IReadOnlyList<RoomPicture> Rooms, IReadOnlyList<string> Gone, RespondersPicture? Responders, PostState? Posts, IReadOnlyList<ActionPicture> Actions)
{
    /// <summary>As the browser reads it.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, DomainJson.Options);
}
