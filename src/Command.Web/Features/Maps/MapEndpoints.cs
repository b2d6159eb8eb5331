using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Maps;

/// <summary>
/// What maps are drawn from. A plan's address names its content, so a browser that has it never asks again; it is
/// security information (Minn. Stat. 13.37), kept by the person's own browser only.
/// </summary>
public static class MapEndpoints
{
    private static readonly ConcurrentDictionary<string, byte[]> Written = new(StringComparer.Ordinal);

    public static string PlanUrl(BuildingId building, PlanId plan) => $"/maps/plans/{building}/{plan}.geojson";

    public const string BaseUrl = "/maps/district.geojson";

    public static WebApplication MapMaps(this WebApplication app)
    {
        app.MapGet("/maps/plans/{building:guid}/{plan}.geojson", PlanAsync).ExcludeFromDescription();
        app.MapGet(BaseUrl, BaseAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PlanAsync(
        Guid building, string plan, ClaimsPrincipal user, Sight sight, CurrentPerson current, BuildingStore store, HttpContext http)
    {
        if (await sight.BuildingAsync(user, new BuildingId(building)) is not { } live)
        {
            return TypedResults.NotFound();
        }

        // One that was in force once is asked for by the review of that time.
        var asked = live.Building.Plan?.Value == plan ? live.Plan.Plan : await store.AdoptedAsync(current.District(user), live.Building.Id, plan, http.RequestAborted);
        if (asked is null)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Bytes(Written.GetOrAdd(plan, _ => PlanGeoJson.Write(asked)), PlanGeoJson.MediaType);
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
