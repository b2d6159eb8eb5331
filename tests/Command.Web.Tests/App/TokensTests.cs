namespace Command.Web.Tests.App;

public sealed class TokensTests
{
    private static readonly string[] Surfaces = ["surface-0", "surface-1", "surface-2"];

    private static IEnumerable<Tokens> Themes => [Tokens.Dark, Tokens.Light];

    [Fact]
    public void Both_themes_know_the_same_colours() =>
        Assert.Equal(Tokens.Dark.Colours.Keys.Order(), Tokens.Light.Colours.Keys.Order());

    [Fact]
    public void Every_colour_that_is_read_states_its_contrast()
    {
        var ground = new HashSet<string>([.. Surfaces, "line"]);
        Assert.All(Themes, theme =>
            Assert.Equal(theme.Colours.Keys.Where(t => !ground.Contains(t)).Order(), theme.Claims.Select(c => c.Token).Order()));
    }

    [Fact]
    public void The_ratio_beside_a_colour_is_the_one_it_has() =>
        Assert.All(Themes, theme => Assert.All(theme.Claims, claim =>
            Assert.Equal(theme.Contrast(claim.Token, claim.On), claim.Ratio, tolerance: 0.051)));

    [Fact]
    public void Words_reach_4_5_and_graphics_3_on_every_surface() =>
        Assert.All(Themes, theme => Assert.All(theme.Claims, claim =>
            Assert.All(claim.On == "surface-2" ? Surfaces : [claim.On], on =>
            {
                var ratio = theme.Contrast(claim.Token, on);
                Assert.True(ratio >= (claim.Use == "text" ? 4.5 : 3), $"{theme.Name}: {claim.Token} on {on} is {ratio:0.00}");
            })));

    [Fact]
    public void Marks_on_a_hazard_or_a_finished_room_can_be_seen() =>
        Assert.All(Themes, theme => Assert.All(
            new[] { "room-none", "room-cleared2", "hazard-threat", "hazard-casualty", "hazard-smoke", "hazard-blocked", "help" },
            ground => Assert.True(theme.Contrast("room-ink", ground) >= 3, $"{theme.Name}: {ground}")));
}
