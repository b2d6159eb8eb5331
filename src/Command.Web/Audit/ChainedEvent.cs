using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Command.Domain.Kernel;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Audit;

/// <summary>
/// An event as the chain knows it. Its hash is made of one hash for each of its fields, each with a salt of its own, so
/// that a part of an event can be shown and proved while the rest stays withheld.
/// </summary>
/// <param name="Sequence">Its place in the store, over all districts.</param>
/// <param name="Id">Its id.</param>
/// <param name="Stream">Of which incident, building or entry.</param>
/// <param name="Version">Its version in the stream.</param>
/// <param name="Type">Its stored name.</param>
/// <param name="Seal">What proves that Command wrote it; null for none.</param>
/// <param name="Envelope">Which event it is: district, sequence, id, stream, version, type, time in µs since 1970 and whether it is archived, a line each.</param>
/// <param name="User">Who is said to have written it; empty for nobody.</param>
/// <param name="Headers">Its headers as PostgreSQL prints them, which is the same for ever; empty for none.</param>
/// <param name="Data">Its data, likewise.</param>
public sealed record ChainedEvent(long Sequence, Guid Id, Guid Stream, long Version, string Type, string? Seal, string Envelope, string User, string Headers, string Data)
{
    /// <summary>What the first link follows.</summary>
    public static readonly byte[] Genesis = new byte[SHA256.HashSizeInBytes];

    /// <summary>The name of the header that carries the seal.</summary>
    public const string SealHeader = "seal";

    /// <summary>The columns that <see cref="Read"/> takes, of a row of events called e.</summary>
    public const string Columns =
        """
        e.seq_id, e.id, e.stream_id, e.version, e.type, e.headers->>'seal',
        concat_ws(E'\n', e.tenant_id, e.seq_id, e.id, e.stream_id, e.version, e.type, (extract(epoch from e.timestamp) * 1000000)::bigint, e.is_archived),
        coalesce(e.user_name, ''), coalesce(e.headers::text, ''), e.data::text
        """;

    /// <summary>How many columns those are.</summary>
    public const int Width = 10;

    /// <summary>The table of events, called e.</summary>
    public const string Table = MartenSetup.Schema + ".mt_events e";

    /// <summary>Where Marten found a hole it had to fill; it says nothing and proves nothing.</summary>
    public const string Tombstone = "tombstone";

    public static ChainedEvent Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), row.GetInt64(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
        row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9));

    /// <summary>All that is stored of it, field by field, in the order in which it is hashed.</summary>
    public IReadOnlyList<ChainedField> Fields()
    {
        List<ChainedField> fields = [];
        Add("event", Envelope);
        Add("user", User);
        AddJson("headers", Headers);
        AddJson("data", Data);
        return fields;

        void AddJson(string name, string text)
        {
            if (text.Length > 0)
            {
                using var json = JsonDocument.Parse(text);
                Walk(name, json.RootElement);
            }
        }

        // Names as JSON Pointers (RFC 6901), so that no two ways of nesting give the same.
        void Walk(string name, JsonElement value)
        {
            if (value.ValueKind is not JsonValueKind.Object || !value.EnumerateObject().Any())
            {
                Add(name, value.GetRawText());
                return;
            }

            foreach (var property in value.EnumerateObject())
            {
                Walk($"{name}/{property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", property.Value);
            }
        }

        void Add(string name, string value) => fields.Add(new ChainedField(name, value, SaltOf(name)));
    }

    /// <summary>The hash of this event: SHA-256 (FIPS 180-4) over the hashes of its fields.</summary>
    public byte[] Hash() => HashOf(Fields());

    /// <inheritdoc cref="Hash()"/>
    public static byte[] HashOf(IEnumerable<ChainedField> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            hash.AppendData(field.Hash());
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The link of an event behind the one before: SHA-256 of the other link's hash and the event's.</summary>
    public static byte[] Link(byte[] before, byte[] own) => SHA256.HashData([.. before, .. own]);

    /// <summary>Whether Command itself wrote it.</summary>
    public bool IsOurs(AuditKey key, DistrictId district) => Seal is { } seal && seal == key.Seal(district, Id, Stream, Version, Type);

    // From the seal, which is shown to nobody: what is withheld can't be found by trying values.
    private string SaltOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seal}\n{Id}\n{name}")).AsSpan(0, 16));
}

/// <summary>One field of an event as it is hashed.</summary>
/// <param name="Name">Where it stands: "event", "user", "headers/role", "data/stamp/by/name".</param>
/// <param name="Value">As it is stored; of headers and data the JSON text.</param>
/// <param name="Salt">32 hexadecimal digits.</param>
public sealed record ChainedField(string Name, string Value, string Salt)
{
    /// <summary>SHA-256 of salt, name and value in UTF-8, a line break between each.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}\n{Name}\n{Value}"));
}
