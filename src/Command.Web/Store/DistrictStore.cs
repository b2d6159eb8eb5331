using System.Data;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Audit;
using Npgsql;

namespace Command.Web.Store;

/// <summary>The district's own data, changed by one person at a time.</summary>
public sealed class DistrictStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>Changes a district as it stands now; whoever else changes it meanwhile waits, so no change is written over another.</summary>
    /// <exception cref="DataException">There is no such district.</exception>
    public Task<District> ChangeAsync(DistrictId id, Func<District, District> change, CancellationToken cancellation) =>
        ChangeAsync(id, district => (change(district), null), cancellation);

    /// <summary>The same, with the entry of the audit log that says who did it; null for none.</summary>
    /// <exception cref="DataException">There is no such district.</exception>
    public async Task<District> ChangeAsync(DistrictId id, Func<District, (District Changed, AuditEvent? Entry)> change, CancellationToken cancellation)
    {
        await using var session = sessions.Write(id);
        await session.BeginTransactionAsync(cancellation);
        await using var row = new NpgsqlCommand($"select 1 from {MartenSetup.Schema}.mt_doc_storeddistrict where id = $1 for update");
        row.Parameters.Add(new NpgsqlParameter { Value = id.Value });
        await session.ExecuteAsync(row, cancellation);
        var stored = await session.LoadAsync<StoredDistrict>(id.Value, cancellation) ?? throw new DataException("There is no such district.");
        var (changed, entry) = change(stored.District);
        session.Store(stored with { District = changed });
        if (entry is null)
        {
            await session.SaveChangesAsync(cancellation);
        }
        else
        {
            await appender.AppendAsync<AuditEntry>(id, entry.Stamp.Command, 0, [entry], [], new Turn(session), cancellation);
        }

        return changed;
    }
}
