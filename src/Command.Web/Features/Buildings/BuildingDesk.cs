using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Interchange.Plans;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Live;
using Command.Web.Store;

namespace Command.Web.Features.Buildings;

/// <summary>Where changes to buildings arrive: who may make them is asked here, and a plan is taken whole or not at all.</summary>
public sealed class BuildingDesk(BuildingStore store, LiveBuildings buildings, IncidentStore incidentStore, LiveIncidents incidents, DistrictDirectory directory, RefusalLog refusals, TimeProvider clock)
{
    private const int NameLength = 120;

    /// <summary>Enters a building in the district's list, with its plan if it has one. Entering it again changes nothing.</summary>
    /// <returns>Why not, in words; null when done.</returns>
    public async Task<string?> RegisterAsync(DistrictId district, Person person, Building building, FloorPlan? plan, string source, string device = "web")
    {
        person = await directory.AsNowAsync(district, person);
        if (Authority.RefusalToChangeBuildings(person) is { } refusal)
        {
            await refusals.CommandAsync(district, person, "RegisterBuilding", default, null, building.Id, refusal);
            return refusal;
        }

        if (RefusalOf(district, building) is { } wrong)
        {
            return wrong;
        }

        var stamp = Stamp(person, device);
        List<BuildingEvent> events = [new BuildingRegistered(stamp, building.Id, building.Name.Trim(), building.ShortName.Trim(), building.Address.Trim(), building.Location)];
        if (plan is not null)
        {
            events.Add(Adopted(stamp, plan, source));
        }

        try
        {
            await store.AppendAsync(district, building.Id, Building.None, events, Stored(plan), CancellationToken.None);
        }
        catch (SomeoneWasFirstException)
        {
            // It is in the list already.
        }

        await buildings.ReloadAsync(district, building.Id);
        return null;
    }

    /// <summary>Takes a plan into force. Marks stay with their rooms by the rooms' ids.</summary>
    /// <param name="district">Where.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="id">Of which building.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="source">The file it came from.</param>
    /// <param name="seen">The building's version when the person looked at the preview.</param>
    /// <param name="device">By which device.</param>
    /// <returns>Why not, in words; null when done.</returns>
    public async Task<string?> AdoptAsync(DistrictId district, Person person, BuildingId id, FloorPlan plan, string source, long seen, string device = "web")
    {
        person = await directory.AsNowAsync(district, person);
        if (Authority.RefusalToChangeBuildings(person) is { } refusal)
        {
            await refusals.CommandAsync(district, person, "AdoptPlan", default, null, id, refusal);
            return refusal;
        }

        var building = await store.LoadAsync(district, id, CancellationToken.None);
        if (building.Version == 0)
        {
            return "There is no such building.";
        }

        if (building.Plan == PlanHash.Of(plan))
        {
            return null;
        }

        const string Beaten = "Someone was first: the building changed since you looked. Look at the preview again.";
        if (building.Version != seen)
        {
            return Beaten;
        }

        try
        {
            await store.AppendAsync(district, id, building, [Adopted(Stamp(person, device), plan, source)], Stored(plan), CancellationToken.None);
        }
        catch (SomeoneWasFirstException)
        {
            return Beaten;
        }

        await buildings.ReloadAsync(district, id);
        return null;
    }

    /// <summary>What taking a plan would mean for a building. Changes nothing.</summary>
    /// <returns>The review; null when there is no such building.</returns>
    public async Task<PlanReview?> ReviewAsync(DistrictId district, BuildingId id, FloorPlan plan, CancellationToken cancellation)
    {
        if (await buildings.ReloadAsync(district, id) is not { Building: var building, Plan: var before })
        {
            return null;
        }

        var after = new PlanIndex(plan);
        List<LosingMarks> losing = [];
        foreach (var open in (await incidentStore.ListAsync(district, onlyOpen: true, cancellation)).Where(open => open.Building == id))
        {
            var incident = new IncidentId(open.Id);
            var marked = (await incidents.FindAsync(district, incident))?.State.Rooms.Keys ?? [];
            losing.AddRange(marked.Where(room => after.Find(room) is null).Select(room => new LosingMarks(incident, before.Title(room))));
        }

        return new PlanReview(
            building.Version, building.Plan == PlanHash.Of(plan), building.Plan is not null, PlanChange.Between(before, after),
            [.. losing.OrderBy(lost => lost.Room, StringComparer.Ordinal)]);
    }

    // Entering the same building again is no second building of its name.
    private string? RefusalOf(DistrictId district, Building building) => building switch
    {
        { Name: var name } when string.IsNullOrWhiteSpace(name) || name.Length > NameLength => $"Give the building a name of 1 to {NameLength} characters.",
        { ShortName.Length: > NameLength } or { Address.Length: > NameLength } => $"Keep the short name and the address to {NameLength} characters.",
        { Location: { X: < -180 or > 180 } or { Y: < -90 or > 90 } } => "A latitude is from -90 to 90, a longitude from -180 to 180.",
        _ when buildings.Of(district).Any(b => b.Building.Id != building.Id && string.Equals(b.Building.Name, building.Name.Trim(), StringComparison.OrdinalIgnoreCase))
            => $"There is a building called {building.Name.Trim()} already.",
        _ => null,
    };

    private static PlanAdopted Adopted(Stamp stamp, FloorPlan plan, string source) => new(stamp, PlanHash.Of(plan), source, plan.Rooms.Length);

    private static StoredPlan? Stored(FloorPlan? plan) => plan is null ? null : new StoredPlan(PlanHash.Of(plan).Value, plan);

    private Stamp Stamp(Person person, string device)
    {
        var now = clock.GetUtcNow();
        return new Stamp(Guid.CreateVersion7(now), new Actor(person.Id, person.Name, person.Role, person.Agency, device), now, now);
    }
}
