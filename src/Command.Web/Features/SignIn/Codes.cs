using System.Security.Cryptography;
using Command.Web.Access.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>The codes of an account: those of the app, and those for when the phone is lost. Each counts once, on every node.</summary>
public sealed class Codes(IDbContextFactory<AccountContext> store, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Command.Totp");

    /// <summary>A fresh key for an app.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(Totp.KeyBytes);

    /// <summary>A key as it is stored.</summary>
    public string Seal(byte[] key) => Convert.ToBase64String(_seal.Protect(key));

    /// <summary>The step of a first code for a key that is not stored yet; null when the code is wrong.</summary>
    public long? FirstStep(byte[] key, string? code) => Totp.StepOf(key, Base32.Plain(code ?? ""), 0, clock.GetUtcNow());

    /// <summary>Takes a code of the app, or a recovery code; false when it is wrong or was used.</summary>
    public async Task<bool> TakeAsync(Account account, string code)
    {
        await using var context = await store.CreateDbContextAsync();
        var typed = Base32.Plain(code);
        if (Open(account.TotpKey) is { } key && Totp.StepOf(key, typed, account.TotpStep, clock.GetUtcNow()) is { } step)
        {
            return await context.Users.Where(a => a.Id == account.Id && a.TotpStep < step).ExecuteUpdateAsync(set => set.SetProperty(a => a.TotpStep, step)) == 1;
        }

        var hash = Secrets.Hash(typed);
        return await context.Database.ExecuteSqlAsync(
            $"update identity.account set recovery_codes = array_remove(recovery_codes, {hash}) where id = {account.Id} and {hash} = any(recovery_codes)") == 1;
    }

    // Without the keys it was sealed with, a code can't be told right from wrong; recovery codes and passkeys go on.
    private byte[]? Open(string? sealedKey)
    {
        try
        {
            return sealedKey is null ? null : _seal.Unprotect(Convert.FromBase64String(sealedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
