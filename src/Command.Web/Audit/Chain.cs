using System.Collections.Concurrent;
using Command.Domain.Kernel;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Audit;

/// <summary>The chain of a district in the database: links are added to it, in the order in which the notary sees the events.</summary>
public sealed class Chain(CommandDatabase database, AuditKey key, TimeProvider clock, ILogger<Chain> log)
{
    // A transaction that took its number and commits later than one with a higher number is found within this many.
    private const int Late = 2_000;
    private const int AtOnce = 5_000;
    private readonly ConcurrentDictionary<Guid, bool> _told = new();

    /// <summary>
    /// Links every event that has none, oldest first: the newest are looked through, or with <paramref name="everything"/>
    /// all. The head is signed and kept when an incident was closed, or when <paramref name="why"/> says so.
    /// </summary>
    /// <returns>The new head; null when there was nothing to link or to sign.</returns>
    public async Task<ChainHead?> ExtendAsync(DistrictId district, bool everything, string? why, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // One notary for each district, whichever node it is on; the others do nothing.
        if (await ScalarAsync(connection, "select pg_try_advisory_xact_lock(hashtext('command.chain'), hashtext($1))", cancellation, district.Value) is not true)
        {
            return null;
        }

        var (n, hash, after) = await HeadAsync(connection, district, cancellation);
        var (before, known, closed) = (n, n > 0, false);
        List<ChainedEvent> events;
        do
        {
            events = await UnlinkedAsync(connection, district, everything || !known ? 0 : after - Late, cancellation);

            // What was there before the first link is taken as it is; later only what Command wrote.
            List<(long N, long Sequence, byte[] Event, byte[] Hash)> links = [];
            foreach (var e in events.Where(e => !known || IsOurs(e, district)))
            {
                var own = e.Hash();
                hash = ChainedEvent.Link(hash, own);
                closed |= e.Type == EventNames.Closed;
                links.Add((++n, e.Sequence, own, hash));
            }

            if (links.Count > 0)
            {
                await using var write = Command(
                    connection,
                    "insert into command.chain (tenant_id, n, seq_id, event, hash) select $1, * from unnest($2::bigint[], $3::bigint[], $4::bytea[], $5::bytea[])",
                    district.Value, links.Select(link => link.N).ToArray(), links.Select(link => link.Sequence).ToArray(),
                    links.Select(link => link.Event).ToArray(), links.Select(link => link.Hash).ToArray());
                await write.ExecuteNonQueryAsync(cancellation);
            }
        }
        while (!known && events.Count == AtOnce);

        why = closed ? "incident closed" : why;
        if (n == 0 || (n == before && why is null))
        {
            return null;
        }

        var head = ChainHead.Sign(key, district, n, hash, clock.GetUtcNow(), why ?? "latest");
        if (why is not null)
        {
            await using var keep = Command(
                connection,
                "insert into command.chain_heads (tenant_id, n, hash, signed_at, why, signature) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
                district.Value, n, hash, head.SignedAt, head.Why, Convert.FromBase64String(head.Signature));
            await keep.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return head;
    }

    private bool IsOurs(ChainedEvent e, DistrictId district)
    {
        if (e.IsOurs(key, district))
        {
            return true;
        }

        if (_told.TryAdd(e.Id, true))
        {
            log.LogError("Event {Sequence} ({Type}) of {District} was not written by Command and is left out of the chain", e.Sequence, e.Type, district);
        }

        return false;
    }

    private static async Task<(long N, byte[] Hash, long Sequence)> HeadAsync(NpgsqlConnection connection, DistrictId district, CancellationToken cancellation)
    {
        await using var command = Command(connection, "select n, hash, (select max(seq_id) from command.chain where tenant_id = $1) from command.chain where tenant_id = $1 order by n desc limit 1", district.Value);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (row.GetInt64(0), (byte[])row[1], row.GetInt64(2)) : (0, ChainedEvent.Genesis, 0);
    }

    private static async Task<List<ChainedEvent>> UnlinkedAsync(NpgsqlConnection connection, DistrictId district, long after, CancellationToken cancellation)
    {
        await using var command = Command(
            connection,
            $"""
            select {ChainedEvent.Columns} from {ChainedEvent.Table}
            where e.tenant_id = $1 and e.seq_id > $2 and e.type <> '{ChainedEvent.Tombstone}'
              and not exists (select from command.chain c where c.tenant_id = e.tenant_id and c.seq_id = e.seq_id)
            order by e.seq_id limit {AtOnce}
            """,
            district.Value, after);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<ChainedEvent> events = [];
        while (await rows.ReadAsync(cancellation))
        {
            events.Add(ChainedEvent.Read(rows));
        }

        return events;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return command;
    }
}
