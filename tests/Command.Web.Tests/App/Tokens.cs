using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Command.Web.Tests.App;

/// <summary>What wwwroot/css/tokens.css says: the colours of each theme, and the ratio claimed beside them.</summary>
internal sealed partial record Tokens(string Name, IReadOnlyDictionary<string, string> Colours, IReadOnlyList<Tokens.Claim> Claims)
{
    public static readonly Tokens Dark = Read("dark");
    public static readonly Tokens Light = Read("light");

    /// <summary>"--text: #e9eff4; /* text 13.9:1 on surface-2 */"</summary>
    public sealed record Claim(string Token, string Use, double Ratio, string On);

    public double Contrast(string token, string on)
    {
        var (a, b) = (Luminance(Colours[token]), Luminance(Colours[on]));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static Tokens Read(string theme)
    {
        var css = File.ReadAllText(Path.Combine(Root(), "wwwroot", "css", "tokens.css"));
        var start = css.IndexOf($"[data-theme=\"{theme}\"] {{", StringComparison.Ordinal);
        var block = css[start..css.IndexOf("\n}", start, StringComparison.Ordinal)];
        var lines = Line().Matches(block);
        return new Tokens(
            theme,
            lines.ToDictionary(m => m.Groups["token"].Value, m => m.Groups["hex"].Value),
            [.. lines.Where(m => m.Groups["use"].Success).Select(m => new Claim(
                m.Groups["token"].Value,
                m.Groups["use"].Value,
                double.Parse(m.Groups["ratio"].Value, CultureInfo.InvariantCulture),
                m.Groups["on"].Value))]);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string hex)
    {
        var light = new[] { 1, 3, 5 }
            .Select(i => Convert.ToInt32(hex.Substring(i, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]);
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"--(?<token>[a-z0-9-]+): (?<hex>#[0-9a-f]{6});(?: /\* (?<use>text|graphic) (?<ratio>[0-9.]+):1 on (?<on>[a-z0-9-]+) \*/)?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
