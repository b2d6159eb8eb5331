using System.Security.Cryptography;
using System.Text;
using Command.Domain.Kernel;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Audit;

/// <summary>An event as the chain knows it.</summary>
/// <param name="Sequence">Its place in the store, over all districts.</param>
/// <param name="Id">Its id.</param>
/// <param name="Stream">Of which incident, building or entry.</param>
/// <param name="Version">Its version in the stream.</param>
/// <param name="Type">Its stored name.</param>
/// <param name="Seal">What proves that Command wrote it; null for none.</param>
/// <param name="Text">All that is stored of it, as text; its data as PostgreSQL prints it, which is the same for ever.</param>
public sealed record ChainedEvent(long Sequence, Guid Id, Guid Stream, long Version, string Type, string? Seal, string Text)
{
    /// <summary>What the first link follows.</summary>
    public static readonly byte[] Genesis = new byte[SHA256.HashSizeInBytes];

    /// <summary>The name of the header that carries the seal.</summary>
    public const string SealHeader = "seal";

    /// <summary>The columns that <see cref="Read"/> takes, of a row of events called e.</summary>
    public const string Columns =
        """
        e.seq_id, e.id, e.stream_id, e.version, e.type, e.headers->>'seal',
        concat_ws(E'\n', e.tenant_id, e.seq_id, e.id, e.stream_id, e.version, e.type, (extract(epoch from e.timestamp) * 1000000)::bigint,
          e.is_archived, coalesce(e.user_name, ''), coalesce(e.headers::text, ''), e.data::text)
        """;

    /// <summary>The table of events, called e.</summary>
    public const string Table = MartenSetup.Schema + ".mt_events e";

    /// <summary>Where Marten found a hole it had to fill; it says nothing and proves nothing.</summary>
    public const string Tombstone = "tombstone";

    public static ChainedEvent Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), row.GetInt64(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6));

    /// <summary>The link of this event behind the one before: SHA-256 (FIPS 180-4) of the other's hash and this text in UTF-8.</summary>
    public byte[] HashAfter(byte[] before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(Encoding.UTF8.GetBytes(Text));
        return hash.GetHashAndReset();
    }

    /// <summary>Whether Command itself wrote it.</summary>
    public bool IsOurs(AuditKey key, DistrictId district) => Seal is { } seal && seal == key.Seal(district, Id, Stream, Version, Type);
}
