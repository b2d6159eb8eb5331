using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Marten;

namespace Command.Web.Store;

/// <summary>Buildings in the database: their events and the plans they adopted.</summary>
public sealed class BuildingStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>Appends events decided on <paramref name="building"/>, with the plan they speak of if it is new.</summary>
    /// <exception cref="SomeoneWasFirstException">The building changed meanwhile; nothing was written.</exception>
    public Task AppendAsync(
        DistrictId district, BuildingId id, Building building, IReadOnlyList<BuildingEvent> events, StoredPlan? plan, CancellationToken cancellation)
    {
        List<object> alongside = [new StoredBuilding(id.Value)];
        if (plan is not null)
        {
            alongside.Add(plan);
        }

        return appender.AppendAsync<Building>(district, id.Value, building.Version, events, alongside, turn: null, cancellation);
    }

    /// <summary>A building as it stands; <see cref="Building.None"/> when there is none.</summary>
    public async Task<Building> LoadAsync(DistrictId district, BuildingId id, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var events = await session.Events.FetchStreamAsync(id.Value, token: cancellation);
        return events.Select(e => e.Data).OfType<BuildingEvent>().Aggregate(Building.None, Building.Evolve);
    }

    /// <summary>The ids of all buildings of a district.</summary>
    public async Task<IReadOnlyList<BuildingId>> ListAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var stored = await session.Query<StoredBuilding>().ToListAsync(cancellation);
        return [.. stored.Select(s => new BuildingId(s.Id))];
    }

    /// <summary>A plan by its id; null when it was never adopted.</summary>
    public async Task<FloorPlan?> PlanAsync(DistrictId district, PlanId plan, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return (await session.LoadAsync<StoredPlan>(plan.Value, cancellation))?.Plan;
    }
}
