using System.Security.Cryptography;
using System.Text;
using Command.Web.Access.Accounts;
using Command.Web.Hosting;
using Command.Web.Store;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>
/// The first run: while there is no account, a code that is printed where Command was started lets one person make the
/// first district and its administrator. There is no account before that, and no password that comes with the program.
/// </summary>
public sealed class SetUp(IDbContextFactory<AccountContext> store, DistrictSessions sessions, CommandOptions options, TimeProvider clock)
{
    /// <summary>How long a code holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private const int MostTries = 10;
    private readonly Lock _lock = new();
    private string? _hash;
    private DateTimeOffset _until;
    private int _tries;

    /// <summary>Whether Command waits to be set up.</summary>
    public async Task<bool> IsOpenAsync()
    {
        if (options.Demo || await HasDemoAsync())
        {
            return false;
        }

        await using var context = await store.CreateDbContextAsync();
        return !await context.Users.AnyAsync();
    }

    /// <summary>What to print at start; null when there is nothing to set up.</summary>
    public async Task<string?> AnnounceAsync(string url)
    {
        if (!options.Demo && await HasDemoAsync())
        {
            return "This database holds the demo district, so nobody can sign in. Give Command a database of its own for real work, or start it with the demo.";
        }

        if (!await IsOpenAsync())
        {
            return null;
        }

        var code = Secrets.SetUpCode();
        lock (_lock)
        {
            (_hash, _until, _tries) = (Secrets.Hash(code), clock.GetUtcNow() + Life, 0);
        }

        return $"Command is not set up yet. Open {url}/set-up within 30 minutes.\nSet-up code: {code}";
    }

    /// <summary>Whether this is the code; ten wrong ones make it worthless.</summary>
    public bool Knows(string? typed)
    {
        lock (_lock)
        {
            if (_hash is null || clock.GetUtcNow() >= _until || _tries >= MostTries)
            {
                return false;
            }

            _tries++;
            return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(_hash), Encoding.ASCII.GetBytes(Secrets.Hash(typed ?? "")));
        }
    }

    private async Task<bool> HasDemoAsync() => (await sessions.DistrictsAsync(CancellationToken.None)).Any(stored => stored.District.IsDemo);
}
