using MudBlazor;

namespace Command.Web.App;

/// <summary>
/// MudBlazor's theme in the colours of wwwroot/css/tokens.css. MudBlazor works out its own shades from hex values
/// and cannot read a css variable, so they stand here twice; a test holds the two equal.
/// </summary>
public static class Theme
{
    private static readonly string[] Faces = ["Atkinson Hyperlegible Next", "system-ui", "sans-serif"];

    public static readonly MudTheme Mud = new()
    {
        PaletteDark = new PaletteDark
        {
            Background = "#0b1016",
            BackgroundGray = "#18222d",
            Surface = "#111821",
            TextPrimary = "#e9eff4",
            TextSecondary = "#a5b3c0",
            TextDisabled = "#a5b3c0",
            Primary = "#5ccbe0",
            PrimaryContrastText = "#04161b",
            Secondary = "#a5b3c0",
            SecondaryContrastText = "#0b1016",
            Tertiary = "#a5b3c0",
            TertiaryContrastText = "#0b1016",
            Info = "#5ccbe0",
            InfoContrastText = "#04161b",
            Success = "#4cc785",
            SuccessContrastText = "#0b1016",
            Warning = "#f2b632",
            WarningContrastText = "#0b1016",
            Error = "#ff6b62",
            ErrorContrastText = "#0b1016",
            Dark = "#18222d",
            DarkContrastText = "#e9eff4",
            ActionDefault = "#a5b3c0",
            ActionDisabled = "#6b7f92",
            ActionDisabledBackground = "#18222d",
            LinesDefault = "#293643",
            LinesInputs = "#6b7f92",
            TableLines = "#293643",
            TableHover = "#18222d",
            Divider = "#293643",
            AppbarBackground = "#0b1016",
            AppbarText = "#e9eff4",
            DrawerBackground = "#111821",
            DrawerText = "#e9eff4",
            DrawerIcon = "#a5b3c0",
        },
        PaletteLight = new PaletteLight
        {
            Background = "#eef1f4",
            BackgroundGray = "#e3e9ee",
            Surface = "#ffffff",
            TextPrimary = "#0e161d",
            TextSecondary = "#45535f",
            TextDisabled = "#45535f",
            Primary = "#005f70",
            PrimaryContrastText = "#ffffff",
            Secondary = "#45535f",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#45535f",
            TertiaryContrastText = "#ffffff",
            Info = "#005f70",
            InfoContrastText = "#ffffff",
            Success = "#12683a",
            SuccessContrastText = "#ffffff",
            Warning = "#7d5600",
            WarningContrastText = "#ffffff",
            Error = "#b3202a",
            ErrorContrastText = "#ffffff",
            Dark = "#e3e9ee",
            DarkContrastText = "#0e161d",
            ActionDefault = "#45535f",
            ActionDisabled = "#66737f",
            ActionDisabledBackground = "#e3e9ee",
            LinesDefault = "#c9d2da",
            LinesInputs = "#66737f",
            TableLines = "#c9d2da",
            TableHover = "#e3e9ee",
            Divider = "#c9d2da",
            AppbarBackground = "#eef1f4",
            AppbarText = "#0e161d",
            DrawerBackground = "#ffffff",
            DrawerText = "#0e161d",
            DrawerIcon = "#45535f",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Faces, FontSize = "1rem", LineHeight = "1.4", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Faces, FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Faces, FontSize = "1.125rem", FontWeight = "650", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
