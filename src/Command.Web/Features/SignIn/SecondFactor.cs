using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.AspNetCore.Identity;

namespace Command.Web.Features.SignIn;

/// <summary>The code of someone whose provider vouched for them with one factor.</summary>
public sealed class SecondFactor(UserManager<Account> accounts, SealedCookie<Halfway> halfways, Attempts attempts, Codes codes, DistrictDirectory directory, FrontDoor door, AuditLog audit)
{
    /// <summary>Signs in; null, or why not.</summary>
    public async Task<string?> TryAsync(HttpContext http, string? code)
    {
        if (halfways.Read(http) is not { } halfway || await accounts.FindByIdAsync(halfway.Account) is not { } account)
        {
            return "This took too long. Begin again.";
        }

        // A count of its own: who knows the e-mail can't use it up.
        var counted = "second factor of " + account.Id;
        if (!await attempts.MayTryAsync(counted))
        {
            return "Too many tries. Wait a few minutes, or sign in with a passkey.";
        }

        var (district, id) = (new DistrictId(account.District), new PersonId(account.Person));
        var person = await directory.PersonAsync(district, id);
        if (person is null || string.IsNullOrWhiteSpace(code) || !await codes.TakeAsync(account, code))
        {
            await audit.WriteAsync(district, new SignInRefused(audit.Stamp(person), halfway.Provider, "second factor"));
            return "This code does not fit, or was used. Wait for the next one.";
        }

        await attempts.ForgetAsync(counted);
        halfways.Clear(http);
        await door.EnterAsync(http, district, person, halfway.Provider + " and code", account.Id);
        return null;
    }
}
