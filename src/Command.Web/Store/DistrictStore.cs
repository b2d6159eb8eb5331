using System.Data;
using Command.Domain.Kernel;
using Command.Domain.People;
using Npgsql;

namespace Command.Web.Store;

/// <summary>The district's own data, changed by one person at a time.</summary>
public sealed class DistrictStore(DistrictSessions sessions)
{
    /// <summary>Changes a district as it stands now; whoever else changes it meanwhile waits, so no change is written over another.</summary>
    /// <exception cref="DataException">There is no such district.</exception>
    public async Task<District> ChangeAsync(DistrictId id, Func<District, District> change, CancellationToken cancellation)
    {
        await using var session = sessions.Write(id);
        await session.BeginTransactionAsync(cancellation);
        await using var row = new NpgsqlCommand($"select 1 from {MartenSetup.Schema}.mt_doc_storeddistrict where id = $1 for update");
        row.Parameters.Add(new NpgsqlParameter { Value = id.Value });
        await session.ExecuteAsync(row, cancellation);
        var stored = await session.LoadAsync<StoredDistrict>(id.Value, cancellation) ?? throw new DataException("There is no such district.");
        var changed = change(stored.District);
        session.Store(stored with { District = changed });
        await session.SaveChangesAsync(cancellation);
        return changed;
    }
}
