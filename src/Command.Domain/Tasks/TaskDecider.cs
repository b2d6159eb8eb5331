using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Tasks;

/// <summary>The rules of tasks and checklists.</summary>
public static class TaskDecider
{
    /// <summary>The longest text of a task, in characters.</summary>
    public const int MaxText = 200;

    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(TaskState state, TaskCommand command) => command switch
    {
        StartChecklist start => Start(state, start),
        AddTask add => Add(add),
        AssignTask assign => Assign(state, assign),
        FinishTask finish => Finish(state, finish),
        ReopenTask reopen => Reopen(state, reopen),
        _ => throw new UnreachableException($"TaskDecider.Decide does not know {command.GetType().Name}."),
    };

    /// <summary>The checklists that start with an incident, one event each.</summary>
    /// <param name="stamp">The stamp of the declaration; the tasks are due counted from it.</param>
    /// <param name="kind">Of what kind the incident is.</param>
    /// <param name="checklists">The district's checklists.</param>
    internal static IEnumerable<ChecklistStarted> StartedWith(Stamp stamp, Kind kind, ImmutableArray<ChecklistTemplate> checklists)
    {
        var before = 0;
        foreach (var template in checklists.Where(template => template.IsFor(kind) && !template.Items.IsEmpty))
        {
            yield return Started(stamp, template, before);
            before += template.Items.Length;
        }
    }

    /// <summary>The id of the n-th task that one command brings, counted from 0: follows from the command's, and is never the command's own.</summary>
    internal static Guid IdOf(Guid command, int n)
    {
        Span<byte> bytes = stackalloc byte[16];
        command.TryWriteBytes(bytes);
        var last = (ushort)((bytes[14] << 8) | bytes[15]);
        last = unchecked((ushort)(last + n + 1));
        (bytes[14], bytes[15]) = ((byte)(last >> 8), (byte)last);
        return new Guid(bytes);
    }

    private static ChecklistStarted Started(Stamp stamp, ChecklistTemplate template, int before) => new(
        stamp, template.Name, [.. template.Items.Select((item, i) => new StartedItem(IdOf(stamp.Command, before + i), item.Text, item.Owner, stamp.RecordedAt + item.Due))]);

    private static Decision<IncidentEvent> Start(TaskState state, StartChecklist start)
    {
        if (start.Template is not { Items.IsEmpty: false } template)
        {
            return Decision.Refuse<IncidentEvent>("The district has no such checklist.");
        }

        var open = state.Tasks.Count(task => task.Checklist == template.Name && task.DoneAt is null);
        return open > 0
            ? Decision.Refuse<IncidentEvent>($"“{template.Name}” is running already: {open} of its tasks {(open == 1 ? "is" : "are")} open.")
            : Started(start.Stamp, template, 0);
    }

    private static Decision<IncidentEvent> Add(AddTask add) =>
        Written.OrNull(add.Text) is not { } text ? Decision.Refuse<IncidentEvent>("Say what is to be done.")
        : add.Text.Length > MaxText ? Decision.Refuse<IncidentEvent>($"Shorten the task: {MaxText} characters at most.")
        : !add.Owner.IsOne ? Several()
        : add.DueAt <= add.Stamp.RecordedAt ? Decision.Refuse<IncidentEvent>("Choose a time that is still to come.")
        : new TaskAdded(add.Stamp, text, add.Owner, add.DueAt);

    private static Decision<IncidentEvent> Assign(TaskState state, AssignTask assign) =>
        state.Find(assign.Task) is not { } task ? NoTask()
        : !assign.Owner.IsOne ? Several()
        : task.Owner == assign.Owner ? Decision.Nothing<IncidentEvent>()
        : task.DoneAt is not null ? Decision.Refuse<IncidentEvent>($"{task.DoneBy} has done it. Open it again first.")
        : new TaskAssigned(assign.Stamp, task.Id, task.Text, assign.Owner);

    private static Decision<IncidentEvent> Finish(TaskState state, FinishTask finish) =>
        state.Find(finish.Task) is not { } task ? NoTask()
        : finish.Words?.Length > IncidentDecider.MaxText ? TooLong()
        : task.DoneAt is not null ? Decision.Nothing<IncidentEvent>()
        : new TaskDone(finish.Stamp, task.Id, task.Text, Written.OrNull(finish.Words));

    private static Decision<IncidentEvent> Reopen(TaskState state, ReopenTask reopen) =>
        state.Find(reopen.Task) is not { } task ? NoTask()
        : reopen.Because?.Length > IncidentDecider.MaxText ? TooLong()
        : task.DoneAt is null ? Decision.Nothing<IncidentEvent>()
        : new TaskReopened(reopen.Stamp, task.Id, task.Text, Written.OrNull(reopen.Because));

    private static Decision<IncidentEvent> NoTask() => Decision.Refuse<IncidentEvent>("There is no such task.");

    private static Decision<IncidentEvent> Several() => Decision.Refuse<IncidentEvent>("Give it to one: a position, a role or a person.");

    private static Decision<IncidentEvent> TooLong() => Decision.Refuse<IncidentEvent>($"Shorten the words: {IncidentDecider.MaxText:N0} characters at most.");
}
