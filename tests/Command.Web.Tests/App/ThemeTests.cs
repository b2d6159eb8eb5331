using Command.Web.App;
using MudBlazor;
using MudBlazor.Utilities;

namespace Command.Web.Tests.App;

public sealed class ThemeTests
{
    [Fact]
    public void The_dark_palette_is_the_dark_tokens() => Same(Theme.Mud.PaletteDark, Tokens.Dark);

    [Fact]
    public void The_light_palette_is_the_light_tokens() => Same(Theme.Mud.PaletteLight, Tokens.Light);

    private static void Same(Palette mud, Tokens tokens)
    {
        (string Token, MudColor[] Colours)[] pairs =
        [
            ("surface-0", [mud.Background, mud.AppbarBackground]),
            ("surface-1", [mud.Surface, mud.DrawerBackground]),
            ("surface-2", [mud.BackgroundGray, mud.Dark, mud.TableHover, mud.ActionDisabledBackground]),
            ("line", [mud.LinesDefault, mud.TableLines, mud.Divider]),
            ("edge", [mud.LinesInputs, mud.ActionDisabled]),
            ("text", [mud.TextPrimary, mud.DarkContrastText, mud.AppbarText, mud.DrawerText]),
            ("text-soft", [mud.TextSecondary, mud.TextDisabled, mud.Secondary, mud.Tertiary, mud.ActionDefault, mud.DrawerIcon]),
            ("accent", [mud.Primary, mud.Info]),
            ("accent-text", [mud.PrimaryContrastText, mud.InfoContrastText]),
            ("ok", [mud.Success]),
            ("warn", [mud.Warning]),
            ("bad", [mud.Error]),
        ];
        Assert.All(pairs, pair => Assert.All(pair.Colours, colour =>
            Assert.Equal(tokens.Colours[pair.Token], colour.ToString(MudColorOutputFormats.Hex))));
    }
}
