using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Api;

/// <summary>Sends a caller's command to the desk and turns the answer into HTTP.</summary>
public sealed class Caller(IHttpContextAccessor http, CurrentPerson current, Pace pace, IncidentDesk desk, Outbox outbox)
{
    /// <summary>200 with the answers of as many as could be saved, in order; 503 when not even the first could.</summary>
    public async Task<Results<Ok<IReadOnlyList<CommandAnswer>>, ProblemHttpResult>> SendAsync(IReadOnlyList<CommandRequest?> commands)
    {
        var user = http.HttpContext?.User;
        if (await current.PersonAsync(user) is not { } person)
        {
            return Problems.Of(StatusCodes.Status401Unauthorized, "Sign in again.");
        }

        try
        {
            return TypedResults.Ok(await outbox.SendAsync(current.District(user), person, commands));
        }
        catch (NotSavedException e)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
    }

    /// <summary>200 with the answer; 400 without a key, 403 or 422 with the words of the refusal, 503 when not saved.</summary>
    public async Task<Results<Ok<CommandAnswer>, ProblemHttpResult>> ExecuteAsync(IncidentId incident, Guid? key, CommandRequest request)
    {
        if (key is not { } command || command == Guid.Empty)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "Send an Idempotency-Key header: a UUID made for this one command.");
        }

        var user = http.HttpContext?.User;
        if (await current.PersonAsync(user) is not { } person)
        {
            return Problems.Of(StatusCodes.Status401Unauthorized, "Sign in again.");
        }

        try
        {
            pace.Take(current.District(user), person, request);
            var answer = await desk.ExecuteAsync(current.District(user), person, request with { CommandId = command, Incident = incident });
            return answer.Accepted ? TypedResults.Ok(answer)
                : Problems.Of(answer.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity, answer.Refusal!);
        }
        catch (NotSavedException e)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
    }
}
