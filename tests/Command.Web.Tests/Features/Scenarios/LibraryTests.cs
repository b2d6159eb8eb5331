using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Scenarios;
using Command.Interchange.Scenarios;
using Command.Web.Features.Demo;
using Command.Web.Features.Scenarios;

namespace Command.Web.Tests.Features.Scenarios;

public sealed class LibraryTests
{
    [Fact]
    public void There_are_eight_scripts_of_ten_to_twenty_five_injects_that_read_without_a_fault()
    {
        Assert.Equal(
            [
                ("bomb-threat.txt", Kind.BombThreat), ("chemical-spill.txt", Kind.ChemicalSpill), ("gas-leak.txt", Kind.GasLeak), ("intruder.txt", Kind.Intruder),
                ("medical.txt", Kind.Medical), ("missing-child.txt", Kind.MissingPerson), ("tornado.txt", Kind.Tornado), ("weapon-report.txt", Kind.Weapon),
            ],
            ScenarioLibrary.All.Select(file => (file.Name, file.Scenario!.Kind)));
        Assert.All(ScenarioLibrary.All, file => Assert.InRange(file.Scenario!.Injects.Length, 10, 25));
    }

    [Fact]
    public void Each_says_what_is_to_be_learned_what_is_expected_and_how_people_are_kept_safe() => Assert.All(ScenarioLibrary.All, file =>
    {
        var scenario = file.Scenario!;
        Assert.True(scenario.Objectives.Length >= 2, file.Name);
        Assert.True(scenario.Injects.Count(inject => inject.Expected.Length > 0) >= 6, file.Name);
        Assert.Contains("121A.038", scenario.Care, StringComparison.Ordinal);
        Assert.Contains("No sounds, smoke, blood, replica weapons or acting", scenario.Care, StringComparison.Ordinal);
        Assert.Contains("exercise", scenario.Injects[^1].Text, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void Those_with_a_weapon_or_an_intruder_are_for_adults() => Assert.All(
        ScenarioLibrary.All.Where(file => file.Scenario!.Kind is Kind.Weapon or Kind.Intruder), file => Assert.Contains("Adults only", file.Scenario!.For, StringComparison.Ordinal));

    [Fact]
    public void Every_place_of_every_script_is_found_in_every_demo_school_the_same_each_time() => Assert.All(DemoDistrict.Schools, school => Assert.All(ScenarioLibrary.All, file =>
    {
        var plan = new PlanIndex(school.Plan);
        var (placed, faults) = Placing.In(plan, file.Scenario!);

        Assert.Empty(faults.Select(fault => $"{school.Key}: {file.Words(fault)}"));
        Assert.All(placed.Injects.Where(inject => inject.Where is not null), inject => Assert.NotNull(plan.Find(inject.Room!.Value)));
        Assert.Equal(placed.Injects.Select(inject => inject.Room), Placing.In(new PlanIndex(school.Plan), file.Scenario!).Scenario.Injects.Select(inject => inject.Room));
    }));

    [Fact]
    public void No_inject_orders_clears_or_judges() => Assert.All(
        ScenarioLibrary.All.SelectMany(file => Placing.In(new PlanIndex(DemoDistrict.Schools[1].Plan), file.Scenario!).Scenario.Injects),
        inject => Assert.Contains(InjectRequests.Of(inject).GetType().Name, new[] { "ReportRequest", "NoteRequest", "SendMessageRequest", "MarkRequest", "HelpRequest" }));
}
