using Command.Domain.Buildings;
using Command.Domain.Readiness;
using Command.Web.Features.Readiness;
using Command.Web.Tests.Features.Buildings;

namespace Command.Web.Tests.Features.Readiness;

public sealed class SpotSearchTests
{
    private static readonly PlanIndex Plan = new(SchoolPlan.Of(
        SchoolPlan.Room("10"), SchoolPlan.Room("108"), SchoolPlan.Room("18", "Dock office"), SchoolPlan.Room("210", "Band room", level: SchoolPlan.Upper)) with
    {
        Doors = [.. Ledger.Plan.Plan.Doors],
    });

    [Theory]
    [InlineData("8", new[] { "Door 8 Kitchen dock", "18 Dock office", "108" })]
    [InlineData("10", new[] { "10", "108", "210 Band room" })]
    [InlineData("band", new[] { "210 Band room" })]
    [InlineData("10 l2", new[] { "210 Band room" })]
    [InlineData("DOCK", new[] { "18 Dock office", "Door 8 Kitchen dock" })]
    [InlineData("  ", new string[0])]
    [InlineData("pool", new string[0])]
    public void The_likeliest_place_comes_first(string typed, string[] found) =>
        Assert.Equal(found, new SpotSearch(Plan, withDoors: true).Find(typed, 9).Select(choice => choice.Title));

    [Fact]
    public void No_more_are_found_than_fit() => Assert.Single(new SpotSearch(Plan, withDoors: true).Find("10", 1));

    [Fact]
    public void Where_only_rooms_are_asked_for_no_door_is_found() => Assert.Empty(new SpotSearch(Plan, withDoors: false).Find("kitchen", 9));

    [Fact]
    public void What_a_newer_plan_no_longer_draws_is_still_named()
    {
        Assert.Equal("gone (no longer on the plan)", ReadinessWords.Place(Spot.In(new("gone")), Plan));
        Assert.Equal("door gone (no longer on the plan)", ReadinessWords.Place(Spot.At("gone"), Plan));
    }

    [Fact]
    public void Every_kind_has_a_letter_of_its_own() =>
        Assert.Equal(ReadinessWords.Kinds.Count, ReadinessWords.Kinds.Select(ReadinessWords.Letter).Distinct().Count());
}
