using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Web.Features.Alarms;
using static Command.Web.Tests.Features.Reports.AnIncident;

namespace Command.Web.Tests.Features.Alarms;

public sealed class AlarmWordsTests
{
    private static readonly ActionOrdered Evacuate = new(By("vega"), ResponseAction.Evacuate, Zone.Wing("B"), "the gym");

    [Fact]
    public void A_declaration_without_an_action_says_what_it_is_about()
    {
        var notice = Newest();

        Assert.Equal(("Gas leak", "Middle School", "Smell near the lab", null), (notice.Title, notice.Place, notice.Words, notice.Action));
    }

    [Fact]
    public void An_order_is_said_in_the_words_of_the_protocol()
    {
        var notice = Newest(Evacuate);

        Assert.Equal(("Evacuate", "Middle School, wing B", "To the gym", ResponseAction.Evacuate), (notice.Title, notice.Place, notice.Words, notice.Action));
        Assert.Equal("Reverse evacuation", Newest(Evacuate with { Term = "Reverse evacuation" }).Title);
    }

    [Fact]
    public void An_action_that_is_no_longer_in_force_is_never_called_for()
    {
        var declared = State([], with: new ActionOrdered(Declared.Stamp, ResponseAction.Secure, Zone.Building, null));
        var released = Incident.Evolve(declared, new ActionReleased(By("vega"), ResponseAction.Secure, Zone.Building));

        Assert.Equal(("Secure", ResponseAction.Secure), (Notice(declared).Title, Notice(declared).Action));
        Assert.Equal(("Gas leak", null), (Notice(released).Title, Notice(released).Action));
    }

    [Fact]
    public void A_mistake_is_called_one_and_asks_for_no_more_than_received()
    {
        var notice = Newest(Evacuate, new ActionRetracted(By("vega"), ResponseAction.Evacuate, Zone.Wing("B"), "Wrong school"));

        Assert.Equal(("Evacuate taken back", "It was a mistake: Wrong school", null), (notice.Title, notice.Words, notice.Action));
        Assert.Equal("Received", Assert.Single(notice.Answers));
    }

    [Fact]
    public void Every_answer_of_an_alarm_is_one_the_rules_know() =>
        Assert.All(Newest(Evacuate).Answers, answer => Assert.True(Enum.TryParse<AlarmAnswer>(answer, out _)));

    private static Notice Newest(params IncidentEvent[] history) => Notice(State(history));

    private static Notice Notice(Incident state) => Web.Features.Alarms.Notice.Of(state.Alarms.Newest!, new IncidentId(Declared.Stamp.Command), state, "Middle School");
}
