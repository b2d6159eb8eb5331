using Command.Domain.Buildings;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Buildings;

public sealed class BuildingTests
{
    private static readonly BuildingRegistered Registered = new(By(Vega), Middle, "Riverbend Middle School", "Middle", "1 School Road", new Point(-93.6, 44.8));

    [Fact]
    public void A_registered_building_has_a_name_a_place_and_no_plan() =>
        Assert.Equal(
            new Building(Middle, "Riverbend Middle School", "Middle", "1 School Road", new Point(-93.6, 44.8), null, 1),
            Building.Evolve(Building.None, Registered));

    [Fact]
    public void The_plan_adopted_last_is_in_force()
    {
        var building = new BuildingEvent[] { Registered, new PlanAdopted(By(Vega), new PlanId("old"), "a.zip", 10), new PlanAdopted(By(Vega), new PlanId("new"), "b.zip", 12) }
            .Aggregate(Building.None, Building.Evolve);

        Assert.Equal(new PlanId("new"), building.Plan);
        Assert.Equal(3, building.Version);
        Assert.Equal("Middle", building.ShortName);
    }
}
