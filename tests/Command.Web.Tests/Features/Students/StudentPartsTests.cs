using Bunit;
using Command.Domain.Kernel;
using Command.Domain.Students;
using Command.Interchange.Rosters;
using Command.Web.Features.Students;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Features.Students;

public sealed class StudentPartsTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 9, 5, 0, TimeSpan.Zero);
    private static readonly BuildingId Middle = new(Guid.NewGuid());
    private static readonly BuildingId Oak = new(Guid.NewGuid());
    private static readonly IReadOnlyList<(BuildingId, string)> Buildings = [(Middle, "Riverbend Middle School"), (Oak, "Oak Elementary")];
    private static readonly SchoolRoster School = new("o1", "Middle School 42", null, [new("s1", "Thistlewood", "Ada", null)], [new("Art", null, "Annex 9", [], null, null, [0])]);

    public StudentPartsTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));

    [Fact]
    public void What_is_held_says_its_age_its_source_and_which_building_has_none()
    {
        var held = Render<RosterHeld>(p => p.Add(x => x.Buildings, Buildings).Add(x => x.Summary, new RosterSummary(Now.AddDays(-18), "Devon", "spring.zip", [new(Middle, 612, 140)])));

        Assert.Contains("18 d ago", held.Find(".chip").TextContent, StringComparison.Ordinal);
        Assert.Equal("warn", held.Find(".chip").GetAttribute("data-tone"));
        Assert.Contains("Older than two weeks", held.Markup, StringComparison.Ordinal);
        Assert.Contains("no roster", held.FindAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("No roster", Render<RosterHeld>(p => p.Add(x => x.Buildings, Buildings).Add(x => x.Summary, null)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_school_that_is_called_like_no_building_is_given_one_by_hand_and_its_unknown_rooms_are_named()
    {
        Dictionary<string, BuildingId>? taken = null;
        var preview = Preview(new RosterRead([School], [], 0), map =>
        {
            taken = new Dictionary<string, BuildingId>(map);
            return Task.FromResult<string?>(map.Count == 0 ? "Say of at least one school which building it is." : null);
        });
        Press(preview, "Take it over");
        Assert.Contains("Say of at least one school", preview.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        preview.Find("select").Change(Middle.ToString());
        Assert.Contains("Annex 9", preview.Find("details").TextContent, StringComparison.Ordinal);
        Press(preview, "Take it over");

        Assert.Equal(Middle, taken!["o1"]);
        Assert.DoesNotContain("Thistlewood", preview.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_left_out_are_named_with_file_and_row()
    {
        var preview = Preview(new RosterRead([School], [new RosterProblem("users.csv", 12, "familyName", "and givenName are both empty")], 60), _ => Task.FromResult<string?>(null));

        Assert.Contains("users.csv12familyName and givenName are both empty", preview.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("and 59 more", preview.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disclosure_says_to_whom_what_why_and_by_what_right_and_is_reviewed_once()
    {
        var disclosed = new StudentDataDisclosed(
            new Stamp(Guid.NewGuid(), new Actor(new PersonId("lee"), "Ofc. Lee", Role.Officer, new AgencyId("pd"), "web"), Now, Now), [new RoomId("101")], "3", 26, DisclosureBasis.Emergency, "Man with a knife");
        string? found = null;
        var row = Row(new FoundDisclosure(new IncidentId(Guid.NewGuid()), Middle, disclosed, null), words => found = words);

        Assert.Contains("Riverbend PD, officer", row.Markup, StringComparison.Ordinal);
        Assert.Contains("26 students in 101, period 3", row.Markup, StringComparison.Ordinal);
        Assert.Contains("34 CFR 99.31(a)(10), 99.36", row.Markup, StringComparison.Ordinal);
        row.Find("input").Input("Right");
        row.Find("button").Click();
        Assert.Equal("Right", found);

        var reviewed = Row(new FoundDisclosure(default, Middle, disclosed, new DisclosureReviewed(disclosed.Stamp with { By = disclosed.Stamp.By with { Name = "Marisol Vega" } }, default, disclosed.Stamp.Command, "Right")), _ => { });
        Assert.Contains("Reviewed by Marisol Vega", reviewed.Markup, StringComparison.Ordinal);
        Assert.Empty(reviewed.FindAll("button"));
    }

    [Fact]
    public void Deleting_takes_two_presses_and_a_reason()
    {
        string? why = "";
        var form = Render<PurgeForm>(p => p.Add(x => x.Purge, reason =>
        {
            why = reason;
            return Task.FromResult<string?>(null);
        }));

        form.Find("button").Click();
        Assert.Equal("", why);
        form.Find("input").Input("End of the year");
        form.Find(".btn-danger").Click();

        Assert.Equal("End of the year", why);
    }

    private static void Press(IRenderedComponent<RosterPreview> preview, string words) => preview.FindAll("button").Single(button => button.TextContent == words).Click();

    private IRenderedComponent<RosterPreview> Preview(RosterRead read, Func<IReadOnlyDictionary<string, BuildingId>, Task<string?>> take) => Render<RosterPreview>(p => p
        .Add(x => x.File, "spring.zip").Add(x => x.Read, read).Add(x => x.Schools, [new SchoolReview(School, null)]).Add(x => x.Buildings, Buildings)
        .Add(x => x.UnknownRooms, (_, _) => ["Annex 9"]).Add(x => x.Take, take));

    private IRenderedComponent<DisclosureRow> Row(FoundDisclosure found, Action<string?> review) => Render<DisclosureRow>(p => p
        .Add(x => x.Found, found).Add(x => x.Rooms, "101, period 3").Add(x => x.Agency, "Riverbend PD").Add(x => x.MayReview, true)
        .Add(x => x.Review, words =>
        {
            review(words);
            return Task.FromResult<string?>(null);
        }));
}
