using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Reports;

/// <summary>The rules of reports.</summary>
public static class ReportDecider
{
    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, ReportCommand command, PlanIndex plan) => command switch
    {
        _ => throw new UnreachableException($"ReportDecider.Decide does not know {command.GetType().Name} with {incident} and {plan}."),
    };
}
