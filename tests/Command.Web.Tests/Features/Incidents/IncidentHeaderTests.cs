using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Rooms;
using Command.Web.Features.Incidents;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Command.Web.Tests.Features.Incidents.Lockdown;

namespace Command.Web.Tests.Features.Incidents;

public sealed class IncidentHeaderTests : BunitContext
{
    private readonly List<CommandRequest> _sent = [];

    public IncidentHeaderTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));

    [Fact]
    public void An_order_can_be_undone_for_two_minutes_by_those_who_may()
    {
        var header = Show(View(), Vega);

        Assert.Equal("2:00", header.Find(".undo time").TextContent);
        header.Find(".undo").Click();
        Assert.Equal(Zone.Building, Assert.IsType<RetractRequest>(Assert.Single(_sent)).Zone);
        Assert.Empty(Show(View(), Lee).FindAll(".undo"));
        Assert.Empty(Show(At(Now.AddMinutes(2)), Vega).FindAll(".undo"));
    }

    [Fact]
    public void Each_zone_shows_its_own_order_in_the_districts_words()
    {
        var header = Show(View(new ActionOrdered(By(Vega), ResponseAction.Evacuate, Zone.Wing("A"), "City Hall") { Term = "Reunification/student release", Directive = "To the reunification site: City Hall" }), Lee);

        Assert.Equal("Lockdown", header.Find(".action-banner .term").TextContent);
        Assert.Contains("Reunification/student release", header.Find(".zones").TextContent, StringComparison.Ordinal);
        Assert.Contains("wing A: City Hall", header.Find(".zones").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_building_clear_is_shown_and_shown_void_with_the_room_that_ended_it()
    {
        IncidentEvent[] clear = [Cleared("101", "Alpha"), Cleared("102", "Alpha"), Cleared("103", "Alpha"), new BuildingCleared(By(Lee), Zone.Building, [new("101"), new("102"), new("103")])];

        Assert.Contains("Building clear", Show(View(clear), Lee).Find(".clear").TextContent, StringComparison.Ordinal);
        var broken = Show(View([.. clear, new RoomEntered(By(Lee), new RoomId("102"), "Custodian", "")]), Lee).Find(".clear.void");
        Assert.Contains("Building no longer clear", broken.TextContent, StringComparison.Ordinal);
        Assert.Equal("102", broken.QuerySelector("button")!.TextContent);
        Assert.Contains("search again: Custodian went in", broken.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Show(At(Now.AddMinutes(30), clear), Lee).Find(".clear.void"));
    }

    [Fact]
    public void The_release_shows_how_far_it_is() =>
        Assert.Contains("1 of 3 released", Show(View(Cleared("101", "Alpha"), new RoomReleased(By(Lee), Room101)), Lee).Find(".zones").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<IncidentHeader> Show(IncidentView view, Person me) => Render<IncidentHeader>(p => p
        .Add(h => h.View, view)
        .Add(h => h.Building, "Riverbend Middle School")
        .Add(h => h.Me, me)
        .Add(h => h.Send, request =>
        {
            _sent.Add(request);
            return Task.FromResult(CommandAnswer.Saved(default, 9));
        }));
}
