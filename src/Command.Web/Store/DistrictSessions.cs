using System.Data;
using Command.Domain.Kernel;
using Marten;

namespace Command.Web.Store;

/// <summary>
/// The only way to the store: every session belongs to one district, so nothing of another can be read or written
/// by mistake. (Marten would quietly use a default tenant.)
/// </summary>
public sealed class DistrictSessions(IDocumentStore store)
{
    /// <summary>A session that can write.</summary>
    public IDocumentSession Write(DistrictId district) => store.LightweightSession(Named(district));

    /// <summary>A session that reads.</summary>
    public IQuerySession Read(DistrictId district) => store.QuerySession(Named(district));

    /// <summary>The list of districts, which stands outside their walls.</summary>
    public async Task<IReadOnlyList<StoredDistrict>> DistrictsAsync(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<StoredDistrict>().OrderBy(d => d.Id).ToListAsync(cancellation);
    }

    private static string Named(DistrictId district) =>
        string.IsNullOrEmpty(district.Value) ? throw new DataException("A session needs a district.") : district.Value;
}
