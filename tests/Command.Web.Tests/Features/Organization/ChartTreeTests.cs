using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Responders;
using Command.Web.Features.Organization;
using Command.Web.Live.Wire;
using static Command.Web.Tests.Features.Organization.Desk;

namespace Command.Web.Tests.Features.Organization;

public sealed class ChartTreeTests : BunitContext
{
    private readonly Desk _desk = new();

    [Fact]
    public void Empty_positions_are_folded_away_and_what_leads_to_a_held_one_is_not()
    {
        var tree = Show(Ortiz, Held(Position.ContactTeam, "Alpha"));

        Assert.Equal(["Ops chief", "Law enforcement and rescue", "Tactical Group", "Contact Team"], tree.FindAll(".title").Select(title => title.TextContent));
        Assert.Equal("Show 28 empty positions", tree.Find("button").TextContent);
    }

    [Fact]
    public void Unfolded_every_position_is_there_once()
    {
        var tree = Show(Ortiz);
        tree.Find("button").Click();

        var titles = tree.FindAll(".title").Select(title => title.TextContent).ToList();
        Assert.All(Positions.All, position => Assert.Single(titles, Positions.Title(position)));
    }

    [Fact]
    public void A_person_of_the_district_is_assigned_by_their_account_and_anyone_else_by_name()
    {
        var tree = Show(Ortiz);
        Assign(tree, Position.SafetyOfficer, "sgt. bakke");
        Assign(tree, Position.Medical, "Medic 7");

        Assert.Equal(
            [new AssignPositionRequest(Position.SafetyOfficer, Bakke.Id, null), new AssignPositionRequest(Position.Medical, null, "Medic 7")],
            _desk.Sent);
    }

    [Fact]
    public void Responders_who_checked_in_can_be_chosen_and_those_released_can_not()
    {
        var medic = new ResponderCheckedIn(At(Ortiz, 3), new CheckIn(null, "Medic 7", "Riverbend Fire", 2, null, null, null, null, null), ResponderStatus.Staging);
        var gone = medic with { Stamp = At(Ortiz, 4), Facts = medic.Facts with { Name = "Engine 2" }, Status = ResponderStatus.Released };

        var names = Show(Ortiz, medic, gone).FindAll("datalist option").Select(option => option.GetAttribute("value")).ToList();

        Assert.Contains("Medic 7", names);
        Assert.DoesNotContain("Engine 2", names);
    }

    [Fact]
    public void Only_the_commander_changes_the_chart_and_each_may_leave_what_they_hold()
    {
        IncidentEvent[] events = [new CommandTaken(At(Ortiz, 2), null, null, null), new PositionAssigned(At(Ortiz, 3), Position.SafetyOfficer, Bakke.Id, Bakke.Name, null), Held(Position.Medical, "Medic 7")];

        Assert.Single(Show(Bakke, events).FindAll(".branch button"));
        Assert.Equal(3, Show(Ortiz, events).FindAll(".branch button").Count(button => button.TextContent is "Vacate") + 1);
        Show(Bakke, events).Find("[aria-label='Vacate Safety, Sgt. Bakke']").Click();
        Assert.Equal(new VacatePositionRequest(Position.SafetyOfficer, "Sgt. Bakke"), Assert.Single(_desk.Sent));
    }

    private static PositionAssigned Held(Position position, string name) => new(At(Ortiz, 3), position, null, name, null);

    private static void Assign(IRenderedComponent<ChartTree> tree, Position position, string name)
    {
        if (tree.FindAll($"[aria-label='Assign {Positions.Title(position)}']").Count == 0)
        {
            tree.Find("button").Click();
        }

        tree.Find($"[aria-label='Assign {Positions.Title(position)}']").Click();
        tree.Find(".assign input").Input(name);
        tree.Find(".assign").Submit();
    }

    private IRenderedComponent<ChartTree> Show(Person me, params IncidentEvent[] events) =>
        Render<ChartTree>(p => p.Add(c => c.Screen, _desk.Screen(me, 20, events)).Add(c => c.People, People));
}
