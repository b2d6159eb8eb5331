using System.Data;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Audit;
using Marten;
using Npgsql;

namespace Command.Web.Store;

/// <summary>The district's own data, changed by one person at a time.</summary>
public sealed class DistrictStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>Changes a district as it stands now; whoever else changes it meanwhile waits, so no change is written over another.</summary>
    /// <exception cref="DataException">There is no such district.</exception>
    public async Task<District> ChangeAsync(DistrictId id, Func<District, District> change, CancellationToken cancellation)
    {
        await using var session = sessions.Write(id);
        await session.BeginTransactionAsync(cancellation);
        var changed = await ChangedAsync(session, id, change, cancellation);
        session.Store(changed);
        await session.SaveChangesAsync(cancellation);
        return changed.District;
    }

    /// <summary>Changes a district as it stands now, and writes down that it was changed, in one transaction.</summary>
    /// <exception cref="DataException">There is no such district.</exception>
    public async Task ChangeAsync(DistrictId id, AuditEvent e, Func<District, District> change, CancellationToken cancellation)
    {
        await using var turn = await appender.TakeTurnAsync(id, e.Stamp.Command, cancellation);
        var changed = await ChangedAsync(turn.Session, id, change, cancellation);
        await appender.AppendAsync<AuditEntry>(id, e.Stamp.Command, 0, [e], [changed], turn, cancellation);
    }

    private static async Task<StoredDistrict> ChangedAsync(IDocumentSession session, DistrictId id, Func<District, District> change, CancellationToken cancellation)
    {
        await using var row = new NpgsqlCommand($"select 1 from {MartenSetup.Schema}.mt_doc_storeddistrict where id = $1 for update");
        row.Parameters.Add(new NpgsqlParameter { Value = id.Value });
        await session.ExecuteAsync(row, cancellation);
        var stored = await session.LoadAsync<StoredDistrict>(id.Value, cancellation) ?? throw new DataException("There is no such district.");
        return stored with { District = change(stored.District) };
    }
}
