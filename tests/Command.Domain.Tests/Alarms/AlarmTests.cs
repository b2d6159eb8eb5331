using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Alarms;

public sealed class AlarmTests
{
    private static readonly ActionOrdered Lockdown = new(By(Vega), ResponseAction.Lockdown, Zone.Building, null);
    private static readonly ActionOrdered Evacuate = new(By(Vega), ResponseAction.Evacuate, Zone.Wing("B"), "the gym");

    private static Guid Declaration => Declared.Stamp.Command;

    [Fact]
    public void A_declaration_is_an_alarm_and_each_order_is_another()
    {
        var alarms = Given(Lockdown, Evacuate).State.Alarms.Alarms;

        Assert.Equal([AlarmKind.Declared, AlarmKind.Ordered, AlarmKind.Ordered], alarms.Select(alarm => alarm.Kind));
        Assert.Equal((ResponseAction.Evacuate, Zone.Wing("B"), "the gym"), (alarms[2].Action, alarms[2].Zone, alarms[2].Detail));
        Assert.DoesNotContain(alarms, alarm => alarm.Over);
    }

    [Fact]
    public void An_action_ordered_with_the_declaration_is_one_alarm_with_it()
    {
        var alarm = Assert.Single(Given(Lockdown with { Stamp = Declared.Stamp }).State.Alarms.Alarms);

        Assert.Equal((AlarmKind.Declared, ResponseAction.Lockdown), (alarm.Kind, alarm.Action));
    }

    [Fact]
    public void An_answer_is_kept_and_a_later_one_takes_its_place()
    {
        var coming = Answer(Lee, AlarmAnswer.Coming);

        Given().When(coming).Then(new AlarmAnswered(coming.Stamp, Declaration, AlarmAnswer.Coming));
        var receipt = Assert.Single(Given(Answered(Lee, AlarmAnswer.Coming), Answered(Lee, AlarmAnswer.There)).State.Alarms.Alarms[0].Answers);
        Assert.Equal(("Ofc. Lee", AlarmAnswer.There), (receipt.Name, receipt.Answer));
        Given().When(coming with { Alarm = Guid.NewGuid() }).ThenRefused("There is no such alarm.");
    }

    [Fact]
    public void The_same_answer_again_is_nothing_new_and_received_never_takes_the_place_of_more()
    {
        Given(Answered(Lee, AlarmAnswer.Coming)).When(Answer(Lee, AlarmAnswer.Coming)).ThenNothing();
        Given(Answered(Lee, AlarmAnswer.Coming)).When(Answer(Lee, AlarmAnswer.Received)).ThenNothing();
        Given(Answered(Lee, AlarmAnswer.Received)).When(Answer(Lee, AlarmAnswer.Cannot)).ThenSomething();
        Given(Answered(Ortiz, AlarmAnswer.Coming)).When(Answer(Lee, AlarmAnswer.Coming)).ThenSomething();
    }

    [Fact]
    public void Who_raised_it_has_it()
    {
        var alarm = Given(Answered(Lee, AlarmAnswer.Cannot)).State.Alarms.Alarms[0];

        Assert.Equal([true, true, false], new[] { Vega, Lee, Ortiz }.Select(actor => alarm.IsWith(actor.Person)));
    }

    [Fact]
    public void An_action_that_ended_calls_nobody_and_the_declaration_still_does()
    {
        var released = Given(Lockdown, new ActionReleased(By(Vega), ResponseAction.Lockdown, Zone.Building)).State.Alarms;
        var replaced = Given(Lockdown, Lockdown with { Stamp = By(Vega), Action = ResponseAction.Hold }).State.Alarms;

        Assert.Equal([false, true], released.Alarms.Select(alarm => alarm.Over));
        Assert.Equal(AlarmKind.Declared, released.Newest!.Kind);
        Assert.Equal([false, true, false], replaced.Alarms.Select(alarm => alarm.Over));
        Assert.Equal([false, false, false], Given(Lockdown, Evacuate).State.Alarms.Alarms.Select(alarm => alarm.Over));
    }

    [Fact]
    public void An_order_taken_back_is_told_to_those_who_were_told_to_act()
    {
        var alarms = Given(Lockdown, new ActionRetracted(By(Vega), ResponseAction.Lockdown, Zone.Building, "Pressed by mistake")).State.Alarms;

        Assert.Equal([false, true, false], alarms.Alarms.Select(alarm => alarm.Over));
        Assert.Equal((AlarmKind.TakenBack, "Pressed by mistake"), (alarms.Newest!.Kind, alarms.Newest.Detail));
    }

    [Fact]
    public void A_closed_incident_calls_nobody_and_one_opened_again_calls_everyone_anew()
    {
        Assert.Null(Given(Lockdown, new IncidentClosed(By(Vega), "Over")).State.Alarms.Newest);

        var alarms = Given(Lockdown, new IncidentClosed(By(Vega), "Over"), new IncidentReopened(By(Vega), "One was missed")).State.Alarms;
        Assert.Equal([true, true, false], alarms.Alarms.Select(alarm => alarm.Over));
        Assert.Equal((AlarmKind.Reopened, "One was missed"), (alarms.Newest!.Kind, alarms.Newest.Detail));
    }

    private static AnswerAlarm Answer(Actor by, AlarmAnswer answer) => new(By(by), Declaration, answer);

    private static AlarmAnswered Answered(Actor by, AlarmAnswer answer) => new(By(by), Declaration, answer);
}
