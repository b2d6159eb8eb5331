using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Responders;
using Command.Domain.Tasks;
using Command.Web.Features.Incidents;
using static Command.Web.Tests.Features.Incidents.Drill;

namespace Command.Web.Tests.Features.Incidents;

/// <summary>What is late is seen in the header and on the board, counted on the tabs, and heard once.</summary>
public sealed class LateTests : BunitContext
{
    private static readonly ResponderCheckedIn Six = Squad("Riverbend PD", 6);
    private static readonly TaskAdded Gym = new(At(1), "Open the gym", TaskOwner.Anyone, Noon.AddMinutes(10));
    private static readonly IncidentEvent[] Running = [Six, Team("Alpha", Six), new ParStarted(At(3), ["Alpha"]), Gym];

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "PAR overdue: Alpha")]
    [InlineData(10, "PAR overdue: Alpha,1 task overdue")]
    public void The_header_counts_what_is_late(double minutes, string words) => Assert.Equal(words, Words(minutes, Running));

    [Fact]
    public void A_round_that_is_due_is_said_when_nobody_is_silent() =>
        Assert.Equal("PAR is due", Words(23, [Six, Team("Alpha", Six), new ParStarted(At(3), ["Alpha"]), new ParAnswered(At(4), "Alpha", 6, 6, true, null)]));

    [Fact]
    public void A_team_in_trouble_stays_in_sight() =>
        Assert.Equal("Alpha only 5 of 6", Words(5, [.. Running, new ParAnswered(At(4), "Alpha", 5, 6, true, null)]));

    [Fact]
    public void Nothing_is_late_in_an_incident_that_is_closed() => Assert.Equal("", Words(30, [.. Running, new IncidentClosed(At(20), "Over")]));

    [Theory]
    [InlineData("tasks", 1)]
    [InlineData("teams", 1)]
    [InlineData("reports", 0)]
    public void A_tab_counts_what_waits_in_it(string panel, int count)
    {
        var badge = Render<LateBadge>(p => p.Add(b => b.Panel, panel).Add(b => b.View, View(10, Running)));

        Assert.Equal(count == 0 ? "" : $"{count}", string.Concat(badge.FindAll("[aria-hidden]").Select(b => b.TextContent)));
    }

    [Fact]
    public void Each_thing_that_becomes_late_is_heard_once_and_what_was_late_before_is_not()
    {
        var module = JSInterop.SetupModule("./Features/Incidents/OverdueSound.razor.js");
        module.SetupVoid("sound", _ => true).SetVoidResult();
        var sound = Render<OverdueSound>(p => p.Add(s => s.Ids, View(6, Running).Overdue.Ids));

        sound.Render(p => p.Add(s => s.Ids, View(7, Running).Overdue.Ids));
        Assert.Empty(module.Invocations);
        sound.Render(p => p.Add(s => s.Ids, View(10, Running).Overdue.Ids));
        sound.Render(p => p.Add(s => s.Ids, View(11, Running).Overdue.Ids));

        Assert.StartsWith($"task {Gym.Stamp.Command}", Assert.IsType<string>(Assert.Single(module.Invocations["sound"]).Arguments[0]), StringComparison.Ordinal);
    }

    private string Words(double minutes, IncidentEvent[] history)
    {
        var view = View(minutes, history);
        return string.Join(',', Render<Late>(p => p.Add(l => l.State, view.State).Add(l => l.Overdue, view.Overdue)).FindAll(".stat").Select(stat => stat.TextContent));
    }
}
