using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Trends;
using Command.Web.Access;
using Command.Web.Store;

namespace Command.Web.Features.Trends;

/// <summary>Trends, for those from whom nothing of the district is hidden.</summary>
public sealed class TrendDesk(TrendStore store, Sight sight, TimeProvider clock)
{
    /// <summary>The rows of every closed incident; null when they are not for this person.</summary>
    public async Task<IReadOnlyList<TrendRow>?> ReadAsync(DistrictId district, Person person) =>
        Authority.SeesAll(person, clock.GetUtcNow()) ? await store.RowsAsync(district, building => sight.PlanOf(district, person, building), CancellationToken.None) : null;
}
