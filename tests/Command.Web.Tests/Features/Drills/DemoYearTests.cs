using Command.Domain.Drills;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Features.Demo;
using Command.Web.Features.Drills;

namespace Command.Web.Tests.Features.Drills;

/// <summary>The demo district's school year as it stands on Monday, 23 November 2026, against tables written by hand.</summary>
public sealed class DemoYearTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    private static readonly IReadOnlyList<Drill> Edges =
    [
        Held("oak", DrillKind.Fire, 2026, 6, 30, 23, 59),
        Held("oak", DrillKind.Fire, 2026, 7, 1, 0, 0),
        Held("lakeside", DrillKind.Lockdown, 2026, 11, 2, 9, 0),
        Held("lakeside", DrillKind.Lockdown, 2026, 11, 2, 13, 0),
        Drill.Evolve(Planned("prairie", DrillKind.Tornado, 2026, 10, 1, 9, 0), new DrillCancelled(By("someone"), "Wind")),
        Held("northside", DrillKind.Fire, 2026, 9, 15, 0, 30),
        // Moved: out of the last year into this one, out of this one into the next, and within the year past today.
        Moved(Planned("oak", DrillKind.Tornado, 2026, 6, 20, 9, 0), 2026, 12, 2, 9, 0),
        Moved(Planned("prairie", DrillKind.Tornado, 2026, 12, 10, 9, 0), 2027, 7, 1, 0, 0),
        Moved(Planned("northside", DrillKind.Tornado, 2026, 10, 10, 9, 0), 2026, 11, 30, 9, 0),
    ];

    [Fact]
    public void The_year_of_the_demo_district_with_every_edge_is_the_table_written_by_hand()
    {
        var overview = DrillOverview.Of(DrillRequirements.Minnesota, Schools, [.. Demo, .. Edges], new DateOnly(2026, 11, 23), Zone);

        // School, lockdown, fire and tornado held (planned), others, owed, behind.
        Assert.Equal(
            [
                "Northside Learning Center: 0 (1), 1 (1), 0 (1), others 0, owed 10, 1 behind",
                "Prairie View Elementary: 1 (0), 1 (0), 0 (0), others 0, owed 9, on the way",
                "Lakeside Elementary: 2 (1), 1 (0), 0 (0), others 0, owed 8, on the way",
                "Oak Elementary: 1 (0), 2 (0), 0 (1), others 0, owed 8, on the way",
                "Riverbend Middle School: 1 (1), 2 (0), 1 (0), others 0, owed 7, on the way",
                "Riverbend High School: 2 (0), 2 (0), 0 (1), others 1, owed 7, on the way",
            ],
            overview.Rows.Select(Words));
    }

    [Fact]
    public void The_year_before_has_the_drill_of_its_last_minute_and_nothing_else()
    {
        var overview = DrillOverview.Of(DrillRequirements.Minnesota, Schools, [.. Demo, .. Edges], new DateOnly(2026, 6, 30), Zone);

        Assert.Equal("2025–26", overview.Year.Name);
        Assert.Equal("Oak Elementary: 0 (0), 1 (0), 0 (0), others 0, owed 10, 10 behind", Words(overview.Rows[^1]));
        Assert.All(overview.Rows.SkipLast(1), row => Assert.Equal(11, row.Year.Owed));
    }

    [Fact]
    public void A_school_year_that_has_just_begun_starts_at_nothing_and_nobody_is_behind()
    {
        var overview = DrillOverview.Of(DrillRequirements.Minnesota, Schools, [.. Demo, .. Edges], new DateOnly(2027, 7, 1), Zone);

        Assert.All(overview.Rows, row => Assert.Equal((11, 0, DrillStanding.OnTheWay), (row.Year.Owed, row.Year.Missing, row.Year.Standing)));
    }

    [Fact]
    public void Everything_that_is_said_of_the_demos_drills_is_allowed_and_the_active_shooter_drill_was_held_as_the_law_asks()
    {
        Assert.Equal(DemoDrills.All.Length, Demo.Count);
        Assert.Equal(DemoDrills.All.Length, DemoDrills.All.Select(drill => drill.Id).Distinct().Count());
        Assert.Equal(0, DrillChecks.Missed(Demo.Single(drill => drill.Kind is DrillKind.ActiveShooterDrill), Now));
        Assert.All(Demo, drill => Assert.DoesNotContain(SchoolTime.At(drill.When, Zone).DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday }));
    }

    [Fact]
    public void In_the_summer_the_demo_has_no_drills_behind_it() =>
        Assert.DoesNotContain(DemoDrills.InYear(new DateTimeOffset(2026, 7, 20, 18, 0, 0, TimeSpan.Zero), Zone), drill => drill.Days >= 0);

    private static IEnumerable<(BuildingId Id, string Name)> Schools => DemoDistrict.Schools.Select(school => (school.Building.Id, school.Building.Name));

    private static List<Drill> Demo { get; } =
    [
        .. DemoDrills.InYear(Now, Zone).Select(demo =>
        {
            var building = IdOf(demo.School);
            var person = DemoSeed.ToPerson(People.All.Single(known => known.Id == demo.Person));
            Assert.Null(Authority.RefusalToKeepDrills(person, building));
            var nth = 0;
            return DemoDrills.Sayings(demo, building, Now, Zone).Aggregate(Drill.None, (drill, ask) =>
            {
                var stamp = By(person.Id.Value) with { Command = DemoDrills.CommandOf(demo, nth++), ObservedAt = DemoDrills.At(demo, Now, Zone) };
                return Assert.IsType<Decision<DrillEvent>.Accepted>(DrillDecider.Decide(drill, ask(stamp))).Events.Aggregate(drill, Drill.Evolve);
            });
        }),
    ];

    private static string Words(DrillYearRow row) =>
        $"{row.Name}: {string.Join(", ", row.Year.Counts.Select(count => $"{count.Done} ({count.Planned})"))}, others {row.Year.Others}, owed {row.Year.Owed}, {DrillWords.Of(row.Year.Standing, row.Year.Missing)}";

    private static BuildingId IdOf(string key) => DemoDistrict.Schools.Single(school => school.Key == key).Building.Id;

    private static Stamp By(string person) => new(Guid.NewGuid(), new Actor(new PersonId(person), person, Role.CrisisTeam, null, "test"), Now, Now);

    private static Drill Planned(string school, DrillKind kind, int year, int month, int day, int hour, int minute) =>
        Drill.Evolve(Drill.None, new DrillPlanned(By("someone"), IdOf(school), kind, At(year, month, day, hour, minute), null, null, true));

    private static Drill Held(string school, DrillKind kind, int year, int month, int day, int hour, int minute) =>
        Drill.Evolve(Planned(school, kind, year, month, day, hour, minute), new DrillHeld(By("someone"), At(year, month, day, hour, minute), At(year, month, day, hour, minute).AddMinutes(5), null, null));

    private static Drill Moved(Drill drill, int year, int month, int day, int hour, int minute) => Drill.Evolve(drill, new DrillMoved(By("someone"), At(year, month, day, hour, minute), null));

    // Summer time ended on 1 November 2026.
    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(month > 10 ? -6 : -5));
}
