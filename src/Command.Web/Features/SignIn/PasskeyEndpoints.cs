using Command.Web.Features.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Command.Web.Features.SignIn;

/// <summary>Where <c>app/passkey.js</c> asks and answers. Another site can't: <see cref="Access.OriginCheck"/> stands before every post.</summary>
internal static class PasskeyEndpoints
{
    // A credential is a few kilobytes at the very most.
    private const int MostBytes = 64 * 1024;

    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost("/sign-in/passkey/options", async (HttpContext http, Passkeys passkeys) => Results.Text(await passkeys.AskAsync(http), "application/json"))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-in/passkey", (HttpContext http, Passkeys passkeys) => AnswerAsync(http, passkeys.EnterAsync)).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/account/new/passkey/options", async Task<Results<ContentHttpResult, ProblemHttpResult>> (HttpContext http, Passkeys passkeys) =>
            await passkeys.PrepareAsync(http) is { } options
                ? TypedResults.Text(options, "application/json")
                : Problems.Of(StatusCodes.Status422UnprocessableEntity, "This took too long. Open your invitation again."))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/account/new/passkey", (HttpContext http, Passkeys passkeys) => AnswerAsync(http, passkeys.KeepAsync)).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AnswerAsync(HttpContext http, Func<HttpContext, string, Task<string?>> take)
    {
        if (http.Request.ContentLength is not (> 0 and <= MostBytes))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "This is no passkey.");
        }

        using var reader = new StreamReader(http.Request.Body);
        return await take(http, await reader.ReadToEndAsync(http.RequestAborted)) is { } refusal
            ? Problems.Of(StatusCodes.Status422UnprocessableEntity, refusal)
            : TypedResults.NoContent();
    }
}
