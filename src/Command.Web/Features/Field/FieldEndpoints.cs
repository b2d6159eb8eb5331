using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Web.Access;
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

    public static IServiceCollection AddField(this IServiceCollection services) => services.AddSingleton<FieldShell>();

    public static WebApplication MapField(this WebApplication app)
    {
        app.MapGet("/field", ListAsync).ExcludeFromDescription();
        app.MapGet("/field/{incident:guid}", PageAsync).ExcludeFromDescription();
        app.MapGet("/field/rooms/{building:guid}/{plan}.json", RoomsAsync).ExcludeFromDescription();
        app.MapGet(FieldShell.WorkerUrl, Worker).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static ContentHttpResult Worker(FieldShell shell, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(shell.Worker, "text/javascript", System.Text.Encoding.UTF8);
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, CurrentPerson current, DistrictDirectory directory, Sight sight)
    {
        var district = current.District(user);
        var person = await current.PersonAsync(user);
        var lines = (person is null ? [] : sight.OpenIncidents(district, person))
            .OrderByDescending(seen => person!.Buildings.Contains(seen.Live.State.Building))
            .ThenByDescending(seen => seen.Live.State.DeclaredAt)
            .Select(seen => FieldLine.Of(seen.Live, sight.BuildingOf(seen)))
            .ToList();
        // A phone that is opened in a hurry should not have to choose where there is no choice.
        return lines is [var only] ? TypedResults.Redirect(PageUrl(only.Id))
            : Page<FieldListPage>(new() { [nameof(FieldListPage.Lines)] = lines, [nameof(FieldListPage.District)] = (await directory.DistrictAsync(district))?.ShortName ?? "" });
    }

    private static async Task<IResult> PageAsync(Guid incident, ClaimsPrincipal user, Sight sight, HttpContext http)
    {
        var seen = await sight.IncidentAsync(user, new IncidentId(incident));
        if (seen is null || sight.BuildingOf(seen) is not { } building)
        {
            return Page<FieldMissingPage>([], StatusCodes.Status404NotFound);
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return Page<FieldPage>(new() { [nameof(FieldPage.State)] = seen.Live.State, [nameof(FieldPage.Start)] = FieldStart.Of(seen.Live, building, seen.By) });
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> RoomsAsync(
        Guid building, string plan, ClaimsPrincipal user, Sight sight, HttpContext http)
    {
        var live = await sight.BuildingAsync(user, new BuildingId(building));
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
