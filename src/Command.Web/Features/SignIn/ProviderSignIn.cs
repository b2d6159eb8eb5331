using System.Security.Claims;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>
/// Lets in whom a district's own sign-in vouches for. Decided: a person is tied to issuer and subject by opening their
/// invitation and choosing the provider there, and by nothing else; because an e-mail can be given to someone else and
/// many providers do not verify it. Instead of: matching by e-mail. Cost: everyone needs one invitation.
/// Without word of a second factor nothing is seen; the way on is the person's own passkey, or password and code, which
/// prove more by themselves than both together would.
/// </summary>
public sealed class ProviderSignIn(
    Providers providers, AccountContext context, SealedCookie<Joining> joinings, JoinDesk join, DistrictDirectory directory, FrontDoor door, AuditLog audit, ILogger<ProviderSignIn> log)
{
    // Said by itself each of these means two factors, or one that is phishing-resistant and unlocked by its person (RFC 8176, OpenID EAP, REFEDS).
    private static readonly HashSet<string> Evidence = new(StringComparer.Ordinal)
    {
        "mfa", "phr", "phrh", "https://refeds.org/profile/mfa", "http://schemas.microsoft.com/claims/multipleauthn",
    };

    /// <summary>Sends a person to their district's sign-in.</summary>
    public static async Task<Results<ChallengeHttpResult, RedirectHttpResult>> BeginAsync(string id, string? returnUrl, IAuthenticationSchemeProvider schemes) =>
        await schemes.GetSchemeAsync(Providers.SchemeOf(id)) is { Name: var scheme }
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = FrontDoor.Inside(returnUrl) }, [scheme])
            : TypedResults.LocalRedirect(AccessSetup.SignInPath);

    /// <summary>They came back and every check of the protocol held.</summary>
    public static async Task TakeAsync(TicketReceivedContext back)
    {
        var entry = back.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>();
        var refusal = await entry.EnterAsync(back.HttpContext, back.Scheme.Name, back.Principal!);
        back.Response.Redirect(refusal is null ? FrontDoor.Inside(back.ReturnUri) : To(refusal.Value));
        back.HandleResponse();
    }

    /// <summary>They came back with something that is no proof.</summary>
    public static async Task FailAsync(RemoteFailureContext back)
    {
        var entry = back.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>();
        var refusal = ProviderRefusals.Of(back.Failure);
        entry.Note(back.Failure);
        await entry.RefuseAsync(back.Scheme.Name, refusal);
        back.Response.Redirect(To(refusal));
        back.HandleResponse();
    }

    private async Task<ProviderRefusal?> EnterAsync(HttpContext http, string scheme, ClaimsPrincipal who)
    {
        var provider = providers.Known(scheme)!;
        var subject = who.FindFirstValue("sub");
        var account = await AccountAsync(provider, subject);
        if (Check(provider, who) is { } refusal)
        {
            return await RefuseAsync(scheme, refusal);
        }

        if (account is not null)
        {
            var district = new DistrictId(account.District);
            if (account.District != provider.District || await directory.PersonAsync(district, new PersonId(account.Person)) is not { } person)
            {
                return await RefuseAsync(scheme, ProviderRefusal.Stranger);
            }

            await door.EnterAsync(http, district, person, provider.Name, account.Id);
            return null;
        }

        if (joinings.Read(http) is not { Invitation: not null } joining || joining.District != provider.District || await join.ByProviderAsync(http, joining, provider, subject!) is not null)
        {
            return await RefuseAsync(scheme, ProviderRefusal.Stranger);
        }

        joinings.Clear(http);
        return null;
    }

    // The provider's own keys and our client id held already; this is what only this district can know.
    private static ProviderRefusal? Check(Provider provider, ClaimsPrincipal who) =>
        who.FindFirstValue("iss") != provider.Issuer || string.IsNullOrEmpty(who.FindFirstValue("sub")) ? ProviderRefusal.Issuer
        : provider.Kind == Provider.Entra && who.FindFirstValue("tid") != provider.Tenant ? ProviderRefusal.Tenant
        : provider.Kind == Provider.Google && who.FindFirstValue("hd") != provider.Tenant ? ProviderRefusal.Tenant
        : who.Claims.Any(claim => claim.Type is "amr" or "acr" && Evidence.Contains(claim.Value)) ? null
        : ProviderRefusal.Factor;

    private async Task<Account?> AccountAsync(Provider provider, string? subject) => await context.Logins.FirstOrDefaultAsync(l => l.Issuer == provider.Issuer && l.Subject == subject) is { } login
        ? await context.Users.FirstOrDefaultAsync(a => a.Id == login.Account)
        : null;

    private async Task<ProviderRefusal?> RefuseAsync(string scheme, ProviderRefusal refusal)
    {
        if (providers.Known(scheme) is { } provider)
        {
            await audit.WriteAsync(new DistrictId(provider.District), new SignInRefused(audit.Stamp(null), provider.Name, refusal.ToString()));
        }

        return refusal;
    }

    private void Note(Exception? failure) => log.LogWarning("A provider's answer was refused: {Reason}", failure?.GetType().Name);

    private static string To(ProviderRefusal refusal) => $"{AccessSetup.SignInPath}?provider={refusal}";
}
