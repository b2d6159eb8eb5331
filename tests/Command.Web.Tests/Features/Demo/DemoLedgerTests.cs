using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Readiness;
using Command.Web.Features.Demo;

namespace Command.Web.Tests.Features.Demo;

public sealed class DemoLedgerTests
{
    [Fact]
    public void Everything_that_is_said_at_first_is_allowed_and_follows_the_rules()
    {
        var ledgers = DemoDistrict.Schools.ToDictionary(school => school.Key, _ => ReadinessLedger.Empty);
        foreach (var said in DemoLedger.All)
        {
            var school = DemoDistrict.Schools.Single(s => s.Key == said.School);
            var person = DemoSeed.ToPerson(People.All.Single(p => p.Id == said.Person));
            Assert.Null(Authority.RefusalToKeepReadiness(person with { Agreed = Coverage.Everywhere }, school.Building.Id));
            var stamp = new Stamp(said.Id, new Actor(person.Id, person.Name, person.Role, null, "test"), default, default);
            var decided = Assert.IsType<Decision<BuildingEvent>.Accepted>(ReadinessDecider.Decide(ledgers[said.School], said.Ask(stamp), new PlanIndex(school.Plan)));
            ledgers[said.School] = decided.Events.Cast<ReadinessEvent>().Aggregate(ledgers[said.School], ReadinessLedger.Evolve);
        }

        var middle = ledgers["middle"];
        Assert.Equal("door-8", middle.Open.Single(issue => issue.Kind is IssueKind.DoorPropped).Place.Door?[^6..]);
        Assert.Contains(middle.Cameras, camera => camera.Name == "Camera 14" && camera.Covers.Length == 3);
        Assert.Single(middle.Resolved);
    }

    [Fact]
    public void No_two_sayings_share_an_id() => Assert.Equal(DemoLedger.All.Length, DemoLedger.All.Select(said => said.Id).Distinct().Count());
}
