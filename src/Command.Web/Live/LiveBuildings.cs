using System.Collections.Concurrent;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Web.Store;

namespace Command.Web.Live;

/// <summary>The buildings of every district with the plan in force, held in memory and replaced when they change.</summary>
public sealed class LiveBuildings(BuildingStore store)
{
    private readonly ConcurrentDictionary<(DistrictId, BuildingId), LiveBuilding> _buildings = new();

    /// <summary>Raised after a building or its plan changed.</summary>
    public event Action<DistrictId, LiveBuilding>? Changed;

    /// <summary>The buildings of a district, by name.</summary>
    public IReadOnlyList<LiveBuilding> Of(DistrictId district) =>
        [.. _buildings.Where(pair => pair.Key.Item1 == district).Select(pair => pair.Value).OrderBy(b => b.Building.Name, StringComparer.Ordinal)];

    /// <summary>A building, read from the store the first time; null when there is none.</summary>
    public async Task<LiveBuilding?> GetAsync(DistrictId district, BuildingId id) =>
        _buildings.TryGetValue((district, id), out var building) ? building : await ReloadAsync(district, id);

    /// <summary>The building if this node holds it.</summary>
    public LiveBuilding? Held(DistrictId district, BuildingId id) => _buildings.GetValueOrDefault((district, id));

    /// <summary>The plan in force; empty when the building has none or is not in memory.</summary>
    public PlanIndex PlanOf(DistrictId district, BuildingId id) =>
        Held(district, id)?.Plan ?? PlanIndex.Empty;

    /// <summary>Reads every building of a district.</summary>
    public async Task LoadAsync(DistrictId district, CancellationToken cancellation)
    {
        foreach (var id in await store.ListAsync(district, cancellation))
        {
            await ReloadAsync(district, id);
        }
    }

    /// <summary>Reads a building again, because it changed.</summary>
    public async Task<LiveBuilding?> ReloadAsync(DistrictId district, BuildingId id)
    {
        var building = await store.LoadAsync(district, id, CancellationToken.None);
        if (building.Version == 0)
        {
            return null;
        }

        var known = _buildings.GetValueOrDefault((district, id));
        var plan = building.Plan is not { } planId ? PlanIndex.Empty
            : known?.Building.Plan == planId ? known.Plan
            : new PlanIndex(await store.PlanAsync(district, planId, CancellationToken.None) ?? FloorPlan.Empty);
        var live = _buildings.AddOrUpdate(
            (district, id),
            _ => new LiveBuilding(building, plan),
            (_, held) => held.Building.Version > building.Version ? held : new LiveBuilding(building, plan));
        // Who held this version before us was told of it then.
        if (known is null || known.Building.Version < building.Version)
        {
            Changed?.Invoke(district, live);
        }

        return live;
    }
}

/// <summary>A building and the plan in force.</summary>
public sealed record LiveBuilding(Building Building, PlanIndex Plan);
