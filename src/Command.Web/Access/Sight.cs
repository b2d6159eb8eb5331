using System.Security.Claims;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Audit;
using Command.Web.Live;

namespace Command.Web.Access;

/// <summary>An incident, and who looks at it as they stand there.</summary>
/// <param name="Live">The incident.</param>
/// <param name="By">The person, with the role that holds at this incident.</param>
public sealed record SeenIncident(LiveIncident Live, Person By);

/// <summary>
/// The one door to incidents and buildings for everything that shows them. What a person may not see is answered like
/// what does not exist, and that they tried is written down. An architecture test holds all else to this door.
/// </summary>
public sealed class Sight(LiveIncidents incidents, LiveBuildings buildings, CurrentPerson current, RefusalLog refusals, TimeProvider clock)
{
    /// <summary>An incident of the caller's district; null when there is none, or none for them.</summary>
    public async Task<SeenIncident?> IncidentAsync(ClaimsPrincipal? user, IncidentId id) =>
        await current.PersonAsync(user) is { } person ? await IncidentAsync(current.District(user), person, id) : null;

    /// <inheritdoc cref="IncidentAsync(ClaimsPrincipal?, IncidentId)"/>
    public async Task<SeenIncident?> IncidentAsync(DistrictId district, Person person, IncidentId id)
    {
        if (await incidents.FindAsync(district, id) is not { } live)
        {
            return null;
        }

        if (Standing(person, live) is { } standing)
        {
            return new SeenIncident(live, standing);
        }

        await refusals.ReadAsync(district, person, id, live.State.Building);
        return null;
    }

    /// <summary>The open incidents that the person may see.</summary>
    public IEnumerable<SeenIncident> OpenIncidents(DistrictId district, Person person)
    {
        foreach (var live in incidents.Of(district).Where(live => live.State.IsOpen))
        {
            if (Standing(person, live) is { } standing)
            {
                yield return new SeenIncident(live, standing);
            }
        }
    }

    /// <summary>The person as they stand at an incident at this moment; null when it is not for them, or no longer.</summary>
    public Person? Standing(Person person, LiveIncident live) => Standing(person, live.State.Building, live.Id, live.State.IsOpen, clock.GetUtcNow());

    /// <inheritdoc cref="Standing(Person, LiveIncident)"/>
    public static Person? Standing(Person person, BuildingId building, IncidentId incident, bool isOpen, DateTimeOffset now) =>
        Authority.At(isOpen ? person : person.WithoutGuestGrants(), building, incident, now);

    /// <summary>A building of the caller's district; null when there is none, or none for them.</summary>
    public async Task<LiveBuilding?> BuildingAsync(ClaimsPrincipal? user, BuildingId id) =>
        await current.PersonAsync(user) is { } person ? await BuildingAsync(current.District(user), person, id) : null;

    /// <inheritdoc cref="BuildingAsync(ClaimsPrincipal?, BuildingId)"/>
    public async Task<LiveBuilding?> BuildingAsync(DistrictId district, Person person, BuildingId id)
    {
        if (await buildings.GetAsync(district, id) is not { } live)
        {
            return null;
        }

        if (Authority.SeesBuilding(person, id, clock.GetUtcNow()))
        {
            return live;
        }

        await refusals.ReadAsync(district, person, null, id);
        return null;
    }

    /// <summary>The same building, read again because the caller knows of a newer version.</summary>
    public async Task<LiveBuilding?> NewestAsync(DistrictId district, LiveBuilding seen) => await buildings.ReloadAsync(district, seen.Building.Id);

    /// <summary>The buildings that the person may look at, by name.</summary>
    public IReadOnlyList<LiveBuilding> Buildings(DistrictId district, Person? person)
    {
        var now = clock.GetUtcNow();
        return person is null ? [] : [.. buildings.Of(district).Where(live => Authority.SeesBuilding(person, live.Building.Id, now))];
    }

    /// <summary>What the district's buildings are called, by name. Names are no secret within a district; all else is.</summary>
    public IReadOnlyList<(BuildingId Id, string Name)> Names(DistrictId district) => [.. buildings.Of(district).Select(live => (live.Building.Id, live.Building.Name))];

    /// <summary>The building of an incident that was seen; null while this node does not hold it.</summary>
    public LiveBuilding? BuildingOf(SeenIncident seen) => buildings.Held(seen.Live.District, seen.Live.State.Building);

    /// <summary>The plan in force, for those who may look at the building; empty for others and without one.</summary>
    public PlanIndex PlanOf(DistrictId district, Person person, BuildingId building) =>
        Authority.SeesBuilding(person, building, clock.GetUtcNow()) ? buildings.PlanOf(district, building) : PlanIndex.Empty;

    /// <summary>Calls <paramref name="changed"/> after a building or its plan changed, until the result is disposed. It must return at once.</summary>
    public IDisposable WatchBuilding(DistrictId district, BuildingId id, Action<LiveBuilding> changed)
    {
        void Heard(DistrictId there, LiveBuilding live)
        {
            if (there == district && live.Building.Id == id)
            {
                changed(live);
            }
        }

        buildings.Changed += Heard;
        return new Watcher(() => buildings.Changed -= Heard);
    }
}
