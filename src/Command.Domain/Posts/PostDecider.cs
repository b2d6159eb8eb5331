using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Posts;

/// <summary>The rules of posts and control zones.</summary>
public static class PostDecider
{
    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(PostState state, PostCommand command, PlanIndex plan) => command switch
    {
        _ => throw new UnreachableException($"PostDecider.Decide does not know {command.GetType().Name} with {state} and {plan}."),
    };
}
