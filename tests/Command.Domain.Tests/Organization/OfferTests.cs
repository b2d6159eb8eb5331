using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Organization.Chart;

namespace Command.Domain.Tests.Organization;

public sealed class OfferTests
{
    private const string Briefing = "One in custody at 175. Alpha and Bravo search wing B.";
    private static readonly Stamp Stamp = By(Ortiz);

    [Fact]
    public void The_commander_offers_command_with_a_briefing() =>
        Spec.Given(Taken(Ortiz)).When(new OfferCommand(Stamp, OfferKind.Transfer, PersonOf(Lee), Briefing))
            .Then(new CommandOffered(Stamp, OfferKind.Transfer, Lee.Person, "Ofc. Lee", null, Briefing));

    [Fact]
    public void Only_who_has_command_can_offer_it() =>
        Spec.Given(Taken(Ortiz)).When(new OfferCommand(By(Lee), OfferKind.Transfer, PersonOf(Vega), Briefing)).ThenRefused("Only who has command can offer it");

    [Fact]
    public void Nobody_offers_it_to_themselves_or_to_another_commander()
    {
        var unified = Spec.Given(Taken(Ortiz), Offered(Ortiz, Vega, OfferKind.Unify), Said(Vega), Passed(Ortiz, Vega, OfferKind.Unify));

        unified.When(new OfferCommand(Stamp, OfferKind.Transfer, PersonOf(Ortiz), Briefing)).ThenRefused("You have command already");
        unified.When(new OfferCommand(Stamp, OfferKind.Transfer, PersonOf(Vega), Briefing)).ThenRefused("Marisol Vega has command already");
    }

    [Theory]
    [InlineData(Role.Observer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.CrisisTeam)]
    public void It_cannot_be_offered_to_one_who_may_not_act_here(Role role)
    {
        var elsewhere = new Person(new PersonId("p"), "Pat Elsewhere", "", role, null, [BuildingId.New()]);

        Spec.Given(Taken(Ortiz)).When(new OfferCommand(Stamp, OfferKind.Transfer, elsewhere, Briefing)).ThenRefused("Pat Elsewhere takes no part in incidents at this building");
    }

    [Fact]
    public void A_crisis_team_member_of_this_building_may_be_given_command() =>
        Spec.Given(Taken(Ortiz)).When(new OfferCommand(Stamp, OfferKind.Unify, new Person(new PersonId("p"), "Kofi Mensah", "", Role.CrisisTeam, null, [Middle]), Briefing)).ThenSomething();

    [Fact]
    public void Without_a_briefing_nothing_is_handed_over() =>
        Spec.Given(Taken(Ortiz)).When(new OfferCommand(Stamp, OfferKind.Transfer, PersonOf(Lee), " \u0000 ")).ThenRefused("Brief them");

    [Fact]
    public void A_briefing_longer_than_a_page_is_refused() =>
        Spec.Given(Taken(Ortiz)).When(new OfferCommand(Stamp, OfferKind.Transfer, PersonOf(Lee), new string('x', IncidentDecider.MaxText + 1))).ThenRefused("Shorten the briefing");

    [Fact]
    public void One_offer_stands_at_a_time() =>
        Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee)).When(new OfferCommand(Stamp, OfferKind.Transfer, PersonOf(Vega), Briefing))
            .ThenRefused("Lt. Ortiz is offering command to Ofc. Lee. One at a time");

    [Fact]
    public void The_same_offer_twice_is_one_offer() =>
        Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee)).When(new OfferCommand(Stamp, OfferKind.Transfer, PersonOf(Lee), "Briefing")).ThenNothing();

    [Fact]
    public void Read_back_wrong_the_same_person_is_briefed_again() =>
        Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee), Said(Lee)).When(new OfferCommand(Stamp, OfferKind.Transfer, PersonOf(Lee), "Briefing"))
            .Then(new CommandOfferEnded(Stamp, false, "to brief again"), new CommandOffered(Stamp, OfferKind.Transfer, Lee.Person, "Ofc. Lee", null, "Briefing"));

    [Fact]
    public void The_one_to_whom_it_is_offered_reads_the_briefing_back_in_their_own_words()
    {
        var stamp = By(Lee);
        var given = Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee));

        given.When(new ReadBackCommand(stamp, "")).ThenRefused("Say the briefing back in your own words");
        given.When(new ReadBackCommand(stamp, "One held at 175, two teams in B")).Then(new CommandReadBack(stamp, "One held at 175, two teams in B"));
        given.When(new ReadBackCommand(By(Vega), "Me too")).ThenRefused("Command is not offered to you now");
    }

    [Fact]
    public void The_same_words_read_back_twice_are_said_once() =>
        Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee), Said(Lee)).When(new ReadBackCommand(By(Lee), "Read back")).ThenNothing();

    [Fact]
    public void Command_passes_when_the_one_who_offered_confirms_what_they_heard()
    {
        var given = Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee), Said(Lee));

        given.When(new ConfirmReadBack(By(Lee))).ThenRefused("Only Lt. Ortiz can confirm");
        given.When(new ConfirmReadBack(Stamp)).Then(new CommandPassed(Stamp, OfferKind.Transfer, Lee.Person, "Ofc. Lee", null));
        Assert.Equal("Ofc. Lee", Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee), Said(Lee), Passed(Ortiz, Lee)).State.Chart.CommandersInWords);
    }

    [Fact]
    public void Words_read_back_while_the_other_pressed_are_not_confirmed_unheard()
    {
        var given = Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee), Said(Lee), Said(Lee) with { ReadBack = "Wait, who is in wing B?" });

        given.When(new ConfirmReadBack(Stamp) { Heard = "Read back" }).ThenRefused("Ofc. Lee read back other words meanwhile");
        given.When(new ConfirmReadBack(Stamp) { Heard = "Wait, who is in wing B?" }).ThenSomething();
    }

    [Fact]
    public void Nothing_is_confirmed_that_was_not_read_back() =>
        Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee)).When(new ConfirmReadBack(Stamp)).ThenRefused("Ofc. Lee has not read the briefing back yet");

    [Fact]
    public void Unified_both_have_command() =>
        Assert.Equal("Lt. Ortiz and Ofc. Lee", Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee, OfferKind.Unify), Said(Lee), Passed(Ortiz, Lee, OfferKind.Unify)).State.Chart.CommandersInWords);

    [Fact]
    public void An_offer_ends_by_the_one_who_made_it_or_the_one_who_declines_and_nobody_else()
    {
        var given = Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee));
        var declined = By(Lee);

        given.When(new EndCommandOffer(Stamp, null)).Then(new CommandOfferEnded(Stamp, false, null));
        given.When(new EndCommandOffer(declined, "I am inside")).Then(new CommandOfferEnded(declined, true, "I am inside"));
        given.When(new EndCommandOffer(By(Vega), null)).ThenRefused("This is between Lt. Ortiz and Ofc. Lee");
        Spec.Given(Taken(Ortiz)).When(new EndCommandOffer(Stamp, null)).ThenNothing();
    }

    [Fact]
    public void Who_leaves_command_takes_their_offer_with_them() =>
        Spec.Given(Taken(Ortiz), Offered(Ortiz, Lee), new CommandLeft(By(Ortiz), "Hurt")).When(new ReadBackCommand(By(Lee), "Read back")).ThenRefused("Command is not offered to you now");
}
