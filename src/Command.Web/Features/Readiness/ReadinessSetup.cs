using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Features.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Readiness;

/// <summary>Registers the ledger's desk and serves the ledger to the map, the field page and other systems.</summary>
public static class ReadinessSetup
{
    /// <summary>Where a building's ledger is read, as it is at a version of the building or later: another version is another address.</summary>
    public static string Url(BuildingId building, long version) => $"/api/v1/buildings/{building}/readiness?atLeast={version}";

    public static IServiceCollection AddReadiness(this IServiceCollection services) => services.AddSingleton<ReadinessDesk>();

    public static void MapReadiness(this RouteGroupBuilder api) =>
        api.MapGet("/buildings/{id:guid}/readiness", ReadAsync).WithTags("Buildings")
            .WithSummary("What does not work in a building, and its cameras; what was put right with ?resolved=true.");

    // A node that lags behind the one that gave the address reads before it answers.
    private static async Task<Results<Ok<ReadinessPicture>, ProblemHttpResult>> ReadAsync(
        Guid id, bool? resolved, long? atLeast, ClaimsPrincipal user, CurrentPerson current, Sight sight, HttpContext http)
    {
        var live = await sight.BuildingAsync(user, new BuildingId(id));
        if (live?.Building.Version < atLeast)
        {
            live = await sight.NewestAsync(current.District(user), live);
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return live is null ? Problems.NotFound("There is no such building.") : TypedResults.Ok(ReadinessPicture.Of(live, resolved ?? false));
    }
}
