using BlazorLeaflet;
using Bunit;
using Command.Web.Features.Maps;
using Microsoft.JSInterop;

namespace Command.Web.Tests.Features.Maps;

public sealed class PlanMapTests : MapTest
{
    private static readonly Guid Incident = Guid.Parse("0199c0de-0000-7000-8000-000000000001");

    [Fact]
    public void The_plan_goes_to_the_browser_as_an_address_and_never_as_data()
    {
        Show();

        Assert.Equal(3, Added.Length);
        Assert.All(Added, layer => Assert.Contains("\"geoJsonUrl\":\"/plans/7.geojson\",\"geoJsonData\":null", layer, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_rooms_can_be_pressed()
    {
        Show();

        Assert.Contains("\"interactive\":true", Assert.Single(Added, layer => layer.Contains("\"tellsClicks\":true", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_on_its_own_paper_is_drawn_on_a_flat_sheet()
    {
        Show(local: true);

        Assert.Contains("\"crs\":\"Simple\"", Assert.Single(Sent("create")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_browser_is_told_which_incident_to_follow_and_when_that_changes()
    {
        var plan = Show();
        Assert.Contains(Incident.ToString(), Assert.Single(Sent("start")), StringComparison.Ordinal);

        plan.Render(p => p.Add(map => map.Incident, null));

        Assert.Equal("[null]", Assert.Single(Sent("follow")));
    }

    [Fact]
    public void The_readiness_ledger_goes_to_the_browser_as_an_address_and_only_when_it_changed()
    {
        var plan = Render<PlanMap>(p => p.Add(map => map.PlanUrl, "/plans/7.geojson").Add(map => map.ReadinessUrl, "/readiness?atLeast=3"));
        Assert.Contains("\"readiness\":\"/readiness?atLeast=3\"", Assert.Single(Sent("start")), StringComparison.Ordinal);

        plan.Render(p => p.Add(map => map.ReadinessUrl, "/readiness?atLeast=3"));
        plan.Render(p => p.Add(map => map.ReadinessUrl, "/readiness?atLeast=4"));

        Assert.Equal("[\"/readiness?atLeast=4\"]", Assert.Single(Sent("showReadiness")));
        Assert.Equal(3, Added.Length);
    }

    [Fact]
    public async Task A_press_says_which_room()
    {
        string? chosen = null;
        var plan = Render<PlanMap>(p => p.Add(map => map.PlanUrl, "/plans/7.geojson").Add(map => map.OnRoomChosen, room => chosen = room));
        var rooms = plan.FindComponent<LeafletMap>().Instance.Map.GetLayers().Single(layer => layer.ClassName == "room");

        await plan.InvokeAsync(() => Browser.FeatureClick(rooms.Id, "r214"));

        plan.WaitForAssertion(() => Assert.Equal("r214", chosen));
    }

    [Fact]
    public void Selecting_another_room_moves_the_line_and_draws_nothing_else_anew()
    {
        var plan = Show();

        plan.Render(p => p.Add(map => map.SelectedRoom, "r214"));
        plan.Render(p => p.Add(map => map.SelectedRoom, "r214"));

        Assert.Equal("[\"r214\"]", Assert.Single(Sent("select")));
        Assert.Equal(3, Added.Length);
    }

    [Fact]
    public void A_plan_that_cannot_be_fetched_says_so()
    {
        Leaflet.SetupVoid("addLayer", _ => true).SetException(new JSException("404"));

        var plan = Show();

        Assert.Equal("The floor plan could not be loaded.", plan.Find("p.plan-problem").TextContent);
    }

    [Fact]
    public async Task Leaving_the_page_stops_the_plan_and_takes_the_map_away()
    {
        Show();

        await DisposeComponentsAsync();

        Assert.Single(Sent("stop"));
        Assert.Single(Sent("dispose"));
    }

    [Fact]
    public void The_legend_has_a_word_for_every_state()
    {
        var words = Render<PlanLegend>().FindAll("li").Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

        Assert.All(["Not searched", "Cleared twice", "Disputed: reports differ", "Smoke or gas", "L Lock failed", "P PA not heard", "Camera"], word => Assert.Contains(word, words));
    }

    private IRenderedComponent<PlanMap> Show(bool local = false) => Render<PlanMap>(p => p
        .Add(map => map.PlanUrl, "/plans/7.geojson")
        .Add(map => map.Local, local)
        .Add(map => map.Incident, Incident));
}
