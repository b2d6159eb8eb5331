using Bunit;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Interchange.Plans;
using Command.Web.Features.Buildings;

namespace Command.Web.Tests.Features.Buildings;

public sealed class ImportPartsTests : BunitContext
{
    private static readonly PlanIndex Before = new(SchoolPlan.Of(SchoolPlan.Room("101"), SchoolPlan.Room("102"), SchoolPlan.Room("103")));
    private static readonly PlanIndex After = new(SchoolPlan.Of(SchoolPlan.Room("101"), SchoolPlan.Room("102", "Band room"), SchoolPlan.Room("104")));

    [Fact]
    public void What_changes_is_counted_and_named()
    {
        var shown = Reviewed(new PlanReview(2, InForce: false, HadPlan: true, PlanChange.Between(Before, After), []));

        Assert.Equal(["2 rooms kept", "1 added", "1 removed", "1 renamed"], shown.FindAll(".stat").Select(stat => stat.TextContent));
        Assert.Equal(["104", "103", "102 Band room"], shown.FindAll("details p").Select(names => names.TextContent));
        Assert.Empty(shown.FindAll("[role=alert]"));
    }

    [Fact]
    public void Marks_of_an_open_incident_that_would_vanish_are_an_alarm()
    {
        var incident = IncidentId.New();
        var shown = Reviewed(new PlanReview(2, false, true, PlanChange.Between(Before, After), [new LosingMarks(incident, "103")]));

        Assert.Contains("1 room with marks would vanish", shown.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/incidents/{incident}", shown.Find("[role=alert] a").GetAttribute("href"));
    }

    [Fact]
    public void A_plan_with_no_room_of_the_old_one_asks_whether_it_is_the_right_building() =>
        Assert.Contains(
            "Is this the right building?",
            Reviewed(new PlanReview(2, false, true, PlanChange.Between(Before, new PlanIndex(SchoolPlan.Of(SchoolPlan.Room("900")))), [])).Markup,
            StringComparison.Ordinal);

    [Fact]
    public void A_refusal_names_file_feature_and_reason_and_says_how_many_more()
    {
        var refused = new PlanRefused([new ImportProblem("unit.geojson", "3f", "level_id", "names no level"), new ImportProblem("venue.geojson", null, null, "is missing")], More: 7);

        var shown = Render<PlanRefusal>(p => p.Add(r => r.FileName, "school.zip").Add(r => r.Refused, refused));

        Assert.Equal(["unit.geojson", "3f", "level_id names no level"], shown.FindAll("tbody tr")[0].Children.Select(cell => cell.TextContent));
        Assert.Equal(["venue.geojson", "the whole file", "is missing"], shown.FindAll("tbody tr")[1].Children.Select(cell => cell.TextContent));
        Assert.Contains("and 7 more", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_building_learns_from_the_plan_only_what_nobody_typed()
    {
        var entrance = new Door("d", SchoolPlan.Ground.Id, "1", "", new Point(-93.6, 44.8), new Point(-93.6, 44.8), Exterior: true);
        var plan = SchoolPlan.Of(SchoolPlan.Room("1")) with { Crs = PlanCrs.Geographic, Doors = [entrance] };
        var form = new NewBuilding { Name = "Oak" };

        form.Learn(plan, "Venue 7");

        Assert.Equal(("Oak", "44.80000, -93.60000"), (form.Name, form.Place));
        Assert.Equal(new Point(-93.6, 44.8), form.Make(out _)!.Location);
    }

    [Theory]
    [InlineData("", "44.8, -93.6", "Give the building a name.")]
    [InlineData("Oak", "by the river", "Say where the main entrance is: latitude, longitude, as a map gives it.")]
    [InlineData("Oak", "144.8, -93.6", "Say where the main entrance is: latitude, longitude, as a map gives it.")]
    public void A_new_building_says_what_is_missing(string name, string place, string words)
    {
        Assert.Null(new NewBuilding { Name = name, Place = place }.Make(out var wrong));
        Assert.Equal(words, wrong);
    }

    [Fact]
    public void A_preview_is_for_one_person_and_only_while_it_is_open()
    {
        var previews = new PlanPreviews();
        var preview = previews.Open(new DistrictId("riverbend"), new PersonId("vega"), Before.Plan);
        var id = Path.GetFileNameWithoutExtension(preview.Url);

        Assert.NotNull(previews.Find(new DistrictId("riverbend"), new PersonId("vega"), id));
        Assert.Null(previews.Find(new DistrictId("riverbend"), new PersonId("lee"), id));
        Assert.Null(previews.Find(new DistrictId("elsewhere"), new PersonId("vega"), id));
        preview.Dispose();
        Assert.Null(previews.Find(new DistrictId("riverbend"), new PersonId("vega"), id));
    }

    private IRenderedComponent<PlanReviewed> Reviewed(PlanReview review) => Render<PlanReviewed>(p => p.Add(r => r.Review, review));
}
