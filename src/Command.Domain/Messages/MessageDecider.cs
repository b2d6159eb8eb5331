using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Messages;

/// <summary>The rules of messages.</summary>
public static class MessageDecider
{
    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, MessageCommand command) => command switch
    {
        _ => throw new UnreachableException($"MessageDecider.Decide does not know {command.GetType().Name} with {incident}."),
    };
}
