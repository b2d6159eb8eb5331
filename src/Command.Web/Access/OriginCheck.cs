using Microsoft.Net.Http.Headers;

namespace Command.Web.Access;

/// <summary>
/// Refuses requests that a page of another site makes in a person's name. Browsers send cookies along with WebSockets
/// to anyone, and CORS does not cover them (OWASP ASVS 5.0, 4.4.2), so this stands before every hub and circuit, and
/// before every request that changes something.
/// </summary>
public sealed class OriginCheck(RequestDelegate next, ILogger<OriginCheck> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsGuarded(context.Request) || IsOurs(context.Request))
        {
            return next(context);
        }

        log.LogWarning("Refused a request to {Path} from another origin", context.Request.Path.Value);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsGuarded(HttpRequest request) =>
        request.Path.StartsWithSegments("/hubs")
        || request.Path.StartsWithSegments("/_blazor")
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    // A program that is no browser sends no Origin; it also carries no cookie it was not given.
    private static bool IsOurs(HttpRequest request)
    {
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
                && string.Equals(from.Scheme, request.Scheme, StringComparison.OrdinalIgnoreCase));
    }
}
