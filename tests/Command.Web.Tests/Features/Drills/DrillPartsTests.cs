using Bunit;
using Command.Domain.Drills;
using Command.Domain.Kernel;
using Command.Web.Features.Drills;

namespace Command.Web.Tests.Features.Drills;

public sealed class DrillPartsTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly BuildingId Oak = new(Guid.Parse("0199c0de-0000-7000-8000-00000000000a"));
    private readonly List<PlanDrill> _planned = [];
    private string? _refusal;

    [Fact]
    public void Each_kind_says_how_many_were_held_and_how_far_behind_or_by_when_the_next_is_due()
    {
        var fire = Drill.Evolve(Drill.Evolve(Drill.None, new DrillPlanned(By(), Oak, DrillKind.Fire, Now.AddDays(-3), null, null, true)), new DrillHeld(By(), Now.AddDays(-3), Now.AddDays(-3), 200, null));

        var table = Render<DrillTable>(p => p.Add(t => t.Overview, DrillOverview.Of(DrillRequirements.Minnesota, [(Oak, "Oak Elementary")], [fire], new DateOnly(2026, 11, 23), Zone)));

        Assert.Equal("1 behind", table.Find("tbody th .chip").TextContent);
        Assert.Equal(("0 of 5", "1 behind"), Cell(DrillKind.Lockdown));
        Assert.Equal(("1 of 5", "by 18 Dec"), Cell(DrillKind.Fire));
        Assert.Equal(("0 of 1", "by 31 May"), Cell(DrillKind.Tornado));

        (string, string) Cell(DrillKind kind) => (table.Find($"[data-kind={kind}] .figure").TextContent, table.Find($"[data-kind={kind}] .next").TextContent.Trim());
    }

    [Fact]
    public void A_drill_is_planned_by_the_clock_of_the_school()
    {
        var form = Form();
        form.Find("select").Change(Oak.Value.ToString());
        form.Find("[type=datetime-local]").Change("2026-12-01T10:15:00");
        form.Find("textarea").Change("Quiet room");
        form.Find("form").Submit();

        var plan = Assert.Single(_planned);
        Assert.Equal((Oak, DrillKind.Lockdown, new DateTimeOffset(2026, 12, 1, 16, 15, 0, TimeSpan.Zero), "Quiet room", (int?)null, true), (plan.Building, plan.Kind, plan.At, plan.AccessNeeds, plan.ExpectedPercent, plan.StudentsTakePart));
    }

    [Fact]
    public void Of_a_simulation_is_asked_how_many_students_are_expected_and_students_are_left_out()
    {
        var form = Form();
        form.Find("select").Change(Oak.Value.ToString());
        form.FindAll("select")[1].Change(nameof(DrillKind.ActiveShooterSimulation));
        Assert.Contains("121A.038", form.Markup, StringComparison.Ordinal);
        form.Find("[type=number]").Change("10");
        form.Find("form").Submit();

        Assert.Equal((10, false), (_planned[0].ExpectedPercent, _planned[0].StudentsTakePart));
    }

    [Fact]
    public void A_refusal_is_read_in_the_form_and_a_school_must_be_chosen()
    {
        var form = Form();
        form.Find("form").Submit();
        Assert.Equal("Choose a school.", form.Find("[role=alert]").TextContent);
        Assert.Empty(_planned);

        _refusal = "Check the day.";
        form.Find("select").Change(Oak.Value.ToString());
        form.Find("form").Submit();
        Assert.Equal("Check the day.", form.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void What_the_law_asks_is_told_by_a_word_and_a_sign()
    {
        var list = Render<DrillCheckList>(p => p.Add(l => l.Checks, [new("Announced as a drill", "Minn. Stat. 121A.038", CheckState.Met), new("Families were told too late", "Minn. Stat. 121A.038", CheckState.Missed)]));

        Assert.Equal(["Met.", "Not met."], list.FindAll("li b").Select(word => word.TextContent));
        Assert.Equal(["✓", "!"], list.FindAll(".sign").Select(sign => sign.TextContent));
    }

    [Theory]
    [InlineData("2027-03-14T02:30", "2027-03-14T08:30")]
    [InlineData("2027-07-01T00:00", "2027-07-01T05:00")]
    public void An_hour_that_the_clock_leaves_out_is_the_one_after(string wall, string utc)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateTimeOffset.Parse(utc + "Z", culture), SchoolTime.From(DateTime.Parse(wall, culture), Zone));
    }

    private IRenderedComponent<PlanDrillForm> Form() => Render<PlanDrillForm>(p => p
        .Add(form => form.Schools, [(Oak, "Oak Elementary"), (BuildingId.New(), "Lakeside Elementary")])
        .Add(form => form.Zone, Zone)
        .Add(form => form.Now, Now)
        .Add(form => form.Plan, (command, ask) =>
        {
            _planned.Add(ask(By() with { Command = command }));
            return Task.FromResult(_refusal);
        }));

    private static Stamp By() => new(Guid.NewGuid(), new Actor(new PersonId("vega"), "Marisol Vega", Role.DistrictOffice, null, "test"), Now, Now);
}
