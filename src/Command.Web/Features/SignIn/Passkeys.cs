using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.AspNetCore.Identity;

namespace Command.Web.Features.SignIn;

/// <summary>
/// The two ceremonies of a passkey: making one and showing one. Each asks the person to prove to their device who they
/// are (user verification), so a passkey is two factors in one.
/// </summary>
public sealed class Passkeys(
    IPasskeyHandler<Account> handler, UserManager<Account> accounts, SealedCookie<Ceremony> ceremonies, SealedCookie<NewAccount> joinings, NewAccountDesk join, AccountDesk desk,
    DistrictDirectory directory, FrontDoor door, AuditLog audit, ILogger<Passkeys> log)
{
    private const string Show = "show";
    private const string Make = "make";
    private const string Late = "This took too long. Try again.";

    /// <summary>What the browser needs to ask for a passkey.</summary>
    public async Task<string> AskAsync(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(null, http);
        ceremonies.Put(http, new Ceremony(options.AssertionState!, Show), Ceremony.Life);
        return options.RequestOptionsJson;
    }

    /// <summary>Signs in by a passkey; null, or why not.</summary>
    public async Task<string?> EnterAsync(HttpContext http, string credential)
    {
        if (Take(http, Show) is not { } state)
        {
            return Late;
        }

        var shown = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!shown.Succeeded)
        {
            log.LogWarning("A passkey was refused: {Reason}", shown.Failure.GetType().Name);
            return "This passkey is not known here. Use another one, or your password and a code.";
        }

        await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        var district = new DistrictId(shown.User.District);
        if (await directory.PersonAsync(district, new PersonId(shown.User.Person)) is not { } person)
        {
            await audit.WriteAsync(district, new SignInRefused(audit.Stamp(null), "passkey", "no longer in the district"));
            return "Your account is no longer in use. Ask your administrator.";
        }

        await door.EnterAsync(http, district, person, "passkey", shown.User.Id);
        return null;
    }

    /// <summary>What the browser needs to make a passkey, for someone who joins or has an account; null for anyone else.</summary>
    public async Task<string?> PrepareAsync(HttpContext http)
    {
        var account = await desk.OfAsync(http.User);
        var entity = account is not null ? new PasskeyUserEntity { Id = account.Id, Name = account.Email!, DisplayName = http.User.Identity?.Name ?? account.Email! }
            : joinings.Read(http) is { } joining ? new PasskeyUserEntity { Id = joining.Account, Name = joining.Email, DisplayName = joining.Name }
            : null;
        if (entity is null)
        {
            return null;
        }

        var options = await handler.MakeCreationOptionsAsync(entity, http);
        ceremonies.Put(http, new Ceremony(options.AttestationState!, Make), Ceremony.Life);
        return options.CreationOptionsJson;
    }

    /// <summary>Keeps a passkey that was made; null, or why not.</summary>
    public async Task<string?> KeepAsync(HttpContext http, string credential)
    {
        if (Take(http, Make) is not { } state)
        {
            return Late;
        }

        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = state });
        if (!made.Succeeded)
        {
            log.LogWarning("A new passkey was refused: {Reason}", made.Failure.GetType().Name);
            return "This device could not make a passkey for this address. Try another one, or use a password and a code.";
        }

        if (await desk.OfAsync(http.User) is { } account)
        {
            return account.Id == made.UserEntity.Id ? await desk.AddAsync(http.User, account, made.Passkey) : Late;
        }

        if (joinings.Read(http) is not { } joining || joining.Account != made.UserEntity.Id)
        {
            return Late;
        }

        var refusal = await join.ByPasskeyAsync(http, joining, made.Passkey);
        if (refusal is null)
        {
            joinings.Clear(http);
        }

        return refusal;
    }

    // Whatever comes of it, a challenge is good for one answer from this browser.
    private string? Take(HttpContext http, string purpose)
    {
        var ceremony = ceremonies.Read(http);
        ceremonies.Clear(http);
        return ceremony?.Purpose == purpose ? ceremony.State : null;
    }
}
