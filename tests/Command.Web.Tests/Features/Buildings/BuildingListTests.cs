using Bunit;
using Command.Web.Features.Buildings;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Web.Tests.Features.Buildings;

public sealed class BuildingListTests : BunitContext
{
    private static readonly Guid Incident = Guid.Parse("0199c0de-0000-7000-8000-000000000001");

    private readonly BuildingSummary[] _buildings =
    [
        new(Guid.NewGuid(), "Oak Elementary School", "12 Oak Street", 40, 1, DateTimeOffset.UnixEpoch, null, null),
        new(Guid.NewGuid(), "Riverbend Middle School", "1200 River Road", 94, 2, DateTimeOffset.UnixEpoch, Incident, "lockdown"),
        new(Guid.NewGuid(), "Northside Learning Center", "", 0, 0, null, null, null),
    ];

    public BuildingListTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void A_building_says_its_rooms_and_leads_to_its_page()
    {
        var line = Show().FindAll("li")[0];

        Assert.Contains("40 rooms", line.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/buildings/{_buildings[0].Id}", line.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_open_incident_stands_out_and_leads_there()
    {
        var line = Show().FindAll("li")[1];

        Assert.Equal($"/incidents/{Incident}", line.QuerySelector(".incident")!.GetAttribute("href"));
        Assert.Contains("Lockdown", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_building_without_a_plan_says_so() =>
        Assert.Equal("No floor plan", Show().FindAll("li")[2].QuerySelector(".chip")!.TextContent);

    [Fact]
    public void A_search_goes_over_names_and_streets()
    {
        var list = Show();

        list.Find("input").Input("river road");

        Assert.Equal("Riverbend Middle School", Assert.Single(list.FindAll(".who a")).TextContent);
    }

    [Fact]
    public void Only_who_may_add_a_building_is_offered_to()
    {
        Assert.Empty(Show().FindAll(".btn-primary"));
        Assert.Equal("/buildings/new", Show(mayAdd: true).Find(".btn-primary").GetAttribute("href"));
    }

    private IRenderedComponent<BuildingList> Show(bool mayAdd = false) => Render<BuildingList>(p => p.Add(l => l.Buildings, _buildings).Add(l => l.MayAdd, mayAdd));
}
