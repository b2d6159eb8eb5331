using System.Security.Claims;
using Command.Domain.Exports;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Features.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Export;

/// <summary>The desk of exports, its parts and its address. A part that is registered here goes along in every export.</summary>
public static class ExportSetup
{
    public static IServiceCollection AddExport(this IServiceCollection services)
    {
        services.AddSingleton<ExportDesk>();
        services.AddSingleton<IExportPart, EventsPart>();
        services.AddSingleton<IExportPart, TimelinePart>();
        services.AddSingleton<IExportPart, SnapshotPart>();
        services.AddSingleton<IExportPart, FormsPart>();
        services.AddSingleton<IExportPart, ProofPart>();
        return services;
    }

    /// <summary>Where an export is fetched.</summary>
    public static string PathOf(Guid incident, ExportAudience audience) => $"/api/v1/incidents/{incident}/export?audience={audience.ToString().ToLowerInvariant()}";

    public static void MapExport(this RouteGroupBuilder api) =>
        api.MapGet("/incidents/{id:guid}/export", ReadAsync).WithTags("Incidents")
            .WithSummary("The record of an incident as a zip with its proof, for: full, agency or public. For the district office and administrators; each is written down.")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReadAsync(
        Guid id, string? audience, ClaimsPrincipal user, CurrentPerson current, ExportDesk desk, HttpContext http, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await current.PersonAsync(user) is not { } person)
        {
            return Problems.Of(StatusCodes.Status401Unauthorized, "Sign in again.");
        }

        // Never by default: who gets everything is said.
        if (!TryRead(audience, out var chosen))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "Say for whom: audience=full, agency or public.");
        }

        return await desk.ExportAsync(current.District(user), person, new IncidentId(id), chosen, cancellation) switch
        {
            { Zip: { } zip } => TypedResults.File(zip.Content, "application/zip", zip.Name),
            { Refusal: { } refusal } => Problems.Of(StatusCodes.Status403Forbidden, refusal),
            _ => Problems.NotFound("There is no such incident."),
        };
    }

    /// <summary>Reads an audience by its name; a number is none.</summary>
    internal static bool TryRead(string? name, out ExportAudience audience) =>
        Enum.TryParse(name, ignoreCase: true, out audience) && Enum.IsDefined(audience) && name is { Length: > 1 };
}
