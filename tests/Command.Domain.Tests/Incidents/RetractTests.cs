using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Incidents;

public sealed class RetractTests
{
    private static readonly ActionOrdered Lockdown = new(By(Lee), ResponseAction.Lockdown, Zone.Building, null);
    private static readonly TimeSpan Within = IncidentSettings.Default.RetractWithin;

    [Fact]
    public void An_order_can_be_taken_back_by_the_one_who_gave_it()
    {
        var retract = Retract(Lee);

        Given(Lockdown).When(retract).Then(new ActionRetracted(retract.Stamp, ResponseAction.Lockdown, Zone.Building, "wrong button"));
        Given(Lockdown).When(retract with { Because = " " }).Then(new ActionRetracted(retract.Stamp, ResponseAction.Lockdown, Zone.Building, ""));
        Given().When(retract).ThenNothing();
        Assert.Empty(Given(Lockdown, new ActionRetracted(By(Lee), ResponseAction.Lockdown, Zone.Building, "")).State.Actions);
    }

    [Fact]
    public void Two_minutes_later_people_have_acted_on_it()
    {
        Given(Lockdown).When(Retract(Lee, Within)).ThenSomething();
        Given(Lockdown).When(Retract(Lee, Within + TimeSpan.FromTicks(1))).ThenRefused("Lockdown was ordered too long ago to be taken back: people have acted on it. Release the rooms one by one instead.");
        Given(Lockdown with { Action = ResponseAction.Hold }).When(Retract(Lee, Within * 2)).ThenRefused("Release it instead.");
    }

    [Fact]
    public void A_commander_and_the_district_office_can_take_it_back_and_nobody_else()
    {
        Given(Lockdown).When(Retract(Vega)).ThenSomething();
        Given(Lockdown).When(Retract(Ortiz)).ThenRefused("Only Ofc. Lee, who ordered it, the incident commander or the district office can take Lockdown back.");
        Given(Lockdown, new CommandTaken(By(Ortiz), null, null, null)).When(Retract(Ortiz)).ThenSomething();
    }

    [Fact]
    public void What_the_order_had_replaced_is_in_force_again()
    {
        var state = Given(Lockdown, Lockdown with { Action = ResponseAction.Evacuate, Detail = "the gym" }, new ActionRetracted(By(Lee), ResponseAction.Evacuate, Zone.Building, "")).State;

        Assert.Equal(ResponseAction.Lockdown, state.Actions["building"].Action);
    }

    [Fact]
    public void The_moment_until_which_it_can_be_taken_back_is_a_turning() =>
        Assert.Equal(NineOFive + Within, Turning.NextAfter(Given(Lockdown).State, NineOFive));

    private static RetractAction Retract(Actor by, TimeSpan after = default) => new(By(by) with { RecordedAt = NineOFive + after }, Zone.Building, " wrong button ");
}
