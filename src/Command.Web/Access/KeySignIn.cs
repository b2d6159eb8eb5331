using System.Security.Claims;
using System.Text.Encodings.Web;
using Command.Domain.Keys;
using Command.Web.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Command.Web.Access;

/// <summary>Another system shows its key in the Authorization header (RFC 6750), in the API and nowhere else.</summary>
public sealed class KeySignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys, DistrictDirectory directory, TryLog tries)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Key";

    /// <summary>The claim that names the key.</summary>
    public const string Claim = "key";

    private const string Bearer = "Bearer ";

    /// <summary>Whether a request shows a key.</summary>
    public static bool IsShown(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") && request.Headers[HeaderNames.Authorization].ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key of a user; null for a person.</summary>
    public static Guid? Of(ClaimsPrincipal? user) => Guid.TryParse(user?.FindFirstValue(Claim), out var id) ? id : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsShown(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var text = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (await keys.FindAsync(text) is not ({ } district, { } key))
        {
            await TriedAsync(text);
            return AuthenticateResult.Fail("The key is not known, or was revoked.");
        }

        var person = key.AsPerson();
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, person.Id.Value),
                new(ClaimTypes.Name, person.Name),
                new(CurrentPerson.DistrictClaim, district.Value),
                new(Claim, key.Id.ToString()),
            ],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    // In the record of the district whose key it claims to be; a made-up district has no record.
    private async Task TriedAsync(string text)
    {
        if (ApiKeys.DistrictOf(text) is { } claimed && await directory.DistrictAsync(claimed) is { } district)
        {
            await tries.WrongAsync(district.Id, "API key", Context.Connection.RemoteIpAddress?.ToString() ?? "");
        }
    }
}

/// <summary>Says of an endpoint that a key with one of these scopes may call it.</summary>
public sealed record TakesKey(params KeyScope[] Scopes);

/// <summary>Keeps keys to the endpoints that name one of their scopes: all others are closed to them, whoever adds one.</summary>
public sealed class KeyGate(RequestDelegate next, ApiKeys keys, CurrentPerson current, RefusalLog refusals)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (KeySignIn.Of(context.User) is { } id)
        {
            var district = current.District(context.User);
            var takes = context.GetEndpoint()?.Metadata.GetMetadata<TakesKey>();
            if (await keys.FindAsync(district, id) is not { } key || takes is null || !takes.Scopes.Any(key.Allows))
            {
                if (await current.PersonAsync(context.User) is { } person)
                {
                    await refusals.CommandAsync(district, person, $"{context.Request.Method} by key", default, null, null, "The key has no scope for this.");
                }

                await Results.Problem("This key may not do that.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }
}
