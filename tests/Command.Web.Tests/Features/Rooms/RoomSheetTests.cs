using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Web.Features.Incidents;
using Command.Web.Features.Rooms;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Command.Web.Tests.Features.Incidents.Lockdown;

namespace Command.Web.Tests.Features.Rooms;

public sealed class RoomSheetTests : BunitContext
{
    private readonly List<CommandRequest> _sent = [];

    public RoomSheetTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));

    [Fact]
    public void A_clear_is_one_press_and_says_that_the_team_went_in()
    {
        Press(Show(View()), "Cleared");

        Assert.Equal((SearchMark.Cleared, SearchMethod.Entered, 2L), Assert.IsType<MarkRequest>(Assert.Single(_sent)) is var mark ? (mark.Search, mark.Method, mark.Seen) : default);
    }

    [Fact]
    public void How_it_was_searched_is_chosen_before_and_sends_nothing_by_itself()
    {
        var sheet = Show(View());

        sheet.Find(".how button:nth-child(3)").Click();
        Assert.Empty(_sent);
        Press(sheet, "Cleared");

        Assert.Equal(SearchMethod.Dog, Assert.IsType<MarkRequest>(Assert.Single(_sent)).Method);
    }

    [Fact]
    public void Each_clear_is_shown_with_team_method_people_who_and_agency()
    {
        var clears = Show(View(Cleared("101", "Alpha") with { Occupancy = new Occupancy(OccupancyKind.People, 3) }, Cleared("101", "Bravo"))).FindAll(".clears li");

        Assert.Contains("Alpha, went in, 3 people inside", Words(clears[0].TextContent), StringComparison.Ordinal);
        Assert.Contains("Ofc. Lee, Carver PD", Words(clears[0].TextContent), StringComparison.Ordinal);
        Assert.Contains("Bravo, went in", Words(clears[1].TextContent), StringComparison.Ordinal);
        Assert.Contains("stands for 30:00", Words(clears[2].TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clear_that_grew_old_and_one_made_void_say_why()
    {
        Assert.Contains("search again: cleared by Alpha over 30 min ago", State(At(Now.AddMinutes(30), Cleared("101", "Alpha"))), StringComparison.Ordinal);
        Assert.Contains("search again: threat in 102", State(View(Cleared("101", "Alpha"), new RecheckCalled(By(Lee), new RoomId("102"), [Room101]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_call_for_help_stands_until_those_on_the_screen_are_answered()
    {
        var sheet = Show(View(new HelpRequested(By(Lee), Room101, "Medic"), new HelpRequested(By(Vega), Room101, "Key")));

        Assert.Equal(["Medic", "Key"], sheet.FindAll(".calls li b").Select(call => call.TextContent));
        Press(sheet, "Help is there");

        Assert.Equal(4, Assert.IsType<HelpAnsweredRequest>(Assert.Single(_sent)).Seen);
    }

    [Fact]
    public void A_cleared_room_is_released_from_its_sheet_while_lockdown_governs_it()
    {
        Press(Show(View(Cleared("101", "Alpha"))), "Release");

        Assert.IsType<ReleaseRoomRequest>(Assert.Single(_sent));
        Assert.DoesNotContain("Release", Show(View()).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("let them out", Show(View(Cleared("101", "Alpha"), new RoomReleased(By(Lee), Room101))).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scene_asks_what_for_and_lists_who_went_in()
    {
        var sheet = Show(View(Cleared("101", "Alpha"), new RoomSealed(By(Vega), Room101, "Weapon found"), new RoomEntered(By(Lee), Room101, "Det. Park, CPD", "photographs")));

        Assert.Contains("Det. Park, CPD photographs", Words(sheet.Find("h3 + .history").TextContent), StringComparison.Ordinal);
        Press(sheet, "Someone went in");
        sheet.FindAll(".ask input")[1].Change("evidence");
        sheet.Find(".ask").Submit();

        Assert.Equal("evidence", Assert.IsType<EnterRoomRequest>(Assert.Single(_sent)).Purpose);
    }

    private string State(IncidentView view) => Words(Show(view).Find(".state").TextContent);

    private IRenderedComponent<RoomSheet> Show(IncidentView view) => Render<RoomSheet>(p => p
        .Add(s => s.Line, view.Rooms[0])
        .Add(s => s.View, view)
        .Add(s => s.History, [])
        .Add(s => s.CanMark, true)
        .Add(s => s.Me, Lee.Id)
        .Add(s => s.Agencies, new Dictionary<AgencyId, string> { [new("cpd")] = "Carver PD" })
        .Add(s => s.Send, request =>
        {
            _sent.Add(request);
            return Task.FromResult(CommandAnswer.Saved(request.CommandId, 9));
        }));

    private static void Press(IRenderedComponent<RoomSheet> sheet, string word) =>
        sheet.FindAll("button").First(button => button.TextContent.StartsWith(word, StringComparison.Ordinal)).Click();

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal);
}
