using System.Collections.Immutable;
using System.Diagnostics;

namespace Command.Domain.Tasks;

/// <summary>Every task of an incident, in the order in which they came.</summary>
public sealed record TaskState(ImmutableList<IncidentTask> Tasks)
{
    /// <summary>Before there is anything to do.</summary>
    public static readonly TaskState None = new(ImmutableList<IncidentTask>.Empty);

    /// <summary>A task; null when there is none of that id.</summary>
    public IncidentTask? Find(Guid id) => Tasks.Find(task => task.Id == id);

    /// <summary>The tasks that are late at a moment.</summary>
    public IEnumerable<IncidentTask> Overdue(DateTimeOffset now) => Tasks.Where(task => task.IsOverdue(now));

    /// <summary>The tasks after one more event.</summary>
    public static TaskState Evolve(TaskState state, TaskEvent e) => e switch
    {
        ChecklistStarted c => state with
        {
            Tasks = state.Tasks.AddRange(c.Items.Select(item => new IncidentTask(item.Id, item.Text, c.Name, item.Owner, item.DueAt, c.Stamp.RecordedAt))),
        },
        TaskAdded a => state with { Tasks = state.Tasks.Add(new IncidentTask(a.Stamp.Command, a.Text, null, a.Owner, a.DueAt, a.Stamp.RecordedAt)) },
        TaskAssigned a => state.With(a.Task, task => task with { Owner = a.Owner }),
        TaskDone d => state.With(d.Task, task => task with { DoneAt = d.Stamp.RecordedAt, DoneBy = d.Stamp.By.Name, Words = d.Words }),
        TaskReopened r => state.With(r.Task, task => task with { DoneAt = null, DoneBy = null, Words = r.Because }),
        _ => throw new UnreachableException($"TaskState.Evolve does not know {e.GetType().Name}."),
    };

    private TaskState With(Guid id, Func<IncidentTask, IncidentTask> change)
    {
        var index = Tasks.FindIndex(task => task.Id == id);
        return index < 0 ? this : this with { Tasks = Tasks.SetItem(index, change(Tasks[index])) };
    }
}

/// <summary>Something to be done.</summary>
/// <param name="Id">Which.</param>
/// <param name="Text">What.</param>
/// <param name="Checklist">The checklist it came with; null for one added by hand.</param>
/// <param name="Owner">By whom.</param>
/// <param name="DueAt">By when; null for no time.</param>
/// <param name="Since">When it came.</param>
public sealed record IncidentTask(Guid Id, string Text, string? Checklist, TaskOwner Owner, DateTimeOffset? DueAt, DateTimeOffset Since)
{
    /// <summary>When it was done; null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Who did it; null while it is open.</summary>
    public string? DoneBy { get; init; }

    /// <summary>What was said when it was done or opened again.</summary>
    public string? Words { get; init; }

    /// <summary>Whether it is open and late.</summary>
    public bool IsOverdue(DateTimeOffset now) => DoneAt is null && DueAt <= now;
}
