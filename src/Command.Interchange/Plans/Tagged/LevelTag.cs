using System.Globalization;
using System.Text.RegularExpressions;

namespace Command.Interchange.Plans.Tagged;

/// <summary>
/// OpenStreetMap's <c>level</c> and <c>repeat_on</c>: one number, a list ("-1;0") or a range ("0-3"); halves for what lies
/// between two floors ("0.5").
/// </summary>
internal static partial class LevelTag
{
    /// <summary>The levels a feature is on, lowest first, each written one way ("-0" is "0").</summary>
    public static IReadOnlyList<string> Of(TaggedFeature feature)
    {
        var levels = new SortedSet<decimal>();
        foreach (var tag in new[] { "level", "repeat_on" })
        {
            foreach (var part in (feature[tag] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                levels.UnionWith(Part(tag, part));
                if (levels.Count > PlanLimits.Levels)
                {
                    throw new BadFeature(tag, $"names more than {PlanLimits.Levels} levels");
                }
            }
        }

        return [.. levels.Select(l => l.ToString("0.##", CultureInfo.InvariantCulture))];
    }

    /// <summary>The storey a level belongs to; a half level belongs to the one below it.</summary>
    public static int Ordinal(string level) => (int)Math.Floor(decimal.Parse(level, CultureInfo.InvariantCulture));

    private static IEnumerable<decimal> Part(string tag, string part)
    {
        if (Single().IsMatch(part))
        {
            return [decimal.Parse(part, CultureInfo.InvariantCulture)];
        }

        if (Range().Match(part) is not { Success: true } range)
        {
            throw new BadFeature(tag, $"is '{PlainText.Shown(part)}', not a level number");
        }

        var (from, to) = (int.Parse(range.Groups["from"].Value, CultureInfo.InvariantCulture), int.Parse(range.Groups["to"].Value, CultureInfo.InvariantCulture));
        return from <= to
            ? Enumerable.Range(from, to - from + 1).Select(l => (decimal)l)
            : throw new BadFeature(tag, $"is '{part}', a range that runs backwards");
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}(\.[0-9]{1,2})?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Single();

    [GeneratedRegex(@"^(?<from>-?[0-9]{1,3})-(?<to>-?[0-9]{1,3})\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
