using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Tasks;

/// <summary>The rules of tasks and checklists.</summary>
public static class TaskDecider
{
    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(TaskState state, TaskCommand command) => command switch
    {
        _ => throw new UnreachableException($"TaskDecider.Decide does not know {command.GetType().Name} with {state}."),
    };
}
