using System.Security.Cryptography;
using System.Text;
using Command.Web.Access.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>
/// Slows down who guesses at an account: five failures within 15 minutes, then one try after 30 s, the next after a
/// minute, and so on up to a quarter of an hour. Never for good, and never a passkey: nobody can be locked out by others.
/// Counted by e-mail whether there is such an account or not, so that the answer tells nothing.
/// </summary>
public sealed class Attempts(IDbContextFactory<AccountContext> store, TimeProvider clock)
{
    /// <summary>Failures that are free within a quarter of an hour.</summary>
    public const int Free = 5;

    /// <summary>Counts a try before it is looked at, so that many at once are counted too; false when it comes too early.</summary>
    public async Task<bool> MayTryAsync(string email)
    {
        var (key, now) = (Key(email), clock.GetUtcNow());
        await using var context = await store.CreateDbContextAsync();
        var counted = await context.Database.ExecuteSqlAsync($"""
            insert into identity.attempt as a (key, failures, last_at) values ({key}, 1, {now})
            on conflict (key) do update set failures = case when a.last_at < {now} - interval '15 minutes' then 1 else a.failures + 1 end, last_at = {now}
            where a.failures < {Free} or a.last_at + least(interval '15 minutes', interval '30 seconds' * power(2, a.failures - {Free})) <= {now}
            """);
        return counted > 0;
    }

    /// <summary>The right person came: nothing is held against them.</summary>
    public async Task ForgetAsync(string email)
    {
        var (key, old) = (Key(email), clock.GetUtcNow() - TimeSpan.FromDays(1));
        await using var context = await store.CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync($"delete from identity.attempt where key = {key} or last_at < {old}");
    }

    private static string Key(string email) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())));
}
