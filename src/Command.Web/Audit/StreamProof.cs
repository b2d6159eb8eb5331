using Command.Domain.Kernel;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Audit;

/// <summary>What proves one stream without showing another: its events, and every link of the district's chain from its first event to a signed head.</summary>
/// <param name="Before">The hash of the link before the first.</param>
/// <param name="Links">The links. Those of other streams are hashes alone, which tell nothing of what they are of.</param>
/// <param name="Events">The stream's events, the oldest first, each with the number of its link.</param>
/// <param name="Head">The signed head: the last of the links.</param>
public sealed record StreamProof(byte[] Before, IReadOnlyList<ProofLink> Links, IReadOnlyList<LinkedEvent> Events, ChainHead Head);

/// <summary>A link of the chain.</summary>
/// <param name="N">Its number, from 1 on.</param>
/// <param name="Event">The hash of its event.</param>
/// <param name="Hash">Its own.</param>
public sealed record ProofLink(long N, byte[] Event, byte[] Hash);

/// <summary>An event and the number of its link.</summary>
public sealed record LinkedEvent(long N, ChainedEvent Event);

/// <summary>Gathers what proves a stream.</summary>
public sealed class Prover(CommandDatabase database, Chain chain, AuditKey key, TimeProvider clock)
{
    private const int Tries = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The proof of a stream as it stands now; null when it has no events.</summary>
    /// <exception cref="InvalidOperationException">The chain does not reach its newest event, or the head is none of ours.</exception>
    public async Task<StreamProof?> ProveAsync(DistrictId district, Guid stream, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        for (var n = 0; n < Tries; n++)
        {
            var (events, unlinked) = await EventsAsync(connection, district, stream, cancellation);
            if (events.Count == 0 && unlinked == 0)
            {
                return null;
            }

            if (unlinked == 0 && await HeadAsync(connection, district, events[^1].N, cancellation) is { } head)
            {
                if (!head.IsSignedBy(key))
                {
                    throw new InvalidOperationException("The head of the chain was not signed by this Command. Run verify.");
                }

                var first = events.Min(e => e.N);
                var links = await LinksAsync(connection, district, first - 1, head.N, cancellation);
                var before = first == 1 ? ChainedEvent.Genesis : links[0].Hash;
                return new StreamProof(before, [.. links.Where(link => link.N >= first)], events, head);
            }

            // The notary has not come by yet, or is at it: link and sign now, or wait for it.
            if (await chain.ExtendAsync(district, everything: unlinked > 0, "export", cancellation) is null)
            {
                await Task.Delay(Pause, clock, cancellation);
            }
        }

        throw new InvalidOperationException("The chain does not reach the newest event of this incident. Run verify.");
    }

    private static async Task<(List<LinkedEvent> Linked, int Unlinked)> EventsAsync(NpgsqlConnection connection, DistrictId district, Guid stream, CancellationToken cancellation)
    {
        await using var command = Command(
            connection,
            $"""
            select {ChainedEvent.Columns}, c.n from {ChainedEvent.Table}
            left join command.chain c on c.tenant_id = e.tenant_id and c.seq_id = e.seq_id
            where e.tenant_id = $1 and e.stream_id = $2 order by e.version
            """,
            district.Value, stream);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var (linked, unlinked) = (new List<LinkedEvent>(), 0);
        while (await row.ReadAsync(cancellation))
        {
            if (row.IsDBNull(ChainedEvent.Width))
            {
                unlinked++;
            }
            else
            {
                linked.Add(new LinkedEvent(row.GetInt64(ChainedEvent.Width), ChainedEvent.Read(row)));
            }
        }

        return (linked, unlinked);
    }

    private static async Task<List<ProofLink>> LinksAsync(NpgsqlConnection connection, DistrictId district, long from, long to, CancellationToken cancellation)
    {
        await using var command = Command(connection, "select n, event, hash from command.chain where tenant_id = $1 and n between $2 and $3 order by n", district.Value, from, to);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<ProofLink> links = [];
        while (await row.ReadAsync(cancellation))
        {
            links.Add(new ProofLink(
                row.GetInt64(0),
                row[1] as byte[] ?? throw new InvalidOperationException("The chain was begun before the first release and can't be taken apart. Begin with a new data directory."),
                (byte[])row[2]));
        }

        return links;
    }

    // The first that was signed after the newest event: the shortest proof.
    private static async Task<ChainHead?> HeadAsync(NpgsqlConnection connection, DistrictId district, long newest, CancellationToken cancellation)
    {
        await using var command = Command(
            connection, "select n, hash, signed_at, why, signature from command.chain_heads where tenant_id = $1 and n >= $2 order by n limit 1", district.Value, newest);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new ChainHead(district, row.GetInt64(0), Convert.ToHexStringLower((byte[])row[1]), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), Convert.ToBase64String((byte[])row[4]))
            : null;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return command;
    }
}
