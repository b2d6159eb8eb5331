using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Organization;

/// <summary>The rules of who leads.</summary>
public static class OrganizationDecider
{
    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(ChartState chart, OrganizationCommand command) => command switch
    {
        _ => throw new UnreachableException($"OrganizationDecider.Decide does not know {command.GetType().Name} with {chart}."),
    };
}
