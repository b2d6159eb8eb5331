using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Web.Features.Organization;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Command.Web.Tests.Features.Organization.Desk;

namespace Command.Web.Tests.Features.Organization;

public sealed class CommandNowTests : BunitContext
{
    private readonly Desk _desk = new();

    public CommandNowTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Begun));

    [Fact]
    public void Nobody_has_it_so_it_can_be_taken() => Assert.Equal(["Take command"], Buttons(Show(Vega)));

    [Fact]
    public void Someone_has_it_so_it_is_taken_from_them_by_name_and_with_a_reason()
    {
        var now = Show(Vega, Taken);
        Press(now, "Take command from Lt. Ortiz");
        now.Find("form input").Input("Not reachable");
        now.Find("form").Submit();

        Assert.Equal(new TakeCommandRequest("Not reachable") { From = Ortiz.Id }, Assert.Single(_desk.Sent));
    }

    [Fact]
    public void The_commander_hands_over_shares_or_leaves() =>
        Assert.Equal(["Hand over command", "Share command", "Leave command"], Buttons(Show(Ortiz, Taken)));

    [Fact]
    public void It_is_offered_only_to_those_who_may_have_it()
    {
        var now = Show(Ortiz, Taken);
        Press(now, "Share command");
        Assert.Equal(["Choose a person", "Sgt. Bakke, Riverbend PD", "Marisol Vega, Director of safety"], now.FindAll("option").Select(option => option.TextContent));

        now.Find("form").Submit();
        Assert.Equal("Choose a person.", now.Find(".wrong").TextContent);

        now.Find("select").Change(Bakke.Id.Value);
        now.Find("textarea").Input("One held at 175.");
        now.Find("form").Submit();
        Assert.Equal(new OfferCommandRequest(OfferKind.Unify, Bakke.Id, "One held at 175."), Assert.Single(_desk.Sent));
    }

    [Fact]
    public void While_an_offer_stands_there_is_no_second_one()
    {
        var now = Show(Ortiz, Taken, new CommandOffered(At(Ortiz, 9), OfferKind.Transfer, Bakke.Id, Bakke.Name, Bakke.Agency, "Briefing"));

        Assert.Equal(["Leave command"], Buttons(now));
        Assert.Contains("Lt. Ortiz is handing command over to Sgt. Bakke: waiting for the read-back.", now.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_commander_is_warned_before_leaving()
    {
        var now = Show(Ortiz, Taken);
        Press(now, "Leave command");

        Assert.Contains("Nobody will have command.", now.Find("form").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_only_looks_presses_nothing() => Assert.Empty(Buttons(Show(Petrenko, Taken)));

    private static CommandTaken Taken => new(At(Ortiz, 5), null, null, null);

    private IRenderedComponent<CommandNow> Show(Person me, params IncidentEvent[] events) =>
        Render<CommandNow>(p => p.Add(c => c.Screen, _desk.Screen(me, 20, events)).Add(c => c.People, People));

    private static IEnumerable<string> Buttons(IRenderedComponent<CommandNow> now) => now.FindAll("button").Select(button => button.TextContent);

    private static void Press(IRenderedComponent<CommandNow> now, string button) => now.FindAll("button").First(b => b.TextContent == button).Click();
}
