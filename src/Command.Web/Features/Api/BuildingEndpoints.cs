using System.Security.Claims;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Web.Access;
using Command.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Api;

/// <summary>Buildings for other systems.</summary>
public static class BuildingEndpoints
{
    public static void MapBuildings(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/buildings").WithTags("Buildings");
        group.MapGet("/", ListAsync).WithMetadata(new TakesKey(KeyScope.Read)).WithSummary("The buildings that you may look at, by name.");
        group.MapGet("/{id:guid}", ReadAsync).WithMetadata(new TakesKey(KeyScope.Read)).WithSummary("A building with its rooms.");
    }

    private static async Task<IReadOnlyList<BuildingLine>> ListAsync(ClaimsPrincipal user, CurrentPerson current, Sight sight) =>
        [.. sight.Buildings(current.District(user), await current.PersonAsync(user)).Select(BuildingLine.Of)];

    private static async Task<Results<Ok<BuildingRooms>, ProblemHttpResult>> ReadAsync(Guid id, ClaimsPrincipal user, Sight sight) =>
        await sight.BuildingAsync(user, new BuildingId(id)) is { } live
            ? TypedResults.Ok(new BuildingRooms(BuildingLine.Of(live), live.Plan.Plan.Levels, [.. live.Plan.Plan.Rooms.Select(RoomLine.Of)]))
            : Problems.NotFound("There is no such building.");
}

/// <summary>A building in the list; <paramref name="Longitude"/> and <paramref name="Latitude"/> in degrees (WGS 84).</summary>
public sealed record BuildingLine(BuildingId Id, string Name, string ShortName, string Address, double Longitude, double Latitude, int RoomsToSearch, PlanId? Plan)
{
    internal static BuildingLine Of(LiveBuilding live) => new(
        live.Building.Id, live.Building.Name, live.Building.ShortName, live.Building.Address,
        live.Building.Location.X, live.Building.Location.Y, live.Plan.ToSearch.Length, live.Building.Plan);
}

/// <summary>A building with its levels and rooms; their shapes are in the plan's GeoJSON.</summary>
public sealed record BuildingRooms(BuildingLine Building, IReadOnlyList<Level> Levels, IReadOnlyList<RoomLine> Rooms);

/// <summary>A room without its shape.</summary>
public sealed record RoomLine(RoomId Id, LevelId Level, string Number, string Name, RoomUse Use, string? Wing, bool ToSearch)
{
    internal static RoomLine Of(Room room) => new(room.Id, room.Level, room.Number, room.Name, room.Use, room.Wing, room.ToSearch);
}
