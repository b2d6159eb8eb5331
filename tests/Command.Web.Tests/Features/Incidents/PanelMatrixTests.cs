using Bunit;
using Command.Domain.Messages;
using Command.Domain.People;
using Command.Domain.Reports;
using Command.Web.Features.Incidents;
using Command.Web.Features.Messages;
using Command.Web.Features.Reports;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static Command.Web.Tests.Features.Reports.AnIncident;

namespace Command.Web.Tests.Features.Incidents;

/// <summary>
/// What lies beside the map, for everyone who can open it: whoever only looks finds nothing that sends, whoever takes part
/// finds something. Whatever they press, only what the rules allow them leaves the screen.
/// </summary>
public sealed class PanelMatrixTests : BunitContext
{
    private static readonly MessageSent Sent = new(By("vega"), Audience.Everyone, Urgency.Urgent, "Count heads", ["All accounted for", "Need help"]);
    private static readonly ReportMade Said = Report("Smoke in the hall", lifeCritical: true);

    private readonly List<CommandRequest> _sent = [];

    public PanelMatrixTests() => Services.AddSingleton(TimeProvider.System);

    // Who stands at the incident how, and whether they take part.
    public static TheoryData<string, bool> Everybody => new() { { "vega", true }, { "ortiz", true }, { "mensah", true }, { "observer", false } };

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Messages_are_written_and_answered_by_those_who_take_part(string person, bool takesPart)
    {
        Holds<MessagesPanel>(person, takesPart, (p, screen) => p.Add(panel => panel.Screen, screen));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Reports_are_judged_by_those_who_take_part(string person, bool takesPart)
    {
        Holds<ReportsPanel>(person, takesPart, (p, screen) => p.Add(panel => panel.Screen, screen));
        Holds<PinnedReports>(person, takesPart, (p, screen) => p.Add(panel => panel.Screen, screen));
    }

    private void Holds<T>(string person, bool takesPart, Action<ComponentParameterCollectionBuilder<T>, IncidentScreen> show)
        where T : IComponent
    {
        _sent.Clear();
        var me = Everyone.People.Single(one => one.Id.Value == person);
        Assert.Equal(takesPart, Authority.TakesPart(me, Middle.Id));
        var panel = Render<T>(p => show(p, Screen(State([Sent, Said]), person, _sent, canAct: takesPart)));

        Assert.Equal(takesPart, panel.FindAll("form, textarea, input:not([type=search]), .btn:not(.btn-quiet)").Count > 0);
        foreach (var index in Enumerable.Range(0, panel.FindAll("button").Count))
        {
            // A press may take others away.
            var buttons = panel.FindAll("button");
            if (index < buttons.Count && buttons[index].GetAttribute("type") == "button")
            {
                buttons[index].Click();
            }
        }

        if (!takesPart)
        {
            Assert.Empty(_sent);
        }
    }
}
