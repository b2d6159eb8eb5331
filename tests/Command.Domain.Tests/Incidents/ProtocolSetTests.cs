using Command.Domain.Incidents;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Incidents;

public sealed class ProtocolSetTests
{
    private static readonly ProtocolSet Minnesota = ProtocolSet.Minnesota;

    [Fact]
    public void The_standard_response_protocol_has_its_five_actions_in_its_own_words()
    {
        Assert.Equal(["Hold", "Secure", "Lockdown", "Evacuate", "Shelter"], ProtocolSet.Srp.Procedures.Select(procedure => procedure.Term));
        Assert.All(ProtocolSet.Srp.Procedures, procedure =>
        {
            Assert.Equal(Protocol.Term(procedure.Action), procedure.Term);
            Assert.Equal(Protocol.Directive(procedure.Action, "the gym"), procedure.DirectiveWith("the gym"));
            Assert.Equal(Protocol.NeedsDetail(procedure.Action), procedure.NeedsDetail);
        });
    }

    [Theory]
    [InlineData("lockdown", "Lockdown", ResponseAction.Lockdown)]
    [InlineData("shelter-in-place", "Shelter-in-place", ResponseAction.Shelter)]
    [InlineData("reverse-evacuation", "Reverse evacuation", ResponseAction.Secure)]
    [InlineData("severe-weather", "Severe-weather shelter", ResponseAction.Shelter)]
    [InlineData("evacuation", "Evacuation/relocation", ResponseAction.Evacuate)]
    [InlineData("reunification", "Reunification/student release", ResponseAction.Evacuate)]
    public void Each_of_Minnesotas_six_procedures_is_one_of_the_five_actions(string key, string term, ResponseAction action)
    {
        Assert.Equal(6, Minnesota.Procedures.Length);
        Assert.Equal((term, action), (Minnesota.Find(key)!.Term, Minnesota.Find(key)!.Action));
    }

    [Fact]
    public void An_order_in_other_words_keeps_them()
    {
        var order = new OrderAction(By(Vega), ResponseAction.Secure, Zone.Building, null) { Procedure = Minnesota.Find("reverse-evacuation") };
        var ordered = new ActionOrdered(order.Stamp, ResponseAction.Secure, Zone.Building, null) { Term = "Reverse evacuation", Directive = "Everyone inside. Lock outside doors." };

        Given().When(order).Then(ordered);
        Assert.Equal(("Reverse evacuation", "Everyone inside. Lock outside doors."), Given(ordered).State.Actions["building"] is var standing ? (standing.Title, standing.Words) : default);
    }

    [Fact]
    public void An_order_in_the_words_of_the_standard_response_protocol_keeps_none()
    {
        var order = new OrderAction(By(Vega), ResponseAction.Evacuate, Zone.Building, "the gym") { Procedure = ProtocolSet.Srp.Find("evacuate") };

        Given().When(order).Then(new ActionOrdered(order.Stamp, ResponseAction.Evacuate, Zone.Building, "the gym"));
        Assert.Equal("To the gym", Given(new ActionOrdered(By(Vega), ResponseAction.Evacuate, Zone.Building, "the gym")).State.Actions["building"].Words);
    }

    [Fact]
    public void A_procedure_that_says_its_hazard_itself_needs_no_detail_and_one_that_moves_people_does()
    {
        OrderAction Order(string key, string? detail = null) => new(By(Vega), Minnesota.Find(key)!.Action, Zone.Building, detail) { Procedure = Minnesota.Find(key) };

        Assert.Equal("Hazmat. Seal the room.", Assert.IsType<ActionOrdered>(Assert.Single(Given().When(Order("shelter-in-place")).Events)).Detail);
        Given().When(Order("reunification")).ThenRefused("Say where to evacuate to.");
        Assert.Equal(
            "To the reunification site: City Hall",
            Assert.IsType<ActionOrdered>(Assert.Single(Given().When(Order("reunification", "City Hall")).Events)).Directive);
    }

    [Fact]
    public void Two_procedures_of_one_action_are_two_orders()
    {
        var shelter = Minnesota.Find("shelter-in-place")!;
        var ordered = new ActionOrdered(By(Vega), ResponseAction.Shelter, Zone.Building, shelter.Detail) { Term = shelter.Term, Directive = shelter.Directive };

        Given(ordered).When(new OrderAction(By(Vega), ResponseAction.Shelter, Zone.Building, null) { Procedure = shelter }).ThenNothing();
        Given(ordered).When(new OrderAction(By(Vega), ResponseAction.Shelter, Zone.Building, shelter.Detail) { Procedure = Minnesota.Find("severe-weather") }).ThenSomething();
    }

    [Fact]
    public void A_declaration_can_order_in_the_districts_words()
    {
        var declare = new DeclareIncident(By(Vega), Middle, Kind.Tornado, Mode.Actual, "", ResponseAction.Shelter, null) { Procedure = Minnesota.Find("severe-weather") };

        var events = GivenNothing().When(declare).Events;

        Assert.Equal(("Severe-weather shelter", "Tornado. Evacuate to shelter area."), Assert.IsType<ActionOrdered>(events[1]) is var o ? (o.Term, o.Detail) : default);
    }

    [Theory]
    [InlineData(Kind.Intruder, "lockdown")]
    [InlineData(Kind.ChemicalSpill, "shelter-in-place")]
    [InlineData(Kind.Tornado, "severe-weather")]
    [InlineData(Kind.Fire, "evacuation")]
    [InlineData(Kind.Medical, null)]
    public void A_kind_suggests_a_procedure_or_leaves_it_to_a_person(Kind kind, string? key)
    {
        Assert.Equal(key, Minnesota.Suggested(kind)?.Key);
        Assert.Equal(Protocol.Suggested(kind), ProtocolSet.Srp.Suggested(kind)?.Action);
    }

    [Fact]
    public void An_order_is_said_twice_and_a_drill_says_that_it_is_one()
    {
        string Srp(ResponseAction action, string? detail = null, Mode mode = Mode.Actual) => Announcement.Twice(ProtocolSet.Srp.Of(action), detail, mode);

        Assert.Equal("Hold in your room or area. Clear the halls. Hold in your room or area. Clear the halls.", Srp(ResponseAction.Hold));
        Assert.Equal("Lockdown! Locks, Lights, Out of Sight. This is a drill. Lockdown! Locks, Lights, Out of Sight. This is a drill.", Srp(ResponseAction.Lockdown, mode: Mode.Drill));
        Assert.Equal("Evacuate! To the Flag Pole. Evacuate! To the Flag Pole.", Srp(ResponseAction.Evacuate, "the Flag Pole"));
        Assert.StartsWith("Shelter! Tornado. Evacuate to shelter area. Shelter!", Srp(ResponseAction.Shelter, Protocol.ShelterPairs[0].Detail));
        Assert.StartsWith("Evacuate! To the (Announced) Location.", Srp(ResponseAction.Evacuate));
    }

    [Fact]
    public void Every_action_but_lockdown_has_words_that_end_it()
    {
        Assert.Equal("The Hold is released. All Clear.", Announcement.Release(ResponseAction.Hold, "Hold", Mode.Actual));
        Assert.Equal("The Secure is released. All Clear. This is a drill.", Announcement.Release(ResponseAction.Secure, "Secure", Mode.Drill));
        Assert.Equal("The Evacuation is released. All Clear.", Announcement.Release(ResponseAction.Evacuate, "Evacuate", Mode.Actual));
        Assert.Null(Announcement.Release(ResponseAction.Lockdown, "Lockdown", Mode.Actual));
    }

    [Fact]
    public void Shelter_states_a_hazard_and_its_strategy() => Assert.Equal(
        ["Tornado. Evacuate to shelter area.", "Hazmat. Seal the room.", "Earthquake. Drop, cover and hold.", "Tsunami. Get to high ground."],
        Protocol.ShelterPairs.Select(pair => pair.Detail));
}
