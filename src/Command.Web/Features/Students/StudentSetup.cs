using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Domain.Students;
using Command.Web.Access;
using Command.Web.Features.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Command.Web.Features.Students;

/// <summary>Student data: its desks and its addresses. Keys of other systems open none of these.</summary>
public static class StudentSetup
{
    public static IServiceCollection AddStudents(this IServiceCollection services)
    {
        services.AddSingleton<StudentDesk>();
        services.AddSingleton<RosterDesk>();
        services.AddScoped<ChosenPeriod>();
        return services;
    }

    public static void MapStudents(this RouteGroupBuilder api)
    {
        var students = api.MapGroup("/incidents/{id:guid}/students").WithTags("Students");
        students.MapGet("/", CountsAsync).WithSummary("How many students are on roster in each room, by period. No names.");
        students.MapPost("/names", NamesAsync)
            .WithSummary("Who is on roster in some rooms. It is written down who asked; officers of other agencies say why, and the reason stands in the timeline.")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<RosterCounts>, ProblemHttpResult>> CountsAsync(Guid id, ClaimsPrincipal user, CurrentPerson current, StudentDesk desk, HttpContext http)
    {
        Never(http);
        return await current.PersonAsync(user) is { } person && await desk.CountsAsync(current.District(user), person, new IncidentId(id)) is { } counts
            ? TypedResults.Ok(counts)
            : Problems.NotFound("There is no roster for you.");
    }

    private static async Task<Results<Ok<NamesAnswer>, ProblemHttpResult>> NamesAsync(
        Guid id, NamesRequest body, [FromHeader(Name = "Idempotency-Key")] Guid? key, ClaimsPrincipal user, CurrentPerson current, StudentDesk desk, HttpContext http)
    {
        Never(http);
        if (key is not { } question || question == Guid.Empty)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "Send an Idempotency-Key header: a UUID made for this one question.");
        }

        if (await current.PersonAsync(user) is not { } person)
        {
            return Problems.Of(StatusCodes.Status401Unauthorized, "Sign in again.");
        }

        var answer = await desk.NamesAsync(current.District(user), person, new IncidentId(id), body with { Id = question });
        return ReferenceEquals(answer, NamesAnswer.None) ? Problems.NotFound(answer.Refusal!)
            : answer.Refusal is { } refusal ? Problems.Of(StatusCodes.Status422UnprocessableEntity, refusal)
            : TypedResults.Ok(answer);
    }

    // Nothing on the way, and no browser, keeps what is said of students.
    private static void Never(HttpContext http) => http.Response.Headers.CacheControl = "no-store";
}

/// <summary>The period that someone chose on their screen; it stays while they go from room to room. Null until they chose.</summary>
public sealed class ChosenPeriod
{
    public string? Value { get; set; }
}
