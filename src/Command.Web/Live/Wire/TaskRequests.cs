using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Tasks;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="StartChecklist"/>
public sealed record StartChecklistRequest(string? Template) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new StartChecklist(stamp, Known.District?.Checklists.FirstOrDefault(t => t.Id == Template));
}

/// <inheritdoc cref="AddTask"/>
public sealed record AddTaskRequest(string? Text, TaskOwner? Owner, DateTimeOffset? DueAt) : CommandRequest
{
    public override PersonId? Names => Owner?.Person;

    public override IncidentCommand Command(Stamp stamp) => new AddTask(stamp, Text ?? "", Known.Named(Owner), DueAt);
}

/// <inheritdoc cref="AssignTask"/>
public sealed record AssignTaskRequest(Guid Task, TaskOwner? Owner) : CommandRequest
{
    public override PersonId? Names => Owner?.Person;

    public override IncidentCommand Command(Stamp stamp) => new AssignTask(stamp, Task, Known.Named(Owner));
}

/// <inheritdoc cref="FinishTask"/>
public sealed record FinishTaskRequest(Guid Task, string? Words) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new FinishTask(stamp, Task, Words);
}

/// <inheritdoc cref="ReopenTask"/>
public sealed record ReopenTaskRequest(Guid Task, string? Because) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new ReopenTask(stamp, Task, Because);
}

/// <summary>Owners as the desk knows them.</summary>
file static class Owners
{
    /// <summary>The owner with the name that the district has for the person; whoever comes first when none is given.</summary>
    public static TaskOwner Named(this Known known, TaskOwner? owner) => (owner ?? TaskOwner.Anyone) with { Name = known.Person?.Name };
}
