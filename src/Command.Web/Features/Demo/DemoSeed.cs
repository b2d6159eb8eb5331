using System.Globalization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Tasks;
using Command.Web.Features.Buildings;
using Command.Web.Features.Readiness;
using Command.Web.Features.Students;
using Command.Web.Store;

namespace Command.Web.Features.Demo;

/// <summary>Puts the demo district into the store. Doing it again changes nothing.</summary>
public sealed class DemoSeed(DistrictSessions sessions, BuildingStore store, BuildingDesk buildings, ReadinessDesk readiness, PastSeed past, RosterDesk students, IConfiguration configuration, TimeProvider clock)
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

        foreach (var said in DemoLedger.All)
        {
            var building = DemoDistrict.Schools.Single(school => school.Key == said.School).Building.Id;
            var person = people.Single(known => known.Id.Value == said.Person);
            if (await readiness.KeepAsync(District, person with { Agreed = Coverage.Everywhere }, building, said.Id, said.Ask, clock.GetUtcNow() - said.Age) is { } refusal)
            {
                throw new InvalidOperationException($"The demo's readiness ledger: {refusal}");
            }
        }

        await past.PlantAsync(people, cancellation);
        var taken = clock.GetUtcNow() - DemoRoster.Age;
        var by = new Actor(administrator.Id, administrator.Name, administrator.Role, null, "demo");
        await students.ReplaceAsync(District, DemoRoster.All(taken), DemoRoster.Source, administrator.Name, 0, new Stamp(DemoRoster.Command, by, taken, taken));
        await using var session = sessions.Write(District);
        session.StoreObjects(people.Select(person => new StoredPerson(person.Id.Value, person)));
        session.StoreObjects(People.Agencies.Select(a => new StoredAgency(a.Id, new Agency(new AgencyId(a.Id), a.Name, a.ShortName) { Kind = a.Kind, Contact = a.Contact, Since = a.Since })));
        session.Store(new StoredDistrict(District.Value, new Domain.People.District(District, DemoDistrict.Name, DemoDistrict.ShortName, DemoDistrict.BaseLayerGeoJson, IsDemo: true)
        {
            Settings = Settings(configuration),
            Checklists = StandardChecklists.All,
            Secondary = [.. DemoDistrict.Schools.Where(school => school.Key is "high" or "middle" or "northside").Select(school => school.Building.Id)],
        }));
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>The times of the demo's incidents, each by its own name: <c>Command__ParWithin=00:00:30</c> in the environment. Short ones make a rehearsal, or a test.</summary>
    public static IncidentSettings? Settings(IConfiguration configuration)
    {
        var usual = IncidentSettings.Default;
        TimeSpan Time(string name, TimeSpan other) => TimeSpan.TryParse(configuration[$"Command:{name}"], CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero ? time : other;
        var chosen = new IncidentSettings(
            Time(nameof(usual.ClearStands), usual.ClearStands),
            Time(nameof(usual.NoCommandAfter), usual.NoCommandAfter),
            Time(nameof(usual.ParWithin), usual.ParWithin),
            Time(nameof(usual.ParEvery), usual.ParEvery),
            Time(nameof(usual.RetractWithin), usual.RetractWithin));
        return chosen == usual ? null : chosen;
    }

    /// <summary>A person of the demo as the app knows people.</summary>
    public static Person ToPerson(DemoPerson person) => new(
        new PersonId(person.Id), person.Name, person.Title, Enum.Parse<Role>(person.Role), person.AgencyId is { } agency ? new AgencyId(agency) : null,
        [.. DemoDistrict.Schools.Where(school => person.BuildingShortNames.Contains(school.Building.ShortName)).Select(school => school.Building.Id)]);
}
