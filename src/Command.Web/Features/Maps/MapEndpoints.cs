using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text;
using Command.Domain.Kernel;
using Command.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Maps;

/// <summary>
/// What maps are drawn from. A plan's address names its content, so a browser that has it never asks again; it is
/// security information (Minn. Stat. 13.37), kept by the person's own browser only.
/// </summary>
public static class MapEndpoints
{
    private static readonly ConcurrentDictionary<PlanId, byte[]> Written = new();

    public static string PlanUrl(BuildingId building, PlanId plan) => $"/maps/plans/{building}/{plan}.geojson";

    public const string BaseUrl = "/maps/district.geojson";

    public static WebApplication MapMaps(this WebApplication app)
    {
        app.MapGet("/maps/plans/{building:guid}/{plan}.geojson", PlanAsync).ExcludeFromDescription();
        app.MapGet(BaseUrl, BaseAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PlanAsync(
        Guid building, string plan, ClaimsPrincipal user, Sight sight, HttpContext http)
    {
        var live = await sight.BuildingAsync(user, new BuildingId(building));
        if (live?.Building.Plan is not { } inForce || inForce.Value != plan)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Bytes(Written.GetOrAdd(inForce, _ => PlanGeoJson.Write(live.Plan.Plan)), PlanGeoJson.MediaType);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> BaseAsync(ClaimsPrincipal user, CurrentPerson current, DistrictDirectory directory, HttpContext http)
    {
        var district = await current.PersonAsync(user) is null ? null : await directory.DistrictAsync(current.District(user));
        if (district?.BaseLayer is not { } layer)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=300";
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(layer), PlanGeoJson.MediaType);
    }
}
