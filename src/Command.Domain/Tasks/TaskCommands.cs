using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Tasks;

/// <summary>What a person asks for about tasks.</summary>
public abstract record TaskCommand(Stamp Stamp) : IncidentCommand(Stamp);

/// <inheritdoc cref="ChecklistStarted"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Template">Which of the district's checklists; null when it has none of that id.</param>
public sealed record StartChecklist(Stamp Stamp, ChecklistTemplate? Template) : TaskCommand(Stamp);

/// <inheritdoc cref="TaskAdded"/>
public sealed record AddTask(Stamp Stamp, string Text, TaskOwner Owner, DateTimeOffset? DueAt) : TaskCommand(Stamp);

/// <inheritdoc cref="TaskAssigned"/>
public sealed record AssignTask(Stamp Stamp, Guid Task, TaskOwner Owner) : TaskCommand(Stamp);

/// <inheritdoc cref="TaskDone"/>
public sealed record FinishTask(Stamp Stamp, Guid Task, string? Words) : TaskCommand(Stamp);

/// <inheritdoc cref="TaskReopened"/>
public sealed record ReopenTask(Stamp Stamp, Guid Task, string? Because) : TaskCommand(Stamp);
