using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Responders;

/// <summary>The rules of check-in, teams and accountability.</summary>
public static class ResponderDecider
{
    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, ResponderCommand command, PlanIndex plan) => command switch
    {
        _ => throw new UnreachableException($"ResponderDecider.Decide does not know {command.GetType().Name} with {incident} and {plan}."),
    };
}
