using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Organization.Chart;

namespace Command.Domain.Tests.Organization;

public sealed class TakeCommandTests
{
    private static readonly Stamp Stamp = By(Lee);

    [Fact]
    public void Anyone_who_acts_takes_command_when_nobody_has_it() =>
        Spec.Given().When(new TakeCommand(Stamp, null)).Then(new CommandTaken(Stamp, null, null, null));

    [Fact]
    public void The_second_who_presses_is_told_who_was_first() =>
        Spec.Given(Taken(Ortiz)).When(new TakeCommand(Stamp, " ")).ThenRefused("Lt. Ortiz has command. Say why you take it from them");

    [Fact]
    public void Command_is_taken_from_one_who_cannot_be_reached_with_a_reason_and_their_name() =>
        Spec.Given(Taken(Ortiz)).When(new TakeCommand(Stamp, "Not reachable for five minutes"))
            .Then(new CommandTaken(Stamp, Ortiz.Person, "Lt. Ortiz", "Not reachable for five minutes"));

    [Fact]
    public void Who_has_command_and_takes_it_again_changes_nothing() =>
        Spec.Given(Taken(Lee)).When(new TakeCommand(By(Lee), "Once more")).ThenNothing();

    [Fact]
    public void A_reason_for_one_commander_does_not_oust_another() =>
        Spec.Given(Taken(Ortiz), Offered(Ortiz, Vega), Said(Vega), Passed(Ortiz, Vega))
            .When(new TakeCommand(Stamp, "Not reachable") { From = Ortiz.Person })
            .ThenRefused("Command has passed to Marisol Vega meanwhile");

    [Fact]
    public void Taken_from_a_unified_command_it_is_taken_from_all_of_it()
    {
        var given = Spec.Given(Taken(Ortiz), Offered(Ortiz, Vega, OfferKind.Unify), Said(Vega), Passed(Ortiz, Vega, OfferKind.Unify));

        given.When(new TakeCommand(Stamp, "Both in the building")).Then(new CommandTaken(Stamp, Ortiz.Person, "Lt. Ortiz and Marisol Vega", "Both in the building"));
    }

    [Fact]
    public void An_offer_falls_when_command_is_taken_from_the_one_who_made_it()
    {
        var given = Spec.Given(Taken(Ortiz), Offered(Ortiz, Vega), Said(Vega), Taken(Lee, Ortiz));

        Assert.Null(given.State.Chart.Offer);
        given.When(new ConfirmReadBack(By(Ortiz))).ThenRefused("There is no offer to confirm");
    }

    [Fact]
    public void Who_leaves_says_why_and_a_unified_command_goes_on_without_them()
    {
        var given = Spec.Given(Taken(Ortiz), Offered(Ortiz, Vega, OfferKind.Unify), Said(Vega), Passed(Ortiz, Vega, OfferKind.Unify));
        var stamp = By(Ortiz);

        given.When(new LeaveCommand(stamp, "")).ThenRefused("Say why you leave command");
        given.When(new LeaveCommand(stamp, "Going in")).Then(new CommandLeft(stamp, "Going in"));
        Assert.Equal("Marisol Vega", Spec.Given(Taken(Ortiz), Offered(Ortiz, Vega, OfferKind.Unify), Said(Vega), Passed(Ortiz, Vega, OfferKind.Unify), new CommandLeft(stamp, "Going in")).State.Chart.CommandersInWords);
    }

    [Fact]
    public void When_the_only_commander_leaves_nobody_has_command_from_then_on()
    {
        var left = By(Ortiz) with { RecordedAt = NineOFive.AddMinutes(7) };

        Assert.Equal(left.RecordedAt, Spec.Given(Taken(Ortiz), new CommandLeft(left, "Hurt")).State.Chart.WithoutSince);
    }

    [Fact]
    public void Leaving_without_having_command_changes_nothing() => Spec.Given(Taken(Ortiz)).When(new LeaveCommand(By(Lee), "Out")).ThenNothing();
}
