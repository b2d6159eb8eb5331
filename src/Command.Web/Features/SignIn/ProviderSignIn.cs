using System.Security.Claims;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>
/// Lets in whom a district's own sign-in vouches for. Decided: a person is tied to issuer and subject by opening their
/// invitation and choosing the provider there, and by nothing else; because an e-mail can be given to someone else and
/// many providers do not verify it. Instead of: matching by e-mail. Cost: everyone needs one invitation.
/// Without word of a second factor nothing is seen before the person has given one here: a code of their app, or their
/// passkey. Who joins makes one of the two first.
/// </summary>
public sealed class ProviderSignIn(
    Providers providers, AccountContext context, SealedCookie<NewAccount> joinings, SealedCookie<Halfway> halfways, NewAccountDesk join, TieDesk ties, DistrictDirectory directory, FrontDoor door, AuditLog audit, ILogger<ProviderSignIn> log)
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
        back.Response.Redirect(await entry.EnterAsync(back.HttpContext, back.Scheme.Name, back.Principal!, FrontDoor.Inside(back.ReturnUri)));
        back.HandleResponse();
    }

    /// <summary>They came back with something that is no proof.</summary>
    public static async Task FailAsync(RemoteFailureContext back)
    {
        var entry = back.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>();
        var refusal = ProviderRefusals.Of(back.Failure);
        entry.Note(back.Failure);
        back.Response.Redirect(await entry.RefuseAsync(back.Scheme.Name, refusal));
        back.HandleResponse();
    }

    // Answers with where to go.
    private async Task<string> EnterAsync(HttpContext http, string scheme, ClaimsPrincipal who, string returnUrl)
    {
        var provider = providers.Known(scheme)!;
        if (Check(provider, who) is { } refusal)
        {
            return await RefuseAsync(scheme, refusal);
        }

        var subject = who.FindFirstValue("sub")!;
        var user = (await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Principal;
        if (ties.Asked(http, user, provider) is { } tie)
        {
            return await ties.TakeAsync(user!, tie, provider, subject) is { } not ? await NotTiedAsync(scheme, not) : "/account?tied=1";
        }

        var twice = who.Claims.Any(claim => claim.Type is "amr" or "acr" && Evidence.Contains(claim.Value));
        var account = await AccountAsync(provider, subject);

        // Who opened an invitation although they have an account starts anew by it.
        if (account is null || (joinings.Read(http) is { Invitation: not null } anew && (anew.District, anew.Person) == (account.District, account.Person)))
        {
            return await JoinAsync(http, scheme, provider, subject, twice);
        }

        var district = new DistrictId(account.District);
        if (account.District != provider.District || await directory.PersonAsync(district, new PersonId(account.Person)) is not { } person)
        {
            return await RefuseAsync(scheme, ProviderRefusal.Stranger);
        }

        if (!twice)
        {
            halfways.Put(http, new Halfway(account.Id, provider.Name, returnUrl), Halfway.Life);
            return "/sign-in/second";
        }

        await door.EnterAsync(http, district, person, provider.Name, account.Id);
        return returnUrl;
    }

    private async Task<string> JoinAsync(HttpContext http, string scheme, Provider provider, string subject, bool twice)
    {
        if (joinings.Read(http) is not { Invitation: not null } joining || joining.District != provider.District)
        {
            return await RefuseAsync(scheme, ProviderRefusal.Stranger);
        }

        joining = joining with { Issuer = provider.Issuer, Subject = subject };
        if (!twice)
        {
            joinings.Put(http, joining, NewAccount.Life);
            return "/account/new";
        }

        if (await join.ByProviderAsync(http, joining, provider.Name) is not null)
        {
            return await RefuseAsync(scheme, ProviderRefusal.Stranger);
        }

        joinings.Clear(http);
        return "/";
    }

    // The provider's own keys and our client id held already; this is what only this district can know.
    private static ProviderRefusal? Check(Provider provider, ClaimsPrincipal who) =>
        who.FindFirstValue("iss") != provider.Issuer || string.IsNullOrEmpty(who.FindFirstValue("sub")) ? ProviderRefusal.Issuer
        : provider.Kind == Provider.Entra && who.FindFirstValue("tid") != provider.Tenant ? ProviderRefusal.Tenant
        : provider.Kind == Provider.Google && who.FindFirstValue("hd") != provider.Tenant ? ProviderRefusal.Tenant
        : null;

    private async Task<Account?> AccountAsync(Provider provider, string? subject) => await context.Logins.FirstOrDefaultAsync(l => l.Issuer == provider.Issuer && l.Subject == subject) is { } login
        ? await context.Users.FirstOrDefaultAsync(a => a.Id == login.Account)
        : null;

    // They are in already, and told where they asked.
    private async Task<string> NotTiedAsync(string scheme, ProviderRefusal refusal)
    {
        await RefuseAsync(scheme, refusal);
        return $"/account?tie={refusal}";
    }

    private async Task<string> RefuseAsync(string scheme, ProviderRefusal refusal)
    {
        if (providers.Known(scheme) is { } provider)
        {
            await audit.WriteAsync(new DistrictId(provider.District), new SignInRefused(audit.Stamp(null), provider.Name, refusal.ToString()));
        }

        return $"{AccessSetup.SignInPath}?provider={refusal}";
    }

    private void Note(Exception? failure) => log.LogWarning("A provider's answer was refused: {Reason}", failure?.GetType().Name);
}
