using Bunit;
using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Trends;
using Command.Web.Features.Demo;
using Command.Web.Features.Trends;

namespace Command.Web.Tests.Features.Trends;

public sealed class ChartTests : BunitContext
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero);
    private static readonly BuildingId Oak = BuildingId.New();

    private static readonly IReadOnlyList<TrendRow> Rows =
    [
        Row(Mode.Drill, 2025, 60), Row(Mode.Exercise, 2026, 40), Row(Mode.Actual, 2026, 90),
    ];

    [Fact]
    public void Real_and_practised_are_told_by_shape_line_and_figure_and_the_chart_is_said_in_words()
    {
        var chart = Render<YearsChart>(p => p
            .Add(c => c.Measure, Measure.ToAction).Add(c => c.Rows, Rows).Add(c => c.Zone, Zone)
            .Add(c => c.Lines, TrendTable.ByYear(Rows, DrillRequirements.Minnesota, Zone))
            .Add(c => c.Years, [DrillRequirements.Minnesota.Year(2025), DrillRequirements.Minnesota.Year(2026)]));

        Assert.Equal((2, 1), (chart.FindAll("circle.practice").Count, chart.FindAll("rect.actual").Count));
        Assert.Equal((2, 1), (chart.FindAll(".median[data-practice]").Count, chart.FindAll(".median:not([data-practice])").Count));
        Assert.Equal(["1:00", "1:30", "0:40"], chart.FindAll(".label").Select(label => label.TextContent));
        Assert.Equal(
            "Time to action. Drills and exercises 2025–26: median 1:00 of 1. Actual 2026–27: median 1:30 of 1. Drills and exercises 2026–27: median 0:40 of 1",
            chart.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_building_shows_both_medians_on_its_line()
    {
        var chart = Render<BuildingsChart>(p => p
            .Add(c => c.Measure, Measure.ToAction).Add(c => c.Buildings, [(Oak, "Oak")]).Add(c => c.Lines, TrendTable.ByBuilding(Rows, [Oak])));

        Assert.Equal(["1:30", "0:50"], chart.FindAll(".label").Select(label => label.TextContent));
        Assert.Contains("Oak, actual: 1:30. Oak, drills and exercises: 0:50", chart.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_demos_past_lies_on_school_days_in_lessons_and_before_the_demo()
    {
        var past = DemoHistory.Before(Now, Zone).ToList();

        Assert.InRange(past.Count, 22, DemoHistory.All.Length - 1);
        Assert.Distinct(DemoHistory.All.Select(DemoHistory.IdOf));
        Assert.All(past, one => Assert.DoesNotContain(DemoHistory.At(one, Now, Zone).DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday }));
        Assert.All(past, one => Assert.True(DemoHistory.At(one, Now, Zone) < Now));
    }

    [Fact]
    public void In_the_year_before_every_school_but_one_held_its_eleven()
    {
        var before = DemoDrills.YearBefore(Now, Zone).ToList();
        var year = DrillRequirements.Minnesota.Year(2025);

        Assert.All(before, drill => Assert.True(year.Has(DrillYear.LocalDay(DemoDrills.At(drill, Now, Zone), Zone)), drill.ToString()));
        Assert.Equal([("northside", 10)], before.GroupBy(drill => drill.School).Where(school => school.Count() != 11).Select(school => (school.Key, school.Count())));
        Assert.Distinct(before.Select(drill => drill.Id));
    }

    private static TrendRow Row(Mode mode, int year, int seconds) =>
        new(IncidentId.New(), Oak, Kind.Fire, mode, new DateTimeOffset(year, 10, 1, 15, 0, 0, TimeSpan.Zero), new ResponseTimes(TimeSpan.FromSeconds(seconds), null, null));
}
