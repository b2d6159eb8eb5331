using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Command.Web.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>Makes an account with its first way in, and whatever it stands on, as one; then signs its person in.</summary>
public sealed class NewAccountDesk(
    AccountContext context, UserManager<Account> accounts, Codes codes, DistrictSessions districts, DistrictDirectory directory, Sessions sessions, FrontDoor door, AuditLog audit, TimeProvider clock)
{
    /// <summary>Joins by a passkey; null, or why not.</summary>
    public Task<string?> ByPasskeyAsync(HttpContext http, NewAccount joining, UserPasskeyInfo passkey) => JoinAsync(http, joining, "passkey", async account =>
    {
        passkey.Name ??= "First passkey";
        return Words(await accounts.CreateAsync(account)) ?? Words(await accounts.AddOrUpdatePasskeyAsync(account, passkey));
    });

    /// <summary>Joins by password and app; answers with the recovery codes, or why not.</summary>
    public async Task<(string? Refusal, string[] Recovery)> ByPasswordAsync(HttpContext http, NewAccount joining, string? password, string? code)
    {
        var key = Convert.FromBase64String(joining.Key);
        if (PasswordRule.Refusal(password, joining.Email) is { } refusal)
        {
            return (refusal, []);
        }

        if (codes.FirstStep(key, code) is not { } step)
        {
            return ("The code does not fit. Scan the picture with your app and type the six digits it shows now.", []);
        }

        var recovery = Secrets.Recovery();
        return (
            await JoinAsync(http, joining, "password and code", async account =>
            {
                (account.TotpKey, account.TotpStep, account.RecoveryCodes) = (codes.Seal(key), step, [.. recovery.Select(Secrets.Hash)]);
                return Words(await accounts.CreateAsync(account, password!));
            }),
            recovery);
    }

    /// <summary>Joins by the district's own sign-in, which <paramref name="joining"/> names; null, or why not.</summary>
    public Task<string?> ByProviderAsync(HttpContext http, NewAccount joining, string provider) =>
        JoinAsync(http, joining, provider, async account => Words(await accounts.CreateAsync(account)));

    private async Task<string?> JoinAsync(HttpContext http, NewAccount joining, string method, Func<Account, Task<string?>> make)
    {
        var district = new DistrictId(joining.District);
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('command.join'))");
        if (joining.Invitation is not null ? await UseAsync(joining) : await SetUpRefusalAsync())
        {
            return joining.Invitation is not null
                ? "This invitation was used or is too old. Ask your administrator for a new one."
                : "Command is set up already. Ask its administrator for an invitation.";
        }

        if (await make(new Account { Id = joining.Account, District = joining.District, Person = joining.Person, UserName = joining.Email, Email = joining.Email }) is { } refusal)
        {
            return refusal;
        }

        if (joining is { Issuer: { } issuer, Subject: { } subject })
        {
            context.Logins.Add(new Login { Issuer = issuer, Subject = subject, Account = joining.Account });
            await context.SaveChangesAsync();
        }

        var person = joining.DistrictName is null
            ? await directory.PersonAsync(district, new PersonId(joining.Person))
            : await FoundAsync(district, joining);
        if (person is null)
        {
            return "You are no longer in the district. Ask your administrator.";
        }

        await transaction.CommitAsync();
        await sessions.EndAllAsync(district, person.Id, "joined anew", person);
        await audit.WriteAsync(district, new WayInChanged(audit.Stamp(person), $"joined by {method}"));
        await door.EnterAsync(http, district, person, method, joining.Account);
        return null;
    }

    // True when it can't be used. Whoever had an account starts anew.
    private async Task<bool> UseAsync(NewAccount joining)
    {
        var now = clock.GetUtcNow();
        var used = await context.Invitations.Where(i => i.TokenHash == joining.Invitation && i.UsedAt == null && i.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now));
        await context.Users.Where(a => a.District == joining.District && a.Person == joining.Person).ExecuteDeleteAsync();
        return used != 1;
    }

    private async Task<bool> SetUpRefusalAsync() =>
        await context.Users.AnyAsync() || (await districts.DistrictsAsync(CancellationToken.None)).Any(stored => stored.District.IsDemo);

    private async Task<Person> FoundAsync(DistrictId district, NewAccount joining)
    {
        var person = new Person(new PersonId(joining.Person), joining.Name, "Administrator", Role.Administrator, null, []);
        await using var session = districts.Write(district);
        session.Store(new StoredPerson(person.Id.Value, person));
        session.Store(new StoredDistrict(district.Value, new Domain.People.District(district, joining.DistrictName!, joining.ShortName!, null, IsDemo: false)));
        await session.SaveChangesAsync();
        directory.Forget(district);
        return person;
    }

    private static string? Words(IdentityResult result) =>
        result.Succeeded ? null
        : result.Errors.Any(error => error.Code.StartsWith("Duplicate", StringComparison.Ordinal)) ? "Someone signs in by this e-mail already. Use another one."
        : "This e-mail can't be used. Check how it is written.";
}
