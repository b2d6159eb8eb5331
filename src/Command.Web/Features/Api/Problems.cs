using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.Api;

/// <summary>Refusals as RFC 9457 problem details: a status and words for a person.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(int status, string words) => TypedResults.Problem(words, statusCode: status);

    public static ProblemHttpResult NotFound(string words) => Of(StatusCodes.Status404NotFound, words);
}
