using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Command.Domain.Kernel;
using Command.Web.Store;
using Marten;
using Npgsql;

namespace Command.Web.Features.Join;

/// <summary>
/// The codes that are open now, of all districts: a stranger with six digits is of none yet. Kept as slow hashes and taken
/// for minutes. Nobody's wrong tries end a code that others need: <see cref="WrongTries"/> makes guessing slow instead.
/// </summary>
public sealed class JoinCodes(IDocumentStore store)
{
    private const int Rounds = 20_000;
    private static readonly byte[] Salt = "command guest code"u8.ToArray();

    /// <summary>Opens an incident under a new code; one that was open before is no longer taken.</summary>
    /// <returns>The six digits. They are told once and kept nowhere.</returns>
    public async Task<string> OpenAsync(DistrictId district, IncidentId incident, BuildingId building, string openedBy, DateTimeOffset until, DateTimeOffset now)
    {
        await using var session = await LockAsync();
        var others = (await session.Query<StoredJoin>().ToListAsync()).Where(join => join.Until > now && join.Id != incident.Value).Select(join => join.Hash).ToHashSet(StringComparer.Ordinal);
        string code;
        do
        {
            code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        }
        while (others.Contains(Hash(code)));
        session.Store(new StoredJoin(incident.Value, Hash(code), district, building, openedBy, until));
        await session.SaveChangesAsync();
        return code;
    }

    /// <summary>The code of an incident is no longer taken. Says whether there was one.</summary>
    public async Task<bool> CloseAsync(IncidentId incident)
    {
        await using var session = await LockAsync();
        var known = await session.LoadAsync<StoredJoin>(incident.Value) is not null;
        session.Delete<StoredJoin>(incident.Value);
        await session.SaveChangesAsync();
        return known;
    }

    /// <summary>What is open under a code, null for a wrong one; and the districts in which a code is open, at which a wrong one was aimed.</summary>
    public async Task<(StoredJoin? Found, IReadOnlyList<DistrictId> Open)> FindAsync(string? code, DateTimeOffset now)
    {
        var hash = Hash(new string([.. (code ?? "").Where(char.IsAsciiDigit)]));
        await using var session = store.QuerySession();
        var open = (await session.Query<StoredJoin>().ToListAsync()).Where(join => join.Until > now).ToList();
        return (open.FirstOrDefault(join => join.Hash == hash), [.. open.Select(join => join.District).Distinct()]);
    }

    // One at a time: no two incidents are opened under the same code.
    private async Task<IDocumentSession> LockAsync()
    {
        var session = store.LightweightSession();
        await session.BeginTransactionAsync(CancellationToken.None);
        await using var turn = new NpgsqlCommand($"lock table {MartenSetup.Schema}.mt_doc_storedjoin in exclusive mode");
        await session.ExecuteAsync(turn);
        return session;
    }

    private static string Hash(string code) => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), Salt, Rounds, HashAlgorithmName.SHA256, 32));
}
