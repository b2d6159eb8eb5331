using System.Text.Json;
using Command.Domain.Kernel;
using Command.Domain.Retention;
using Command.Interchange.Json;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Audit;

/// <summary>What a check of a chain found.</summary>
/// <param name="District">Whose chain.</param>
/// <param name="Links">How many events it proves.</param>
/// <param name="Waiting">Events that Command wrote and that are not in the chain yet; seconds old while it runs.</param>
/// <param name="FirstBad">The first event that is not as it was written, and what is wrong with it; null when all is well.</param>
public sealed record ChainReport(DistrictId District, long Links, int Waiting, Fault? FirstBad)
{
    /// <summary>The incidents that were disposed of, whose links have nothing behind them.</summary>
    public IReadOnlyList<IncidentDisposed> Disposed { get; init; } = [];
}

/// <summary>Something that is wrong with the record.</summary>
/// <param name="Sequence">The event's place in the store; for a head the newest event it stands for.</param>
/// <param name="Words">What is wrong, for a person: "event 1,204 (room_marked, version 56 of …) was changed".</param>
public sealed record Fault(long Sequence, string Words);

/// <summary>
/// Recomputes a district's chain from the events as they are stored now. Every link is checked against the one stored
/// before it, so each fault shows where it is and does not hide those behind it; the one that comes first in the store
/// is named.
/// </summary>
public static class ChainCheck
{
    /// <summary>Where the heads are kept, in the data directory.</summary>
    public const string HeadsDirectory = "heads";

    private const string Rows =
        $"""
        select {ChainedEvent.Columns}, c.n, c.event, c.hash, c.seq_id from (select * from {ChainedEvent.Table} where e.tenant_id = $1) e
        full join (select * from command.chain where tenant_id = $1) c on c.seq_id = e.seq_id
        order by c.n nulls last, e.seq_id
        """;

    /// <summary>Checks the chain of a district, its signed heads, and those that were kept elsewhere.</summary>
    public static async Task<ChainReport> RunAsync(NpgsqlConnection connection, DistrictId district, AuditKey key, IReadOnlyList<ChainHead> kept, CancellationToken cancellation)
    {
        List<ChainHead> heads = [.. kept, .. await HeadsAsync(connection, district, cancellation)];
        var wanted = heads.ToLookup(head => head.N);
        List<Fault> faults = [.. heads.Where(head => !head.IsSignedBy(key)).Select(head => new Fault(0, $"the head of {head.SignedAt:u} was not signed by this Command"))];
        var disposals = await DisposalsAsync(connection, district, key, cancellation);
        var (links, waiting, before, last) = (0L, 0, ChainedEvent.Genesis, 0L);
        await using var command = new NpgsqlCommand(Rows, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = district.Value });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var e = row.IsDBNull(0) ? null : ChainedEvent.Read(row);
            if (row.IsDBNull(ChainedEvent.Width))
            {
                Unlinked(e!);
                continue;
            }

            var (n, own, hash, sequence) = (row.GetInt64(ChainedEvent.Width), row[ChainedEvent.Width + 1] as byte[], (byte[])row[ChainedEvent.Width + 2], row.GetInt64(ChainedEvent.Width + 3));
            if (n != ++links)
            {
                faults.Add(new Fault(sequence, $"link {links:N0} of the chain is missing before event {sequence:N0}"));
                links = n;
            }
            else if (own is null)
            {
                faults.Add(new Fault(sequence, $"link {n:N0} was made before the first release and proves nothing; begin with a new data directory"));
            }
            else if (e is null && disposals.Any(disposal => disposal.Sequences.Any(range => range.Holds(sequence))))
            {
                // Its hash stays, and the record says who disposed of what was behind it.
            }
            else if (e is null)
            {
                faults.Add(new Fault(sequence, $"event {sequence:N0} was deleted"));
            }
            else if (!own.AsSpan().SequenceEqual(e.Hash()))
            {
                faults.Add(new Fault(sequence, $"event {Named(e)} was changed"));
            }

            if (own is not null && !hash.AsSpan().SequenceEqual(ChainedEvent.Link(before, own)))
            {
                faults.Add(new Fault(sequence, $"link {n:N0} of the chain, of event {sequence:N0}, does not follow the one before"));
            }

            faults.AddRange(wanted[n].Where(head => head.Hash != Convert.ToHexStringLower(hash))
                .Select(head => new Fault(sequence, $"the chain was rewritten before event {sequence:N0}: it is not what was signed on {head.SignedAt:u}")));
            (before, last) = (hash, Math.Max(last, sequence));
        }

        faults.AddRange(heads.Where(head => head.N > links).Take(1)
            .Select(head => new Fault(last + 1, $"events after {last:N0} were cut off: on {head.SignedAt:u} there were {head.N:N0}, now {links:N0}")));
        return new ChainReport(district, links, waiting, faults.MinBy(fault => fault.Sequence)) { Disposed = disposals };

        void Unlinked(ChainedEvent e)
        {
            if (e.Type == ChainedEvent.Tombstone)
            {
                return;
            }

            waiting++;
            if (!e.IsOurs(key, district))
            {
                faults.Add(new Fault(e.Sequence, $"event {Named(e)} was not written by Command"));
            }
        }
    }

    // Only what Command wrote, what is linked and what is as it was linked: nobody explains a hole afterwards.
    private static async Task<IReadOnlyList<IncidentDisposed>> DisposalsAsync(NpgsqlConnection connection, DistrictId district, AuditKey key, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {ChainedEvent.Columns}, c.event from {ChainedEvent.Table}
            join command.chain c on c.tenant_id = e.tenant_id and c.seq_id = e.seq_id
            where e.tenant_id = $1 and e.type = '{EventNames.Disposed}' order by c.n
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter { Value = district.Value });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<IncidentDisposed> disposals = [];
        while (await row.ReadAsync(cancellation))
        {
            var e = ChainedEvent.Read(row);
            if (e.IsOurs(key, district) && e.Hash().AsSpan().SequenceEqual((byte[])row[ChainedEvent.Width]))
            {
                disposals.Add(JsonSerializer.Deserialize<IncidentDisposed>(e.Data, DomainJson.Options)!);
            }
        }

        return disposals;
    }

    private static string Named(ChainedEvent e) => $"{e.Sequence:N0} ({e.Type}, version {e.Version:N0} of {e.Stream})";

    private static async Task<List<ChainHead>> HeadsAsync(NpgsqlConnection connection, DistrictId district, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select n, hash, signed_at, why, signature from command.chain_heads where tenant_id = $1 order by n", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = district.Value });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<ChainHead> heads = [];
        while (await row.ReadAsync(cancellation))
        {
            heads.Add(new ChainHead(district, row.GetInt64(0), Convert.ToHexStringLower((byte[])row[1]), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), Convert.ToBase64String((byte[])row[4])));
        }

        return heads;
    }
}
