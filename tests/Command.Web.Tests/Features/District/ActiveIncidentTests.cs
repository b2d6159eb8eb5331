using Bunit;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
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
        var incident = new BoardIncident(IncidentId.New(), default, "Middle", state, Progress.Of(state, PlanIndex.Empty, Desk.Begun));

        var row = Render<ActiveIncident>(p => p.Add(r => r.Incident, incident).Add(r => r.AsOf, Desk.Begun.AddSeconds(179)));
        Assert.Empty(row.FindAll(".no-command"));

        row.Render(p => p.Add(r => r.Incident, incident).Add(r => r.AsOf, Desk.Begun.AddSeconds(180)));
        Assert.StartsWith("▲ NO COMMAND", row.Find(".no-command").TextContent, StringComparison.Ordinal);
    }
}
