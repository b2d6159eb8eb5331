using System.Security.Claims;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>
/// Ties a person's account to who they are at their district's own sign-in, by issuer and subject, and lets go of it
/// again. They are sent there once, so that nobody ties what is not theirs.
/// </summary>
public sealed class TieDesk(AccountDesk desk, IDbContextFactory<AccountContext> store, Providers providers, SealedCookie<Tie> ties)
{
    /// <summary>The district's sign-ins, and whether this account is tied to each. One that was removed is no longer among them.</summary>
    public async Task<IReadOnlyList<(Provider Provider, bool IsTied)>> ListAsync(Account account)
    {
        // A context of its own: the page's sections ask at the same time.
        await using var context = await store.CreateDbContextAsync();
        var issuers = await context.Logins.Where(login => login.Account == account.Id).Select(login => login.Issuer).ToListAsync();
        return [.. (await providers.ListAsync(account.District)).Select(provider => (provider, issuers.Contains(provider.Issuer)))];
    }

    /// <summary>Sends the person there to be tied. Where to go, or why not.</summary>
    public async Task<(string? To, string? Refusal)> BeginAsync(HttpContext http, Account account, string provider)
    {
        if (!await desk.IsFreshAsync(http.User) || Sessions.Of(http.User) is not { } session)
        {
            return (null, AccountDesk.Stale);
        }

        if ((await providers.ListAsync(account.District)).All(known => known.Id != provider))
        {
            return (null, "This sign-in is gone.");
        }

        ties.Put(http, new Tie(account.Id, session, provider), Tie.Life);
        return ($"{Providers.Path}/{provider}?returnUrl=/account", null);
    }

    /// <summary>Whether whoever comes back from a provider went there to be tied; null when not. The question counts once.</summary>
    public Tie? Asked(HttpContext http, ClaimsPrincipal? user, Provider provider)
    {
        if (ties.Read(http) is not { } tie)
        {
            return null;
        }

        ties.Clear(http);
        return tie.Provider == provider.Id && Sessions.Of(user) == tie.Session ? tie : null;
    }

    /// <summary>Ties them; null, or why not.</summary>
    public async Task<ProviderRefusal?> TakeAsync(ClaimsPrincipal user, Tie tie, Provider provider, string subject)
    {
        if (await desk.OfAsync(user) is not { } account || account.Id != tie.Account || account.District != provider.District)
        {
            return ProviderRefusal.State;
        }

        await using var context = await store.CreateDbContextAsync();
        if (await context.Logins.AnyAsync(login => login.Issuer == provider.Issuer && login.Subject == subject && login.Account != account.Id))
        {
            return ProviderRefusal.Taken;
        }

        // One person, one subject: a new one takes the place of the old.
        var refusal = await desk.ChangeAsync(user, $"tied to {provider.Name}", async () =>
        {
            await context.Logins.Where(login => login.Account == account.Id && login.Issuer == provider.Issuer).ExecuteDeleteAsync();
            context.Logins.Add(new Login { Issuer = provider.Issuer, Subject = subject, Account = account.Id });
            await context.SaveChangesAsync();
        });
        return refusal is null ? null : ProviderRefusal.State;
    }

    /// <summary>Lets go of it; null, or why not.</summary>
    public async Task<string?> EndAsync(ClaimsPrincipal user, Account account, string id)
    {
        if ((await ListAsync(account)).FirstOrDefault(known => known.Provider.Id == id && known.IsTied) is not { Provider: { } provider })
        {
            return "You are not tied to this sign-in.";
        }

        if (!account.HasPassword && (await desk.PasskeysAsync(account)).Count == 0)
        {
            return "This is your only way in. Add a passkey, or a password and an app, before you let go of it.";
        }

        await using var context = await store.CreateDbContextAsync();
        return await desk.ChangeAsync(user, $"no longer tied to {provider.Name}", () =>
            context.Logins.Where(login => login.Account == account.Id && login.Issuer == provider.Issuer).ExecuteDeleteAsync());
    }
}
