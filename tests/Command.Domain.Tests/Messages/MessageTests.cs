using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Responders;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Messages;

public sealed class MessageTests
{
    private static readonly Actor Mensah = new(new PersonId("mensah"), "Kofi Mensah", Role.CrisisTeam, null, "test");
    private static readonly ResponderCheckedIn LeeIsHere = new(By(Lee), new CheckIn(Lee.Person, "Ofc. Lee", "PD", 1, null, null, null, null, null), ResponderStatus.Staging);
    private static readonly TeamFormed Alpha = new(By(Ortiz), "Alpha", [LeeIsHere.Stamp.Command], null, "Ofc. Lee");
    private static readonly MessageSent Counted = new(By(Vega), Audience.Everyone, Urgency.Urgent, "Count heads", ["All accounted for", "Need help"]);

    [Fact]
    public void A_message_asks_for_a_plain_answer_where_the_sender_asks_nothing()
    {
        Assert.Equal(["Got it"], Sent(Send()).Answers.ToArray());
        Assert.Equal(["Got it"], Sent(Send([" ", ""])).Answers.ToArray());
        Assert.Equal(["On it", "Cannot"], Sent(Send([" On it ", "Cannot", "on it"])).Answers.ToArray());
        Assert.Equal("Count heads", Sent(Send(text: " Count heads ")).Text);
    }

    [Fact]
    public void A_message_is_short_and_so_are_its_answers()
    {
        Given().When(Send(text: " ")).ThenRefused("Write what they should know or do.");
        Given().When(Send(text: new string('x', 501))).ThenRefused("Shorten the message");
        Given().When(Send(["1", "2", "3", "4", "5"])).ThenRefused("Four answers at most");
        Given().When(Send([new string('x', 41)])).ThenRefused("Shorten the answers");
    }

    [Fact]
    public void A_message_goes_to_one_audience_that_can_answer()
    {
        Given().When(Send(to: new Audience(Role.Officer, "Alpha", null, null))).ThenRefused("Choose one");
        Given().When(Send(to: new Audience(Role.Observer, null, null, null))).ThenRefused("can't answer");
        Given().When(Send(to: new Audience(null, null, new PersonId("eoc"), "EOC")) with { Named = new Person(new PersonId("eoc"), "EOC", "", Role.Observer, null, []) }).ThenRefused("EOC takes no part in this incident");
        Given().When(Send(to: ToTeam("Alpha"))).ThenRefused("There is no team Alpha");
        Assert.Equal("Alpha", Sent(Send(to: ToTeam("ALPHA")), LeeIsHere, Alpha).To.Team);
    }

    [Fact]
    public void Only_those_who_lead_or_respond_send_what_drowns_out_everything_else()
    {
        var emergency = Send() with { Urgency = Urgency.Emergency };

        Given().When(emergency with { Stamp = By(Mensah) }).ThenRefused("Only the commander, the district office and officers");
        Given().When(Send() with { Stamp = By(Mensah), Urgency = Urgency.Urgent }).ThenSomething();
        Given().When(emergency with { Stamp = By(Lee) }).ThenSomething();
        Given().When(emergency with { Stamp = By(Vega) }).ThenSomething();
        Given(new CommandTaken(By(Mensah), null, null, null)).When(emergency with { Stamp = By(Mensah) }).ThenSomething();
    }

    [Fact]
    public void An_answer_is_one_of_the_buttons_and_may_be_changed()
    {
        var answer = Answer(Lee, "Need help");

        Given(Counted).When(answer).Then(new MessageAnswered(answer.Stamp, Id, "Need help"));
        Given(Counted).When(Answer(Lee, "Maybe")).ThenRefused("Press one of the answers");
        Given(Counted, Answered(Lee, "Need help")).When(Answer(Lee, "Need help")).ThenNothing();
        Given(Counted, Answered(Lee, "Need help")).When(Answer(Lee, "All accounted for")).ThenSomething();
        Assert.Equal("All accounted for", Assert.Single(Given(Counted, Answered(Lee, "Need help"), Answered(Lee, "All accounted for")).State.Messages.Messages[0].Receipts).Answer);
        Given().When(answer).ThenRefused("There is no such message.");
    }

    [Fact]
    public void Only_those_it_was_sent_to_answer_it()
    {
        var crisis = Counted with { To = new Audience(Role.CrisisTeam, null, null, null) };
        var person = Counted with { To = new Audience(null, null, Mensah.Person, Mensah.Name) };
        var team = Counted with { To = ToTeam("Alpha") };

        Given(Counted).When(Answer(Vega, "Need help")).ThenRefused("This message was not sent to you.");
        Given(crisis).When(Answer(Lee, "Need help")).ThenRefused("This message was not sent to you.");
        Given(crisis).When(Answer(Mensah, "Need help")).ThenSomething();
        Given(person).When(Answer(Lee, "Need help")).ThenRefused("This message was not sent to you.");
        Given(person).When(Answer(Mensah, "Need help")).ThenSomething();
        Given(LeeIsHere, Alpha, team).When(Answer(Mensah, "Need help")).ThenRefused("This message was not sent to you.");
        Given(LeeIsHere, Alpha, team).When(Answer(Lee, "Need help")).ThenSomething();
    }

    [Fact]
    public void A_message_waits_for_those_it_was_sent_to_until_they_answer_or_it_is_withdrawn()
    {
        Assert.True(Waits(Lee, Counted));
        Assert.False(Waits(Vega, Counted));
        Assert.False(Waits(Lee, Counted, Answered(Lee, "Need help")));
        Assert.False(Waits(Lee, Counted, new MessageWithdrawn(By(Vega), Id, null)));
    }

    [Fact]
    public void A_message_reaches_those_whom_alarms_reach_and_whoever_was_named_or_stands_in_the_team()
    {
        var notCovering = new Coverage([BuildingId.New()]);
        var officers = Counted with { To = new Audience(Role.Officer, null, null, null) };
        var lee = Of("lee", Role.Officer);

        Assert.True(Waits(lee, Coverage.Everywhere, officers));
        Assert.False(Waits(lee, notCovering, officers));
        Assert.False(Waits(Of("nurse", Role.CrisisTeam, Middle), null, officers));
        Assert.True(Waits(lee, Coverage.Everywhere, Counted with { To = new Audience(null, null, lee.Id, lee.Name) }));
        Assert.True(Waits(lee, Coverage.Everywhere, LeeIsHere, Alpha, Counted with { To = ToTeam("Alpha") }));
        Assert.False(Waits(lee, notCovering, Counted with { To = new Audience(null, null, lee.Id, lee.Name) }));
        Assert.False(Waits(Of("nurse", Role.CrisisTeam, BuildingId.New()), null, Counted));
        Assert.False(Waits(Of("eoc", Role.Observer), null, Counted));
    }

    [Fact]
    public void A_message_is_withdrawn_by_the_one_who_sent_it()
    {
        var withdraw = new WithdrawMessage(By(Vega), Id, " Wrong school ");

        Given(Counted).When(withdraw).Then(new MessageWithdrawn(withdraw.Stamp, Id, "Wrong school"));
        Given(Counted).When(withdraw with { Stamp = By(Lee) }).ThenRefused("Only Marisol Vega can withdraw this message.");
        Given(Counted, new MessageWithdrawn(By(Vega), Id, null)).When(withdraw).ThenNothing();
        Given(Counted, new MessageWithdrawn(By(Vega), Id, null)).When(Answer(Lee, "Need help")).ThenRefused("withdrew this message");
    }

    private static Guid Id => Counted.Stamp.Command;

    private static Audience ToTeam(string name) => new(null, name, null, null);

    private static SendMessage Send(string[]? answers = null, string text = "Count heads", Audience? to = null) =>
        new(By(Vega), to ?? Audience.Everyone, Urgency.Routine, text, [.. answers ?? []]);

    private static MessageSent Sent(SendMessage send, params IncidentEvent[] history) =>
        Assert.IsType<MessageSent>(Assert.Single(Assert.IsType<Decision<IncidentEvent>.Accepted>(MessageDecider.Decide(Given(history).State, send)).Events));

    private static AnswerMessage Answer(Actor by, string answer) => new(By(by), Id, answer);

    private static MessageAnswered Answered(Actor by, string answer) => new(By(by), Id, answer);

    private static bool Waits(Actor who, params IncidentEvent[] history) => Waits(Of(who.Person.Value, who.Role, Middle), null, history);

    private static bool Waits(Person person, Coverage? agreed, params IncidentEvent[] history) =>
        Given(history).State is var state && MessageScope.Waits(state.Messages.Messages[0], person with { Agreed = agreed }, state);

    private static Person Of(string id, Role role, params BuildingId[] buildings) => new(new PersonId(id), id, "", role, null, [.. buildings]);
}
