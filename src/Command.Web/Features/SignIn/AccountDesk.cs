using System.Security.Claims;
using Command.Domain.Audit;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>
/// What a person changes in how they sign in. Only shortly after they came in, so that a screen left open is not enough,
/// and never so that no way in would be left.
/// </summary>
public sealed class AccountDesk(UserManager<Account> accounts, Sessions sessions, CurrentPerson current, Codes codes, AccountContext context, AuditLog audit, TimeProvider clock)
{
    private const int MostName = 60;

    /// <summary>Said when too long has passed since they came in.</summary>
    public const string Stale = "Sign in again first: this is open for 15 minutes after signing in.";

    /// <summary>The account of whoever is signed in; null in the demo, or when their session is over.</summary>
    public async Task<Account?> OfAsync(ClaimsPrincipal user) =>
        Sessions.Of(user) is { } id && await sessions.FindAsync(id) is { Account: { } account } ? await accounts.FindByIdAsync(account) : null;

    /// <summary>Whether they came in so lately that they may change how.</summary>
    public async Task<bool> IsFreshAsync(ClaimsPrincipal user) =>
        Sessions.Of(user) is { } id && await sessions.FindAsync(id) is { } session && clock.GetUtcNow() - session.StartedAt < Session.Fresh;

    /// <summary>Their passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> PasskeysAsync(Account account) => [.. (await accounts.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)];

    /// <summary>Adds a passkey; null, or why not.</summary>
    public Task<string?> AddAsync(ClaimsPrincipal user, Account account, UserPasskeyInfo passkey) => ChangeAsync(user, "passkey added", async () =>
    {
        passkey.Name ??= $"Passkey {(await accounts.GetPasskeysAsync(account)).Count + 1}";
        return await accounts.AddOrUpdatePasskeyAsync(account, passkey);
    });

    /// <summary>Names a passkey; null, or why not.</summary>
    public async Task<string?> NameAsync(ClaimsPrincipal user, Account account, string id, string? name)
    {
        if (name?.Trim() is not { Length: > 0 and <= MostName } words)
        {
            return "Give it a name of 60 characters at most.";
        }

        if ((await accounts.GetPasskeysAsync(account)).FirstOrDefault(known => IdOf(known) == id) is not { } passkey)
        {
            return "This passkey is gone.";
        }

        return await ChangeAsync(user, "passkey named", () =>
        {
            passkey.Name = words;
            return accounts.AddOrUpdatePasskeyAsync(account, passkey);
        });
    }

    /// <summary>Removes a passkey; null, or why not.</summary>
    public async Task<string?> RemoveAsync(ClaimsPrincipal user, Account account, string id)
    {
        var passkeys = await accounts.GetPasskeysAsync(account);
        if (passkeys.FirstOrDefault(known => IdOf(known) == id) is not { } passkey)
        {
            return "This passkey is gone.";
        }

        return passkeys.Count == 1 && !account.HasPassword && !await HasLoginAsync(account)
            ? "This is your only way in. Add another passkey, or a password and an app, before you remove it."
            : await ChangeAsync(user, "passkey removed", () => accounts.RemovePasskeyAsync(account, passkey.CredentialId));
    }

    /// <summary>Sets password and app anew; answers with fresh recovery codes, or why not.</summary>
    public async Task<(string? Refusal, string[] Recovery)> SetPasswordAsync(ClaimsPrincipal user, Account account, byte[] key, string? password, string? code)
    {
        if (PasswordRule.Refusal(password, account.Email!) is { } refusal)
        {
            return (refusal, []);
        }

        if (codes.FirstStep(key, code) is not { } step)
        {
            return ("The code does not fit. Scan the picture with your app and type the six digits it shows now.", []);
        }

        var recovery = Secrets.Recovery();
        return (
            await ChangeAsync(user, "password and app set", () =>
            {
                (account.TotpKey, account.TotpStep, account.RecoveryCodes) = (codes.Seal(key), step, [.. recovery.Select(Secrets.Hash)]);
                account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password!);
                return accounts.UpdateSecurityStampAsync(account);
            }),
            recovery);
    }

    /// <summary>Takes password and app away; null, or why not.</summary>
    public async Task<string?> DropPasswordAsync(ClaimsPrincipal user, Account account) => (await accounts.GetPasskeysAsync(account)).Count == 0 && !await HasLoginAsync(account)
        ? "This is your only way in. Add a passkey before you remove it."
        : await ChangeAsync(user, "password and app removed", () =>
        {
            (account.PasswordHash, account.TotpKey, account.RecoveryCodes) = (null, null, []);
            return accounts.UpdateSecurityStampAsync(account);
        });

    /// <summary>Makes new recovery codes; the old ones no longer count.</summary>
    public async Task<(string? Refusal, string[] Recovery)> NewCodesAsync(ClaimsPrincipal user, Account account)
    {
        var recovery = Secrets.Recovery();
        return (
            account.HasPassword
                ? await ChangeAsync(user, "recovery codes made", () =>
                {
                    account.RecoveryCodes = [.. recovery.Select(Secrets.Hash)];
                    return accounts.UpdateAsync(account);
                })
                : "Recovery codes stand in for the app. Set a password and an app first.",
            recovery);
    }

    /// <summary>A passkey's id as a form carries it.</summary>
    public static string IdOf(UserPasskeyInfo passkey) => Convert.ToHexStringLower(passkey.CredentialId);

    /// <summary>Changes how they sign in, if they came in lately, and writes it down; null, or why not.</summary>
    public Task<string?> ChangeAsync(ClaimsPrincipal user, string change, Func<Task> act) => ChangeAsync(user, change, async () =>
    {
        await act();
        return IdentityResult.Success;
    });

    private Task<bool> HasLoginAsync(Account account) => context.Logins.AnyAsync(login => login.Account == account.Id);

    private async Task<string?> ChangeAsync(ClaimsPrincipal user, string change, Func<Task<IdentityResult>> act)
    {
        if (!await IsFreshAsync(user) || await current.PersonAsync(user) is not { } person)
        {
            return Stale;
        }

        if (!(await act()).Succeeded)
        {
            return "It was changed elsewhere meanwhile. Try again.";
        }

        await audit.WriteAsync(current.District(user), new WayInChanged(audit.Stamp(person), change));
        return null;
    }
}
