using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Responders;
using Command.Web.Features.Responders;
using Command.Web.Live.Wire;
using Command.Web.Tests.Features.Incidents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Command.Web.Tests.Features.Incidents.Drill;

namespace Command.Web.Tests.Features.Responders;

public sealed class ParBlockTests : BunitContext
{
    private static readonly ResponderCheckedIn Six = Squad("Riverbend PD", 6);
    private static readonly IncidentEvent[] Asked = [Six, Team("Alpha", Six), new ParStarted(At(3), ["Alpha"])];

    private readonly Drill _drill = new();

    public ParBlockTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Noon.AddMinutes(4)));

    [Fact]
    public void A_silent_team_is_answered_for_with_as_many_as_it_has()
    {
        var par = Show(4, Asked);

        par.Find("[aria-label='Alpha: all well']").Click();

        var answer = Assert.IsType<AnswerParRequest>(Assert.Single(_drill.Sent));
        Assert.Equal(("Alpha", 6, true), (answer.Team, answer.People, answer.AllWell));
    }

    [Fact]
    public void Fewer_and_what_is_wrong_can_be_said()
    {
        var par = Show(4, Asked);

        par.Find("input[type=number]").Input("5");
        par.Find("[aria-label='Alpha: not well']").Click();
        par.Find(".wide input").Input("one fell");
        par.Find("[aria-label='Alpha: say not well']").Click();

        var answer = Assert.IsType<AnswerParRequest>(Assert.Single(_drill.Sent));
        Assert.Equal((5, false, "one fell"), (answer.People, answer.AllWell, answer.Words));
    }

    [Fact]
    public void A_refusal_is_said_and_what_was_typed_stays()
    {
        _drill.Refusal = "This incident is closed. Reopen it first.";
        var par = Show(4, Asked);

        par.Find("input[type=number]").Input("5");
        par.Find("[aria-label='Alpha: all well']").Click();

        Assert.Equal(_drill.Refusal, par.Find("[role=alert]").TextContent);
        Assert.Equal("5", par.Find("input[type=number]").GetAttribute("value"));
    }

    [Fact]
    public void Silence_grows_loud_when_the_time_is_over()
    {
        Assert.Equal("silent", Show(5.9, Asked).Find(".par-row").GetAttribute("data-state"));

        var late = Show(6, Asked);

        Assert.Equal("late", late.Find(".par-row").GetAttribute("data-state"));
        Assert.Contains("NO ANSWER", late.Find(".par-row").TextContent, StringComparison.Ordinal);
        Assert.True(late.Find(".par").HasAttribute("data-late"));
        Assert.Contains("Ask again", late.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void While_there_is_time_nobody_is_invited_to_ask_again() => Assert.DoesNotContain("Ask again", Show(4, Asked).Markup, StringComparison.Ordinal);

    [Fact]
    public void An_answer_stands_with_who_gave_it_and_trouble_stands_out()
    {
        var well = Show(4, [.. Asked, new ParAnswered(At(3.5), "Alpha", 6, 6, true, null)]).Find(".par-row");
        Assert.Equal("well", well.GetAttribute("data-state"));
        Assert.Contains("6 people, all well", well.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lt. Ortiz", well.TextContent, StringComparison.Ordinal);

        var trouble = Show(4, [.. Asked, new ParAnswered(At(3.5), "Alpha", 5, 6, false, "one fell")]).Find(".par-row");
        Assert.Equal("trouble", trouble.GetAttribute("data-state"));
        Assert.Contains("ONLY 5 OF 6, NOT WELL: one fell", trouble.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_that_is_due_says_so()
    {
        var answered = new ParAnswered(At(3.5), "Alpha", 6, 6, true, null);

        Assert.Empty(Show(22.9, [.. Asked, answered]).FindAll(".late"));
        Assert.Contains("due for", Show(23, [.. Asked, answered]).Find(".late").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ParBlock> Show(double minutes, IncidentEvent[] history) => Render<ParBlock>(p => p.Add(b => b.Screen, _drill.Screen(minutes, history)));
}
