using System.Collections.Immutable;
using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Trends;

/// <summary>Which incidents are compared; null for all.</summary>
/// <param name="Building">Where.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Mode">Of what mode.</param>
public sealed record TrendFilter(BuildingId? Building, Kind? Kind, Mode? Mode)
{
    public bool Has(TrendRow row) => (Building ?? row.Building) == row.Building && (Kind ?? row.Kind) == row.Kind && (Mode ?? row.Mode) == row.Mode;
}

/// <summary>Some incidents in one line: how many, and the middle one of each time.</summary>
/// <param name="Building">Where; null for every building together.</param>
/// <param name="Year">In which school year; null for all years together.</param>
/// <param name="IsPractice">Whether these are drills and exercises; else they were real.</param>
/// <param name="Count">How many.</param>
/// <param name="Median">The median of each measure over those that reached it; a measure that none reached is missing.</param>
public sealed record TrendLine(BuildingId? Building, SchoolYear? Year, bool IsPractice, int Count, ImmutableSortedDictionary<Measure, TimeSpan> Median);

/// <summary>Incidents compared by building and over school years. What was practised and what was real are never counted together.</summary>
public static class TrendTable
{
    /// <summary>A line for each building, school year and whether it was real, in this order; buildings as they are given.</summary>
    public static ImmutableArray<TrendLine> Of(IEnumerable<TrendRow> rows, IReadOnlyList<BuildingId> buildings, DrillRequirements requirements, TimeZoneInfo zone) =>
    [
        .. from row in rows
           let year = YearOf(row, requirements, zone)
           group row by (row.Building, year, row.IsPractice) into lines
           orderby Place(buildings, lines.Key.Building), lines.Key.year.First, lines.Key.IsPractice
           select Line(lines.Key.Building, lines.Key.year, lines.Key.IsPractice, lines),
    ];

    /// <summary>A line for each school year and whether it was real, every building together.</summary>
    public static ImmutableArray<TrendLine> ByYear(IEnumerable<TrendRow> rows, DrillRequirements requirements, TimeZoneInfo zone) =>
    [
        .. from row in rows
           let year = YearOf(row, requirements, zone)
           group row by (year, row.IsPractice) into lines
           orderby lines.Key.year.First, lines.Key.IsPractice
           select Line(null, lines.Key.year, lines.Key.IsPractice, lines),
    ];

    /// <summary>A line for each building and whether it was real, all years together.</summary>
    public static ImmutableArray<TrendLine> ByBuilding(IEnumerable<TrendRow> rows, IReadOnlyList<BuildingId> buildings) =>
    [
        .. from row in rows
           group row by (row.Building, row.IsPractice) into lines
           orderby Place(buildings, lines.Key.Building), lines.Key.IsPractice
           select Line(lines.Key.Building, null, lines.Key.IsPractice, lines),
    ];

    /// <summary>One time of a row; null when it was not reached.</summary>
    public static TimeSpan? Of(TrendRow row, Measure measure) => measure switch
    {
        Measure.ToAction => row.Times.ToAction,
        Measure.ToCommand => row.Times.ToCommand,
        _ => row.Times.ToAllCleared,
    };

    /// <summary>The middle one; of an even number the mean of the two in the middle. Null of none.</summary>
    public static TimeSpan? Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static SchoolYear YearOf(TrendRow row, DrillRequirements requirements, TimeZoneInfo zone) => requirements.YearOf(DrillYear.LocalDay(row.DeclaredAt, zone));

    private static int Place(IReadOnlyList<BuildingId> buildings, BuildingId building) => buildings.Select((id, i) => (id, i)).FirstOrDefault(known => known.id == building, (default, int.MaxValue)).i;

    private static TrendLine Line(BuildingId? building, SchoolYear? year, bool isPractice, IEnumerable<TrendRow> rows)
    {
        var all = rows.ToList();
        var medians = Enum.GetValues<Measure>()
            .Select(measure => (Measure: measure, Median: Median(all.Select(row => Of(row, measure)).OfType<TimeSpan>())))
            .Where(pair => pair.Median is not null)
            .ToImmutableSortedDictionary(pair => pair.Measure, pair => pair.Median!.Value);
        return new TrendLine(building, year, isPractice, all.Count, medians);
    }
}
