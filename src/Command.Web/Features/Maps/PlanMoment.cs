using System.Text.Json;
using Command.Interchange.Json;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Maps;

/// <summary>What a plan draws of a moment under review.</summary>
/// <param name="Picture">The incident as the hub would have sent it then.</param>
/// <param name="At">The moment.</param>
public sealed record PlanMoment(Picture Picture, DateTimeOffset At)
{
    // So many events are seen to happen; more are a jump, at which everything would blink.
    private const int Few = 10;

    /// <summary>The picture as the browser reads it; null when it already has it.</summary>
    internal JsonElement? PictureAfter(PlanMoment? before) =>
        ReferenceEquals(before?.Picture, Picture) ? null : JsonSerializer.SerializeToElement(Picture, DomainJson.Options);

    /// <summary>Whether it is a little later than another: what changed draws the eye as it did then.</summary>
    internal bool IsStepFrom(PlanMoment? before) =>
        before is not null && Picture.Version - before.Picture.Version is > 0 and <= Few;
}
