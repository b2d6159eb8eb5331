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

public sealed class RoomListTests : BunitContext
{
    private readonly List<CommandRequest> _sent = [];
    private CommandAnswer _answer = CommandAnswer.Saved(default, 9);

    public RoomListTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));

    [Fact]
    public void What_to_search_next_comes_by_risk_with_the_reason()
    {
        var list = Show(View(new HelpRequested(By(Lee), new RoomId("102"), "Medic")), RoomList.NextMode);

        Assert.Equal(
            [("102", "not cleared, needs help: Medic"), ("103", "not searched, easily missed: storage"), ("101", "not searched")],
            list.FindAll(".room-row").Select(row => (row.QuerySelector(".title")!.TextContent, row.QuerySelector(".words")!.TextContent)));
    }

    [Fact]
    public void A_list_that_is_open_keeps_its_order_until_it_is_sorted_anew()
    {
        var list = Show(View(), RoomList.NextMode);
        Assert.Equal(["103", "101", "102"], Titles(list));

        Next(list, View(Cleared("103", "Alpha"), new HelpRequested(By(Lee), new RoomId("102"), "Medic")));

        Assert.Equal(["103", "101", "102"], Titles(list));
        Assert.Contains("cleared by Alpha", list.Find(".words").TextContent, StringComparison.Ordinal);
        list.Find(".newer").Click();
        Assert.Equal(["102", "101"], Titles(list));
        Assert.Empty(list.FindAll(".newer"));
    }

    [Fact]
    public void Rooms_are_released_from_the_list_with_how_far_it_is()
    {
        var list = Show(View(Cleared("101", "Alpha"), Cleared("102", "Alpha"), new RoomReleased(By(Lee), new RoomId("102"))), RoomList.ReleaseMode);

        Assert.Contains("1 of 3 released", list.Find(".release").TextContent, StringComparison.Ordinal);
        Assert.Equal(["101", "103"], Titles(list, ".open"));
        Assert.Equal("clear it first", list.FindAll(".release-row")[1].QuerySelector(".not-ready")!.TextContent);
        list.Find("button[aria-label='Release 101']").Click();

        Assert.Equal(Room101, Assert.IsType<ReleaseRoomRequest>(Assert.Single(_sent)).Room);
    }

    [Fact]
    public void A_refusal_is_said_where_it_was_asked()
    {
        _answer = CommandAnswer.Refused(default, 9, "A threat stands in 101.");
        var list = Show(View(Cleared("101", "Alpha")), RoomList.ReleaseMode);

        list.Find("button[aria-label='Release 101']").Click();

        Assert.Equal("A threat stands in 101.", list.Find(".release-row .words").TextContent);
    }

    [Fact]
    public void Without_a_lockdown_there_is_nothing_to_release()
    {
        var retracted = View(new ActionRetracted(By(Vega), ResponseAction.Lockdown, Zone.Building, ""));

        Assert.DoesNotContain("Release", Show(retracted, RoomList.AllMode).Find(".which").TextContent, StringComparison.Ordinal);
        Assert.Contains("Release 3", Show(View(), RoomList.AllMode).Find(".which").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Titles(IRenderedComponent<RoomList> list, string row = ".room-row") => list.FindAll(row + " .title").Select(title => title.TextContent);

    private static void Next(IRenderedComponent<RoomList> list, IncidentView view) => list.Render(p => p.Add(l => l.View, view));

    private IRenderedComponent<RoomList> Show(IncidentView view, string mode) => Render<RoomList>(p => p
        .Add(l => l.View, view)
        .Add(l => l.Mode, mode)
        .Add(l => l.CanAct, true)
        .Add(l => l.Send, request =>
        {
            _sent.Add(request);
            return Task.FromResult(_answer);
        }));
}
