using System.Security.Claims;
using Command.Web.Access;
using Command.Web.Features.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Buildings;

/// <summary>Registers the buildings' desk and serves previews of plans.</summary>
public static class BuildingsSetup
{
    public static IServiceCollection AddBuildings(this IServiceCollection services)
    {
        services.AddSingleton<BuildingDesk>();
        services.AddSingleton<PlanPreviews>();
        return services;
    }

    public static WebApplication MapPlanPreviews(this WebApplication app)
    {
        app.MapGet(PlanPreviews.Address + "{id}.geojson", PreviewAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PreviewAsync(string id, ClaimsPrincipal user, CurrentPerson current, PlanPreviews previews, HttpContext http)
    {
        if (await current.PersonAsync(user) is not { } person || previews.Find(current.District(user), person.Id, id) is not { } drawing)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(drawing, PlanGeoJson.MediaType);
    }
}
