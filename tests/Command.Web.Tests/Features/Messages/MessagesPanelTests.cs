using Bunit;
using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Alarms;
using Command.Web.Features.Messages;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using static Command.Web.Tests.Features.Reports.AnIncident;

namespace Command.Web.Tests.Features.Messages;

public sealed class MessagesPanelTests : BunitContext
{
    private static readonly MessageSent Counted = new(By("vega"), Audience.Everyone, Urgency.Urgent, "Count heads", ["All accounted for", "Need help"]);
    private static readonly MessageSent ToOne = new(By("vega"), new Audience(null, null, new PersonId("ortiz"), "ortiz"), Urgency.Routine, "Come to the post", ["Got it"]);

    private readonly List<CommandRequest> _sent = [];

    public MessagesPanelTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void Those_who_have_not_answered_an_alarm_stand_first_and_with_their_age()
    {
        var panel = Panel("vega", new AlarmAnswered(By("ortiz"), Declared.Stamp.Command, AlarmAnswer.Coming));

        Assert.Contains("2 of 4 have it", Flat(panel.Find(".alarm-row summary").TextContent), StringComparison.Ordinal);
        panel.Find(".alarm-row details").TriggerEvent("ontoggle", EventArgs.Empty);
        var lines = panel.FindAll(".alarm-row li");
        Assert.Equal(["abdi", "mensah", "ortiz"], lines.Select(line => line.QuerySelector("b")!.TextContent));
        Assert.Equal([true, true, false], lines.Select(line => line.QuerySelector("[data-age]") is not null));
    }

    [Fact]
    public void The_header_counts_who_has_the_newest_alarm_and_opens_the_list()
    {
        var opened = false;
        var state = State([new AlarmAnswered(By("ortiz"), Declared.Stamp.Command, AlarmAnswer.Coming)]);
        var count = Render<AlarmCount>(p => p.Add(c => c.Screen, Screen(state)).Add(c => c.OnOpen, () => opened = true));

        Assert.Contains("2 of 4 have the alarm", Flat(count.Find("button").TextContent), StringComparison.Ordinal);
        count.Find("button").Click();
        Assert.True(opened);
        Assert.Empty(Render<AlarmCount>(p => p.Add(c => c.Screen, Screen(Incident.Evolve(state, new IncidentClosed(By("vega"), "Over"))))).FindAll("button"));
    }

    [Fact]
    public void Who_is_there_by_a_grant_counts_among_those_an_alarm_is_for()
    {
        var given = new Grant(Guid.NewGuid(), Role.CrisisTeam, GrantScope.At(Middle.Id), Now.AddHours(-1), Now.AddHours(1), "vega", "Covers", GrantKind.Given);
        Person Somebody(string id, params Grant[] grants) => new(new PersonId(id), id, "", Role.Observer, null, []) { Grants = [.. grants] };
        var roster = new Roster([.. Everyone.People, Somebody("given", given), Somebody("over", given with { Until = Now }), Somebody("elsewhere", given with { Scope = GrantScope.At(BuildingId.New()) })], []);
        var state = State([new AlarmAnswered(By("ortiz"), Declared.Stamp.Command, AlarmAnswer.Coming)]);

        var tally = Tally.Of(state.Alarms.Newest!, new IncidentId(Declared.Stamp.Command), state, roster, Now);

        Assert.Equal((5, "abdi given mensah"), (tally.Reached, string.Join(' ', tally.Silent.Select(person => person.Name).Order())));
    }

    [Fact]
    public void A_ready_sentence_and_a_press_send_a_message_with_its_answers()
    {
        var panel = Panel("vega");

        panel.Find(".quick").Click();
        panel.Find("form").Submit();

        var sent = Assert.IsType<SendMessageRequest>(Assert.Single(_sent));
        Assert.Equal(QuickText.For(Kind.GasLeak)[0].Text, sent.Text);
        Assert.Equal(Audience.Everyone, sent.To);
        Assert.NotEmpty(sent.Answers!);
    }

    [Fact]
    public void Only_those_who_may_are_offered_an_emergency()
    {
        Assert.NotEmpty(Panel("ortiz").FindAll("[data-urgency=emergency]"));
        Assert.Empty(Panel("mensah").FindAll("[data-urgency=emergency]"));
    }

    [Fact]
    public void Who_looks_on_reads_what_was_said_to_all_and_nothing_else()
    {
        Assert.Equal(["Come to the post", "Count heads"], Panel("abdi", Counted, ToOne).FindAll(".message .said").Select(said => said.TextContent));
        Assert.Equal(["Count heads"], Panel("observer", Counted, ToOne).FindAll(".message .said").Select(said => said.TextContent));
    }

    [Fact]
    public void A_message_can_be_answered_anew_by_those_it_was_sent_to_and_withdrawn_by_its_sender()
    {
        var answered = new MessageAnswered(By("ortiz"), Counted.Stamp.Command, "Need help");
        var ortiz = Panel("ortiz", Counted, answered);
        Assert.Equal("Need help", ortiz.Find(".mine [aria-pressed=true]").TextContent);
        ortiz.Find(".mine [aria-pressed=false]").Click();
        Assert.Equal("All accounted for", Assert.IsType<AnswerMessageRequest>(_sent[^1]).Answer);

        var vega = Panel("vega", Counted, answered);
        Assert.Empty(vega.FindAll(".mine"));
        vega.FindAll(".message .btn").Single(button => button.TextContent.StartsWith("Withdraw", StringComparison.Ordinal)).Click();
        Assert.IsType<WithdrawMessageRequest>(_sent[^1]);
        Assert.Empty(Panel("mensah", ToOne).FindAll(".mine"));
    }

    private IRenderedComponent<MessagesPanel> Panel(string me, params IncidentEvent[] history) =>
        Render<MessagesPanel>(p => p.Add(panel => panel.Screen, Screen(State(history), me, _sent, canAct: me != "observer")));

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
