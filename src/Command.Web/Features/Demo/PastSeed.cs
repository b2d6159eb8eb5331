using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Features.Drills;
using Command.Web.Store;

namespace Command.Web.Features.Demo;

/// <summary>Puts what was before the demo began into the store: drills of two school years, incidents of three. Doing it again changes nothing.</summary>
public sealed class PastSeed(DrillStore drills, IncidentStore incidents, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">The rules refuse what the demo says of a drill.</exception>
    public async Task PlantAsync(IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var zone = SchoolTime.ZoneOf(new Domain.People.District(DemoSeed.District, "", "", null, IsDemo: true));
        await Parallel.ForEachAsync(DemoDrills.YearBefore(now, zone).Concat(DemoDrills.InYear(now, zone)), cancellation, async (drill, stop) => await PlantAsync(drill, people, now, zone, stop));
        await Parallel.ForEachAsync(DemoHistory.Before(now, zone), cancellation, async (past, stop) => await PlantAsync(past, people, now, zone, stop));
    }

    private async Task PlantAsync(DemoDrill demo, IReadOnlyList<Person> people, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var building = DemoDistrict.Schools.Single(school => school.Key == demo.School).Building.Id;
        var person = people.Single(known => known.Id.Value == demo.Person);
        // What is to come was planned yesterday; what was, is said to have been seen as it began.
        var seen = demo.Days >= 0 ? DemoDrills.At(demo, now, zone) : now.AddDays(-1);
        var (events, drill) = (new List<DrillEvent>(), Drill.None);
        foreach (var ask in DemoDrills.Sayings(demo, building, now, zone))
        {
            var asked = ask(new Stamp(DemoDrills.CommandOf(demo, events.Count), ActorOf(person), seen, now));
            if (DrillDecider.Decide(drill, asked) is not Decision<DrillEvent>.Accepted { Events: [var e] })
            {
                throw new InvalidOperationException($"The demo's drills: {asked.GetType().Name} was refused.");
            }

            events.Add(e);
            drill = Drill.Evolve(drill, e);
        }

        await OnceAsync(() => drills.AppendAsync(DemoSeed.District, new DrillId(demo.Id), Drill.None, events, cancellation));
    }

    private Task PlantAsync(DemoPast past, IReadOnlyList<Person> people, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var school = DemoDistrict.Schools.Single(school => school.Key == past.School);
        var at = DemoHistory.At(past, now, zone);
        var events = DemoHistory.Events(past, school.Building.Id, school.Plan, Of($"crisis-{past.School}-1"), Of("officer-1"), Of("district-1"), at);
        return OnceAsync(() => incidents.AppendAsync(DemoSeed.District, DemoHistory.IdOf(past), Incident.None, events.Aggregate(Incident.None, Incident.Evolve), events, turn: null, cancellation));

        Actor Of(string id) => ActorOf(people.Single(person => person.Id.Value == id));
    }

    private static Actor ActorOf(Person person) => new(person.Id, person.Name, person.Role, person.Agency, "demo");

    // Begun before and stopped half-way, a seed goes on where it was.
    private static async Task OnceAsync(Func<Task> append)
    {
        try
        {
            await append();
        }
        catch (SomeoneWasFirstException)
        {
            // It stands already.
        }
    }
}
