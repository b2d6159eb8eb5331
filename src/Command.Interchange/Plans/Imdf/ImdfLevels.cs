using System.Globalization;
using System.Text.Json;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Interchange.Plans.Imdf;

/// <summary>Levels of an archive (IMDF 1.0.0, Level), named so that they stay apart where several buildings have a "Level 1".</summary>
internal static class ImdfLevels
{
    private const int HighestOrdinal = 200;

    public static IReadOnlyList<(JsonFeature Feature, Level Level)> Read(
        IEnumerable<JsonFeature> levels, IEnumerable<JsonFeature> buildings, ImdfNames names, Findings findings)
    {
        var buildingNames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var building in buildings)
        {
            findings.Try(building.File, building.Label, () => buildingNames[building.Id!] = names.Label(building, "name"));
        }

        var read = new List<(JsonFeature Feature, Level Level, string Building)>();
        foreach (var feature in levels)
        {
            findings.Try(feature.File, feature.Label, () =>
                read.Add((feature, Level(feature, names), string.Join(", ", feature.Texts("building_ids").Select(id => buildingNames.GetValueOrDefault(id, ""))))));
        }

        return Apart(read);
    }

    private static Level Level(JsonFeature feature, ImdfNames names)
    {
        var ordinal = feature["ordinal"] switch
        {
            null => throw new BadFeature("ordinal", "is missing"),
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) && Math.Abs(whole) <= HighestOrdinal => whole,
            _ => throw new BadFeature("ordinal", $"is not a whole number between -{HighestOrdinal} and {HighestOrdinal}"),
        };
        var name = names.Label(feature, "name") is { Length: > 0 } label ? label : $"Level {ordinal.ToString(CultureInfo.InvariantCulture)}";
        var shortName = names.Label(feature, "short_name") is { Length: > 0 } brief ? brief : ordinal.ToString(CultureInfo.InvariantCulture);
        return new Level(new LevelId(feature.Id!), name, shortName, ordinal, feature.Drawing is null ? [] : feature.Area);
    }

    private static List<(JsonFeature Feature, Level Level)> Apart(List<(JsonFeature Feature, Level Level, string Building)> levels)
    {
        var several = levels.Select(l => l.Building).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var apart = new List<(JsonFeature, Level)>();
        foreach (var (feature, level, building) in levels.OrderBy(l => l.Feature.Id, StringComparer.Ordinal))
        {
            var name = several && building.Length > 0 ? $"{building}, {level.Name}" : level.Name;
            var times = seen[name] = seen.GetValueOrDefault(name) + 1;
            apart.Add((feature, level with { Name = times == 1 ? name : $"{name} ({times})" }));
        }

        return apart;
    }
}
