using BlazorLeaflet;
using BlazorLeaflet.Models;
using Bunit;
using Command.Web.Features.Maps;

namespace Command.Web.Tests.Features.Maps;

public sealed class DistrictMapTests : MapTest
{
    private static readonly BuildingPin Middle = new("middle", "Middle", new(44.95, -93.1))
    {
        Action = "lockdown",
        Since = DateTimeOffset.UnixEpoch,
        Cleared = 61,
        Total = 94,
        NeedHelp = 3,
    };

    private static readonly BuildingPin Oak = new("oak", "Oak <Elementary>", new(44.99, -93.02));

    [Fact]
    public void Each_building_has_a_pin_with_its_news_in_words()
    {
        Show(Middle, Oak);

        Assert.Contains("Middle: Lockdown, 61 of 94 rooms cleared, 3 need help", Added[0], StringComparison.Ordinal);
        Assert.Contains("calm", Added[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_text_and_never_markup() =>
        Assert.Contains("Oak &lt;Elementary&gt;", Oak.Html, StringComparison.Ordinal);

    [Fact]
    public void Only_pins_that_changed_are_sent()
    {
        var map = Show(Middle, Oak);
        Clock.Advance(TimeSpan.FromSeconds(1));

        Give(map, Middle with { Cleared = 62 }, Oak);

        var update = Assert.Single(Sent("updateLayers"));
        Assert.Contains("62 of 94", update, StringComparison.Ordinal);
        Assert.DoesNotContain("Oak", update, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_within_a_second_are_sent_together()
    {
        var map = Show(Middle, Oak);
        Give(map, Middle with { Cleared = 62 }, Oak);
        Give(map, Middle with { Cleared = 63 }, Oak);
        Assert.Empty(Sent("updateLayers"));

        Clock.Advance(TimeSpan.FromSeconds(1));

        map.WaitForAssertion(() => Assert.Contains("63 of 94", Assert.Single(Sent("updateLayers")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_says_which_building()
    {
        string? chosen = null;
        var map = Render<DistrictMap>(p => p.Add(m => m.Pins, [Oak]).Add(m => m.OnBuildingChosen, id => chosen = id));
        var pin = map.FindComponent<LeafletMap>().Instance.Map.GetLayers().OfType<Marker>().Single();

        await map.InvokeAsync(() => Browser.LayerClick(pin.Id));

        map.WaitForAssertion(() => Assert.Equal("oak", chosen));
    }

    private IRenderedComponent<DistrictMap> Show(params BuildingPin[] pins) => Render<DistrictMap>(p => p.Add(map => map.Pins, pins));

    private static void Give(IRenderedComponent<DistrictMap> map, params BuildingPin[] pins) => map.Render(p => p.Add(m => m.Pins, pins));
}
