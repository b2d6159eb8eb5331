using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;

namespace Command.Domain.Tasks;

/// <summary>What is to be done, by whom and by when. This file is the whole list.</summary>
public abstract record TaskEvent(Stamp Stamp) : IncidentEvent(Stamp);

/// <summary>A checklist was started; its tasks are due counted from now.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Name">What it is called: "Intruder: building crisis team".</param>
/// <param name="Items">Its tasks.</param>
public sealed record ChecklistStarted(Stamp Stamp, string Name, ImmutableArray<StartedItem> Items) : TaskEvent(Stamp);

/// <summary>A task was added by hand. Its id is the id of the command.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">By whom.</param>
/// <param name="DueAt">By when, by the server's clock; null for no time.</param>
public sealed record TaskAdded(Stamp Stamp, string Text, TaskOwner Owner, DateTimeOffset? DueAt) : TaskEvent(Stamp);

/// <summary>A task was given to someone.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Task">Which.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">By whom from now on.</param>
public sealed record TaskAssigned(Stamp Stamp, Guid Task, string Text, TaskOwner Owner) : TaskEvent(Stamp);

/// <summary>A task is done.</summary>
/// <param name="Stamp">Who did it and when.</param>
/// <param name="Task">Which.</param>
/// <param name="Text">What was to be done.</param>
/// <param name="Words">What came of it; null when that goes without saying.</param>
public sealed record TaskDone(Stamp Stamp, Guid Task, string Text, string? Words) : TaskEvent(Stamp);

/// <summary>A task that was called done is not.</summary>
/// <param name="Stamp">Who says so and when.</param>
/// <param name="Task">Which.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Because">Why; null when not said.</param>
public sealed record TaskReopened(Stamp Stamp, Guid Task, string Text, string? Because) : TaskEvent(Stamp);

/// <summary>A task of a checklist that was started.</summary>
/// <param name="Id">Its id, which follows from the command's.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">By whom.</param>
/// <param name="DueAt">By when, by the server's clock; null for no time.</param>
public sealed record StartedItem(Guid Id, string Text, TaskOwner Owner, DateTimeOffset? DueAt);

/// <summary>Who is to do a task: one of a position, a role or a person; all null is whoever comes first.</summary>
/// <param name="Position">Whoever holds the position.</param>
/// <param name="Role">Everyone in the role.</param>
/// <param name="Person">One person.</param>
/// <param name="Name">That person's name.</param>
public sealed record TaskOwner(Position? Position, Role? Role, PersonId? Person, string? Name)
{
    /// <summary>Whoever comes first.</summary>
    public static readonly TaskOwner Anyone = new(null, null, null, null);

    /// <summary>Whoever holds a position.</summary>
    public static TaskOwner Of(Position position) => new(position, null, null, null);

    /// <summary>Everyone in a role.</summary>
    public static TaskOwner Of(Role role) => new(null, role, null, null);

    /// <summary>Whether it names one owner at most.</summary>
    public bool IsOne => (Position is null ? 0 : 1) + (Role is null ? 0 : 1) + (Person is null ? 0 : 1) <= 1;

    /// <summary>Whether a task of this owner is someone's own: given to them, to their role, or to a position they hold.</summary>
    public bool IsOf(PersonId person, Role role, ChartState chart) =>
        Person == person
        || Role == role
        || (Position is { } position && chart.Holders.Any(holder => holder.Position == position && holder.Person == person));
}
