using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Trends;

namespace Command.Domain.Tests.Trends;

public sealed class TrendTableTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly BuildingId Oak = BuildingId.New();
    private static readonly BuildingId Middle = BuildingId.New();

    private static readonly IReadOnlyList<TrendRow> Rows =
    [
        Row(Oak, Mode.Drill, "2025-10-01T15:00Z", 60, 120, 600),
        Row(Oak, Mode.Exercise, "2025-11-01T15:00Z", 20, null, 500),
        Row(Oak, Mode.Actual, "2025-12-01T15:00Z", 90, 300, null),
        // The last and the first evening of a school year, by the clock of the school.
        Row(Middle, Mode.Drill, "2026-07-01T04:59Z", 50, 100, null),
        Row(Middle, Mode.Drill, "2026-07-01T05:00Z", 30, 80, null, Kind.Tornado),
    ];

    [Fact]
    public void What_was_real_and_what_was_practised_are_never_counted_together() => Assert.Equal(
        [
            "Oak 2025–26 real: 1 of ToAction 1:30, ToCommand 5:00",
            "Oak 2025–26 practice: 2 of ToAction 0:40, ToCommand 2:00, ToAllCleared 9:10",
            "Middle 2025–26 practice: 1 of ToAction 0:50, ToCommand 1:40",
            "Middle 2026–27 practice: 1 of ToAction 0:30, ToCommand 1:20",
        ],
        TrendTable.Of(Rows, [Oak, Middle], DrillRequirements.Minnesota, Zone).Select(Words));

    [Fact]
    public void Every_building_together_is_a_line_for_each_year() => Assert.Equal(
        ["All 2025–26 real: 1 of ToAction 1:30, ToCommand 5:00", "All 2025–26 practice: 3 of ToAction 0:50, ToCommand 1:50, ToAllCleared 9:10", "All 2026–27 practice: 1 of ToAction 0:30, ToCommand 1:20"],
        TrendTable.ByYear(Rows, DrillRequirements.Minnesota, Zone).Select(Words));

    [Fact]
    public void A_building_has_a_line_over_all_years() => Assert.Equal([1, 2, 2], TrendTable.ByBuilding(Rows, [Oak, Middle]).Select(line => line.Count));

    [Theory]
    [InlineData(new double[0], null)]
    [InlineData(new double[] { 7 }, 7d)]
    [InlineData(new double[] { 9, 1, 5 }, 5d)]
    [InlineData(new double[] { 10, 1, 2, 3 }, 2.5)]
    public void The_median_is_the_middle_one(double[] seconds, double? median) => Assert.Equal(median, TrendTable.Median(seconds.Select(TimeSpan.FromSeconds))?.TotalSeconds);

    [Fact]
    public void A_filter_takes_building_kind_and_mode_together()
    {
        Assert.Equal(5, Rows.Count(new TrendFilter(null, null, null).Has));
        Assert.Equal(2, Rows.Count(new TrendFilter(Middle, null, null).Has));
        Assert.Single(Rows, new TrendFilter(Middle, Kind.Tornado, Mode.Drill).Has);
        Assert.DoesNotContain(Rows, new TrendFilter(Oak, Kind.Tornado, null).Has);
    }

    private static string Words(TrendLine line) =>
        $"{(line.Building == Oak ? "Oak" : line.Building == Middle ? "Middle" : "All")} {line.Year!.Name} {(line.IsPractice ? "practice" : "real")}: {line.Count} of {string.Join(", ", line.Median.Select(pair => $"{pair.Key} {(int)pair.Value.TotalMinutes}:{pair.Value.Seconds:00}"))}";

    private static TrendRow Row(BuildingId building, Mode mode, string at, int toAction, int? toCommand, int? toAllCleared, Kind kind = Kind.Intruder) => new(
        IncidentId.New(), building, kind, mode, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
        new ResponseTimes(TimeSpan.FromSeconds(toAction), toCommand is { } c ? TimeSpan.FromSeconds(c) : null, toAllCleared is { } a ? TimeSpan.FromSeconds(a) : null));
}
