using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Interchange.Json;
using Command.Web.Features.Maps;

namespace Command.Web.Features.Field;

/// <summary>
/// The rooms of a plan as the field page needs them to find one: no shapes, which are nine tenths of a plan. Written and
/// compressed once for a plan, which never changes under its id.
/// </summary>
public static class FieldRooms
{
    private static readonly ConcurrentDictionary<PlanId, byte[]> Written = new();

    /// <summary>The rooms as JSON, compressed by gzip.</summary>
    public static byte[] Compressed(PlanId id, PlanIndex plan) => Written.GetOrAdd(id, _ =>
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize))
        {
            JsonSerializer.Serialize(gzip, Of(plan), DomainJson.Options);
        }

        return buffer.ToArray();
    });

    /// <summary>The rooms in the plan's order, each where its label is: in metres, so that nearness can be told.</summary>
    public static IReadOnlyList<FieldRoom> Of(PlanIndex index)
    {
        var plan = index.Plan;
        var ground = new PlanMetres(plan);
        var places = plan.Rooms.Select((room, place) => (room.Id, place)).ToDictionary();
        return [.. plan.Rooms.Select(room =>
        {
            var (level, at) = (index.LevelOf(room), ground.At(room.Label));
            return new FieldRoom(
                room.Id, room.Number, room.Name, room.Title, room.Wing, level?.ShortName ?? "", level?.Ordinal ?? 0, [Math.Round(at.X, 1), Math.Round(at.Y, 1)], room.ToSearch,
                [.. index.Adjoining(room.Id).Select(beside => places[beside])],
                Unsearched.IsEasilyForgotten(room) ? PlanWords.Of(room.Use).ToLowerInvariant() : null);
        })];
    }
}

/// <summary>A room as the field page finds it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">As on the door plate; empty where there is none.</param>
/// <param name="Name">As staff say it; empty where there is none.</param>
/// <param name="Title">What to call it in a sentence.</param>
/// <param name="Wing">The wing; null where the building has none.</param>
/// <param name="Level">The level's short name.</param>
/// <param name="Ordinal">The level's height; 0 is the ground.</param>
/// <param name="At">Metres east and north of the plan's first room.</param>
/// <param name="ToSearch">Whether it counts when rooms are searched.</param>
/// <param name="Beside">The rooms next to it, by their places in the list.</param>
/// <param name="Missed">What kind of space it is, when it is of a kind that is easily missed: "rest room"; else null.</param>
public sealed record FieldRoom(
    RoomId Id, string Number, string Name, string Title, string? Wing, string Level, int Ordinal, double[] At, bool ToSearch, int[] Beside, string? Missed);
