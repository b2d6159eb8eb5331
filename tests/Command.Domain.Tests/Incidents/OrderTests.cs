using Command.Domain.Incidents;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Incidents;

public sealed class OrderTests
{
    private static readonly ActionOrdered Lockdown = new(By(Vega), ResponseAction.Lockdown, Zone.Building, null);

    [Fact]
    public void An_action_stands_from_when_it_was_ordered_by_whom()
    {
        var standing = Given(Lockdown).State.Actions["building"];

        Assert.Equal(new StandingAction(ResponseAction.Lockdown, Zone.Building, null, NineOFive, "Marisol Vega") { Person = Vega.Person, Version = 2 }, standing);
    }

    [Fact]
    public void An_action_is_ordered_for_the_building_a_wing_or_a_level()
    {
        foreach (var zone in new[] { Zone.Building, Zone.Wing("A"), Zone.Wing("B"), Zone.Level("L1"), Zone.Level("L2") })
        {
            var order = new OrderAction(By(Vega), ResponseAction.Hold, zone, null);
            Given().When(order).Then(new ActionOrdered(order.Stamp, ResponseAction.Hold, zone, null));
        }
    }

    [Fact]
    public void A_zone_that_the_plan_does_not_have_is_refused_by_its_name()
    {
        Given().When(Order(ResponseAction.Hold, Zone.Wing("Z"))).ThenRefused("The floor plan has no wing Z.");
        Given().When(Order(ResponseAction.Hold, Zone.Level("L9"))).ThenRefused("The floor plan has no level L9.");
    }

    [Fact]
    public void Evacuate_and_shelter_need_their_detail()
    {
        Given().When(Order(ResponseAction.Evacuate)).ThenRefused("Say where to evacuate to.");
        Given().When(Order(ResponseAction.Shelter, detail: " ")).ThenRefused("Say the hazard and the safety strategy.");
        Given().When(Order(ResponseAction.Shelter, detail: "Tornado: go to the shelter area")).ThenSomething();
        Given().When(Order(ResponseAction.Hold, detail: new string('x', 2001))).ThenRefused("Shorten the detail");
    }

    [Fact]
    public void The_same_order_again_changes_nothing_and_another_detail_does()
    {
        Given(Lockdown).When(Order(ResponseAction.Lockdown)).ThenNothing();
        Given(new ActionOrdered(By(Vega), ResponseAction.Evacuate, Zone.Building, "the flag pole")).When(Order(ResponseAction.Evacuate, detail: "the gym")).ThenSomething();
        Given(Lockdown).When(Order(ResponseAction.Lockdown, Zone.Wing("A"))).ThenSomething();
    }

    [Fact]
    public void One_wing_can_evacuate_while_the_rest_stays_locked()
    {
        var state = Given(Lockdown, new ActionOrdered(By(Vega), ResponseAction.Evacuate, Zone.Wing("A"), "the gym")).State;

        Assert.Equal(ResponseAction.Lockdown, state.Actions["building"].Action);
        Assert.Equal(ResponseAction.Evacuate, state.Actions["wing:A"].Action);
    }

    [Fact]
    public void A_new_order_replaces_the_one_that_stood() =>
        Assert.Equal(ResponseAction.Secure, Given(Lockdown, Lockdown with { Action = ResponseAction.Secure }).State.Actions["building"].Action);

    [Fact]
    public void A_zone_is_said_aloud_in_plain_words() =>
        Assert.Equal(["whole building", "wing B", "level L2"], new[] { Zone.Building, Zone.Wing("B"), Zone.Level("L2") }.Select(z => z.Title));

    private static OrderAction Order(ResponseAction action, Zone? zone = null, string? detail = null) => new(By(Vega), action, zone ?? Zone.Building, detail);
}
