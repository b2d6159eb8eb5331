using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Interchange.Plans;
using Command.Web.Live;
using Command.Web.Store;

namespace Command.Web.Features.Buildings;

/// <summary>Where changes to buildings arrive: who may make them is asked here, and a plan is taken whole or not at all.</summary>
public sealed class BuildingDesk(BuildingStore store, LiveBuildings buildings, TimeProvider clock)
{
    /// <summary>Enters a building in the district's list, with its plan if it has one. Entering it again changes nothing.</summary>
    /// <returns>Why not, in words; null when done.</returns>
    public async Task<string?> RegisterAsync(DistrictId district, Person person, Building building, FloorPlan? plan, string source)
    {
        if (Authority.RefusalToChangeBuildings(person) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(building.Name) || building.Name.Length > 120)
        {
            return "Give the building a name of 1 to 120 characters.";
        }

        var stamp = Stamp(person);
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
    /// <returns>Why not, in words; null when done.</returns>
    public async Task<string?> AdoptAsync(DistrictId district, Person person, BuildingId id, FloorPlan plan, string source, long seen)
    {
        if (Authority.RefusalToChangeBuildings(person) is { } refusal)
        {
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
            await store.AppendAsync(district, id, building, [Adopted(Stamp(person), plan, source)], Stored(plan), CancellationToken.None);
        }
        catch (SomeoneWasFirstException)
        {
            return Beaten;
        }

        await buildings.ReloadAsync(district, id);
        return null;
    }

    private static PlanAdopted Adopted(Stamp stamp, FloorPlan plan, string source) => new(stamp, PlanHash.Of(plan), source, plan.Rooms.Length);

    private static StoredPlan? Stored(FloorPlan? plan) => plan is null ? null : new StoredPlan(PlanHash.Of(plan).Value, plan);

    private Stamp Stamp(Person person)
    {
        var now = clock.GetUtcNow();
        return new Stamp(Guid.CreateVersion7(now), new Actor(person.Id, person.Name, person.Role, person.Agency, "web"), now, now);
    }
}
