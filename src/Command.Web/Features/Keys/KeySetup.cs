using System.Security.Claims;
using Command.Domain.Keys;
using Command.Web.Access;
using Command.Web.Features.Api;
using Command.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Command.Web.Features.Keys;

/// <summary>Alerts of other systems: panic buttons, wearables, doors.</summary>
public static class KeySetup
{
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<AlertDesk>();
        return services;
    }

    public static void MapAlerts(this RouteGroupBuilder api)
    {
        var alerts = api.MapGroup("/alerts").WithTags("Alerts").WithMetadata(new TakesKey(KeyScope.DeclareAlerts, KeyScope.ProposeAlerts));
        alerts.MapPost("/", RaiseAsync)
            .WithSummary("Raise an alert: it declares an incident, or is a report where one is open. By a key with the scope declareAlerts or proposeAlerts.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        alerts.MapPost("/{id:guid}/cancellation", CancelAsync)
            .WithSummary("Take an alert back while its window is open; id is its Idempotency-Key. Everyone sees that it was cancelled.")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static Task<Results<Ok<AlertAnswer>, ProblemHttpResult>> RaiseAsync(
        AlertRequest body, [FromHeader(Name = "Idempotency-Key")] Guid? key, ClaimsPrincipal user, ApiKeys keys, CurrentPerson current, AlertDesk desk) =>
        WithKeyAsync<AlertAnswer>(user, keys, current, async (district, shown) =>
        {
            if (key is not { } id || id == Guid.Empty)
            {
                return Problems.Of(StatusCodes.Status400BadRequest, "Send an Idempotency-Key header: a UUID made for this one alert.");
            }

            var (alert, refused) = await desk.RaiseAsync(district, shown, id, body);
            return alert is not null ? TypedResults.Ok(alert) : Refusal(refused!);
        });

    private static Task<Results<Ok<CommandAnswer>, ProblemHttpResult>> CancelAsync(Guid id, CancelRequest body, ClaimsPrincipal user, ApiKeys keys, CurrentPerson current, AlertDesk desk) =>
        WithKeyAsync<CommandAnswer>(user, keys, current, async (district, shown) =>
        {
            var answer = await desk.CancelAsync(district, shown, id, body.Because);
            return answer.Accepted ? TypedResults.Ok(answer) : Refusal(answer);
        });

    // Alerts are for systems: a person declares by their own page, under their own name.
    private static async Task<Results<Ok<T>, ProblemHttpResult>> WithKeyAsync<T>(
        ClaimsPrincipal user, ApiKeys keys, CurrentPerson current, Func<Domain.Kernel.DistrictId, ApiKey, Task<Results<Ok<T>, ProblemHttpResult>>> act)
    {
        if (KeySignIn.Of(user) is not { } id || await keys.FindAsync(current.District(user), id) is not { } key)
        {
            return Problems.Of(StatusCodes.Status403Forbidden, "Alerts are raised with an API key.");
        }

        try
        {
            return await act(current.District(user), key);
        }
        catch (NotSavedException e)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
    }

    private static ProblemHttpResult Refusal(CommandAnswer answer) =>
        Problems.Of(answer.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity, answer.Refusal!);
}
