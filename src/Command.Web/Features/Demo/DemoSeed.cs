using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Features.Buildings;
using Command.Web.Store;

namespace Command.Web.Features.Demo;

/// <summary>Puts the demo district into the store. Doing it again changes nothing.</summary>
public sealed class DemoSeed(DistrictSessions sessions, BuildingStore store, BuildingDesk buildings, IConfiguration configuration)
{
    public static readonly DistrictId District = new(DemoDistrict.Id);

    /// <exception cref="InvalidOperationException">There is a real district in this store; a demo never stands beside one.</exception>
    public async Task PlantAsync(CancellationToken cancellation)
    {
        var districts = await sessions.DistrictsAsync(cancellation);
        if (districts.Any(d => !d.District.IsDemo))
        {
            throw new InvalidOperationException("This database holds a real district. Start with --no-demo, or give the demo a database of its own.");
        }

        // The district is written last: where it stands, everything stands.
        if (districts.Count > 0)
        {
            return;
        }

        var people = People.All.Select(ToPerson).ToList();
        var administrator = people.First(person => person.Role is Role.Administrator);
        var known = await store.ListAsync(District, cancellation);
        foreach (var school in DemoDistrict.Schools.Where(school => !known.Contains(school.Building.Id)))
        {
            await buildings.RegisterAsync(District, administrator, school.Building, school.Plan, "drawn for the demo");
        }

        await using var session = sessions.Write(District);
        session.StoreObjects(people.Select(person => new StoredPerson(person.Id.Value, person)));
        session.StoreObjects(People.Agencies.Select(a => new StoredAgency(a.Id, new Agency(new AgencyId(a.Id), a.Name, a.ShortName))));
        session.Store(new StoredDistrict(District.Value, new Domain.People.District(District, DemoDistrict.Name, DemoDistrict.ShortName, DemoDistrict.BaseLayerGeoJson, IsDemo: true) { Settings = Settings(configuration) }));
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// The times of the demo district: <c>Command:ClearStands</c> and the others may make them shorter than a district could
    /// choose, so that what takes half an hour can be tried in seconds.
    /// </summary>
    internal static IncidentSettings? Settings(IConfiguration configuration)
    {
        var section = configuration.GetSection("Command");
        var settings = IncidentSettings.Default;
        var chosen = new IncidentSettings(
            section.GetValue(nameof(settings.ClearStands), settings.ClearStands),
            section.GetValue(nameof(settings.NoCommandAfter), settings.NoCommandAfter),
            section.GetValue(nameof(settings.ParWithin), settings.ParWithin),
            section.GetValue(nameof(settings.ParEvery), settings.ParEvery),
            section.GetValue(nameof(settings.RetractWithin), settings.RetractWithin));
        return chosen == settings ? null : chosen;
    }

    /// <summary>A person of the demo as the app knows people.</summary>
    public static Person ToPerson(DemoPerson person) => new(
        new PersonId(person.Id), person.Name, person.Title, Enum.Parse<Role>(person.Role), person.AgencyId is { } agency ? new AgencyId(agency) : null,
        [.. DemoDistrict.Schools.Where(school => person.BuildingShortNames.Contains(school.Building.ShortName)).Select(school => school.Building.Id)]);
}
