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
    public async Task<Building> LoadAsync(DistrictId district, BuildingId id, CancellationToken cancellation) =>
        (await EventsAsync(district, id, cancellation)).Aggregate(Building.None, Building.Evolve);

    /// <summary>The plan that was in force at a moment; null when there was none yet.</summary>
    public async Task<(PlanId Id, FloorPlan Plan)?> PlanAtAsync(DistrictId district, BuildingId id, DateTimeOffset moment, CancellationToken cancellation)
    {
        var then = (await EventsAsync(district, id, cancellation)).TakeWhile(e => e.Stamp.RecordedAt <= moment).Aggregate(Building.None, Building.Evolve);
        return then.Plan is { } plan && await PlanAsync(district, plan, cancellation) is { } drawn ? (plan, drawn) : null;
    }

    /// <summary>A plan that a building has or once had; null for any other.</summary>
    public async Task<FloorPlan?> AdoptedAsync(DistrictId district, BuildingId id, string plan, CancellationToken cancellation) =>
        (await EventsAsync(district, id, cancellation)).OfType<PlanAdopted>().FirstOrDefault(adopted => adopted.Plan.Value == plan) is { } known
            ? await PlanAsync(district, known.Plan, cancellation)
            : null;

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

    private async Task<IReadOnlyList<BuildingEvent>> EventsAsync(DistrictId district, BuildingId id, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var events = await session.Events.FetchStreamAsync(id.Value, token: cancellation);
        return [.. events.Select(e => e.Data).OfType<BuildingEvent>()];
    }
}
