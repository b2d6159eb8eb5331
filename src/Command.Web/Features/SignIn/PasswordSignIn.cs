using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.AspNetCore.Identity;

namespace Command.Web.Features.SignIn;

/// <summary>E-mail, password and code together. Which of the three was wrong is never said.</summary>
public sealed class PasswordSignIn(
    UserManager<Account> accounts, IPasswordHasher<Account> hasher, Attempts attempts, Codes codes, DistrictDirectory directory, FrontDoor door, AuditLog audit, ILogger<PasswordSignIn> log)
{
    private const string Method = "password and code";
    private static readonly Account Nobody = new() { District = "", Person = "" };
    private static string? _nobodysHash;

    /// <summary>Signs in, or says why not.</summary>
    public async Task<string?> TryAsync(HttpContext http, string? email, string? password, string? code)
    {
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password) || string.IsNullOrWhiteSpace(code) || password.Length > PasswordRule.Most)
        {
            return "Give your e-mail, your password and a code.";
        }

        if (!await attempts.MayTryAsync(email))
        {
            return "Too many tries. Wait a few minutes, or sign in with a passkey.";
        }

        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null || !await FitsAsync(account, password, code))
        {
            await RefusedAsync(account, "did not fit together");
            return "E-mail, password and code do not fit together. A code counts only once: wait for the next one.";
        }

        var district = new DistrictId(account.District);
        if (await directory.PersonAsync(district, new PersonId(account.Person)) is not { } person)
        {
            await RefusedAsync(account, "no longer in the district");
            return "Your account is no longer in use. Ask your administrator.";
        }

        await attempts.ForgetAsync(email);
        await door.EnterAsync(http, district, person, Method, account.Id);
        return null;
    }

    // As much work for an e-mail nobody has as for one somebody has.
    private async Task<bool> FitsAsync(Account account, string password, string code) =>
        account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed && await codes.TakeAsync(account, code);

    private async Task RefusedAsync(Account? account, string reason)
    {
        if (account?.PasswordHash is null)
        {
            _nobodysHash ??= hasher.HashPassword(Nobody, "nobody knows this");
            hasher.VerifyHashedPassword(Nobody, _nobodysHash, reason);
        }

        if (account is null)
        {
            log.LogWarning("A sign-in was refused: there is no such account");
            return;
        }

        var person = await directory.PersonAsync(new DistrictId(account.District), new PersonId(account.Person));
        await audit.WriteAsync(new DistrictId(account.District), new SignInRefused(audit.Stamp(person), Method, reason));
    }
}
