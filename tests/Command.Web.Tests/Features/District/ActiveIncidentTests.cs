using Bunit;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Web.Features.District;
using Command.Web.Live;
using Command.Web.Tests.Features.Organization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Features.District;

public sealed class ActiveIncidentTests : BunitContext
{
    [Fact]
    public void Time_alone_brings_the_alarm_of_an_incident_that_nobody_leads()
    {
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Desk.Begun));
        JSInterop.Mode = JSRuntimeMode.Loose;
        var state = Incident.Evolve(Incident.None, new IncidentDeclared(Desk.At(Desk.Vega, 0), default, Kind.Intruder, Mode.Drill, ""));
        BoardIncident At(int seconds) => new(default, default, "Middle", state, Progress.Of(state, PlanIndex.Empty, Desk.Begun)) { Alarms = BoardAlarm.AllOf(state, Desk.Begun.AddSeconds(seconds)) };

        var row = Render<ActiveIncident>(p => p.Add(r => r.Incident, At(179)));
        Assert.Empty(row.FindAll(".alarm"));

        row.Render(p => p.Add(r => r.Incident, At(180)));
        Assert.StartsWith("▲ NO COMMAND", row.Find(".alarm").TextContent, StringComparison.Ordinal);
    }
}
