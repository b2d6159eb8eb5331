using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Field;

/// <summary>
/// The page a phone holds in a hallway: plain documents without a circuit, so that they are small, quick, and go on working
/// when the network does not.
/// </summary>
public static class FieldEndpoints
{
    // A browser keeps it for ever: what is written of a room changes with the number at the end.
    public static string RoomsUrl(BuildingId building, PlanId plan) => $"/field/rooms/{building}/{plan}.json?of=2";

    public static string PageUrl(IncidentId incident) => $"/field/{incident}";

    public static WebApplication MapField(this WebApplication app)
    {
        app.MapGet("/field", ListAsync).ExcludeFromDescription();
        app.MapGet("/field/{incident:guid}", PageAsync).ExcludeFromDescription();
        app.MapGet("/field/rooms/{building:guid}/{plan}.json", RoomsAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, CurrentPerson current, DistrictDirectory directory, LiveIncidents incidents, LiveBuildings buildings)
    {
        var district = current.District(user);
        var person = await current.PersonAsync(user);
        var lines = incidents.Of(district)
            .Where(incident => incident.State.IsOpen)
            .OrderByDescending(incident => person?.Buildings.Contains(incident.State.Building) is true)
            .ThenByDescending(incident => incident.State.DeclaredAt)
            .Select(incident => FieldLine.Of(incident, buildings.Of(district)))
            .ToList();
        // A phone that is opened in a hurry should not have to choose where there is no choice.
        return lines is [var only] ? TypedResults.Redirect(PageUrl(only.Id))
            : Page<FieldListPage>(new() { [nameof(FieldListPage.Lines)] = lines, [nameof(FieldListPage.District)] = (await directory.DistrictAsync(district))?.ShortName ?? "" });
    }

    private static async Task<IResult> PageAsync(Guid incident, ClaimsPrincipal user, CurrentPerson current, LiveIncidents incidents, LiveBuildings buildings, HttpContext http)
    {
        var district = current.District(user);
        var person = await current.PersonAsync(user);
        var live = person is null ? null : await incidents.FindAsync(district, new IncidentId(incident));
        var building = live is null ? null : await buildings.GetAsync(district, live.State.Building);
        if (building is null)
        {
            return Page<FieldMissingPage>([], StatusCodes.Status404NotFound);
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return Page<FieldPage>(new() { [nameof(FieldPage.State)] = live!.State, [nameof(FieldPage.Start)] = FieldStart.Of(live, building, person!) });
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> RoomsAsync(
        Guid building, string plan, ClaimsPrincipal user, CurrentPerson current, LiveBuildings buildings, HttpContext http)
    {
        var live = await buildings.GetAsync(current.District(user), new BuildingId(building));
        if (live?.Building.Plan is not { } inForce || inForce.Value != plan)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        // Every browser and every HTTP library reads gzip.
        http.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(FieldRooms.Compressed(inForce, live.Plan), "application/json");
    }

    private static RazorComponentResult<T> Page<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        new(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
