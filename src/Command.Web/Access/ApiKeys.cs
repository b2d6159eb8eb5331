using System.Collections.Concurrent;
using System.Security.Cryptography;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Domain.People;
using Command.Web.Audit;
using Command.Web.Store;
using Marten;

namespace Command.Web.Access;

/// <summary>
/// The keys of other systems. A key is shown once, when it is made, and kept as a hash: 32 random bytes can't be guessed,
/// so a plain SHA-256 is enough. What is known of one is remembered for two seconds, as people are.
/// </summary>
public sealed class ApiKeys(DistrictSessions sessions, DistrictDirectory directory, AuditLog audit, RefusalLog refusals, TimeProvider clock)
{
    private const string Prefix = "cmd";
    private const int SecretLength = 32;
    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<(DistrictId, Guid), (StoredKey Key, DateTimeOffset At)> _known = new();

    /// <summary>The keys of a district, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(DistrictId district)
    {
        await using var session = sessions.Read(district);
        return [.. (await session.Query<StoredKey>().ToListAsync()).Select(stored => stored.Key).OrderByDescending(key => key.MadeAt)];
    }

    /// <summary>Makes a key. Its text is told once; or the reason why not.</summary>
    public async Task<(string? Text, string? Refusal)> MakeAsync(DistrictId district, Person by, string? name, IReadOnlyCollection<KeyScope> scopes, IReadOnlyCollection<BuildingId> buildings)
    {
        var now = await directory.AsNowAsync(district, by);
        if (ApiKey.Refusal(now, name, scopes) is { } refusal)
        {
            await RefusedAsync(district, now, "MakeKey", refusal);
            return (null, refusal);
        }

        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        var stamp = audit.Stamp(now);
        var key = new ApiKey(stamp.Command, Written.OrNull(name)!, [.. scopes.Distinct().Order()], [.. buildings.Distinct()], stamp.RecordedAt, now.Name);
        await audit.WriteAsync(district, new KeyMade(stamp, key.Id, key.Name, key.Scopes, key.Buildings), new StoredKey(key.Id, key, Hash(secret)));
        return ($"{Prefix}_{district}_{key.Id:N}_{Convert.ToHexStringLower(secret)}", null);
    }

    /// <summary>Revokes a key: at once on this node, within two seconds on others. The reason why not, or null.</summary>
    public async Task<string?> RevokeAsync(DistrictId district, Person by, Guid id)
    {
        var now = await directory.AsNowAsync(district, by);
        if (!Authority.KeepsTheDistrict(now))
        {
            await RefusedAsync(district, now, "RevokeKey", "Only the district office and administrators can revoke keys.");
            return "Only the district office and administrators can revoke keys.";
        }

        if (await ReadAsync(district, id) is not { } stored)
        {
            return "There is no such key.";
        }

        if (stored.Key.RevokedAt is null)
        {
            var stamp = audit.Stamp(now);
            await audit.WriteAsync(district, new KeyRevoked(stamp, id, stored.Key.Name), stored with { Key = stored.Key with { RevokedAt = stamp.RecordedAt } });
        }

        _known.TryRemove((district, id), out _);
        return null;
    }

    /// <summary>The key of which this is the text; null when it is none, or was revoked.</summary>
    public async Task<(DistrictId District, ApiKey Key)?> FindAsync(string text)
    {
        if (text.Split('_') is not [Prefix, var district, var id, var secret] || district.Length == 0 || !Guid.TryParseExact(id, "N", out var key)
            || secret.Length != SecretLength * 2 || !secret.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var there = new DistrictId(district);
        return await KnownAsync(there, key) is { Key.RevokedAt: null } stored && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(stored.Hash), Convert.FromHexString(Hash(Convert.FromHexString(secret))))
            ? (there, stored.Key)
            : null;
    }

    /// <summary>The district a text says it is a key of, whether it is one or not; null when it says none.</summary>
    public static DistrictId? DistrictOf(string text) => text.Split('_') is [Prefix, { Length: > 0 } district, ..] ? new DistrictId(district) : null;

    /// <summary>A key of a district by its id; null when there is none, or it was revoked.</summary>
    public async Task<ApiKey?> FindAsync(DistrictId district, Guid id) => await KnownAsync(district, id) is { Key: { RevokedAt: null } key } ? key : null;

    private async Task<StoredKey?> KnownAsync(DistrictId district, Guid id)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue((district, id), out var known) && now - known.At < Remember)
        {
            return known.Key;
        }

        if (await ReadAsync(district, id) is not { } stored)
        {
            return null;
        }

        _known[(district, id)] = (stored, now);
        return stored;
    }

    private async Task<StoredKey?> ReadAsync(DistrictId district, Guid id)
    {
        await using var session = sessions.Read(district);
        return await session.LoadAsync<StoredKey>(id);
    }

    private Task RefusedAsync(DistrictId district, Person person, string command, string words) => refusals.CommandAsync(district, person, command, default, null, null, words);

    private static string Hash(byte[] secret) => Convert.ToHexString(SHA256.HashData(secret));
}
