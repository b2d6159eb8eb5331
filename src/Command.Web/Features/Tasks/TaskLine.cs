using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.People;
using Command.Domain.Tasks;

namespace Command.Web.Features.Tasks;

/// <summary>A task, ready to draw.</summary>
/// <param name="Id">Which.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">By whom, in words; who holds a position stands beside it.</param>
/// <param name="OwnerKey">The owner as a list of owners knows it.</param>
/// <param name="Mine">Whether it is mine.</param>
/// <param name="DueAt">By when; null for no time.</param>
/// <param name="Late">Whether it is overdue.</param>
/// <param name="DoneAt">When it was done; null while it is open.</param>
/// <param name="DoneBy">Who did it.</param>
/// <param name="Words">What was said when it was done or opened again.</param>
public sealed record TaskLine(
    Guid Id, string Text, string Owner, string OwnerKey, bool Mine, DateTimeOffset? DueAt, bool Late, DateTimeOffset? DoneAt, string? DoneBy, string? Words)
{
    /// <summary>The tasks of an incident as one person sees them: by checklist, those by hand first.</summary>
    public static ImmutableArray<TaskGroup> AllOf(Incident incident, Person me, DateTimeOffset now) =>
    [
        .. incident.Tasks.Tasks
            .GroupBy(task => task.Checklist)
            .OrderBy(group => group.Key is not null)
            .Select(group => new TaskGroup(group.Key ?? "Added by hand", [.. group.Select(task => Of(task, incident, me, now))])),
    ];

    private static TaskLine Of(IncidentTask task, Incident incident, Person me, DateTimeOffset now)
    {
        var holders = task.Owner.Position is { } position ? incident.Chart.Holders.Where(holder => holder.Position == position).Select(holder => holder.Name).ToList() : [];
        return new(
            task.Id,
            task.Text,
            holders.Count == 0 ? TaskWords.Of(task.Owner) : $"{TaskWords.Of(task.Owner)} ({string.Join(", ", holders)})",
            OwnerKeys.Of(task.Owner),
            task.Owner.IsOf(me.Id, me.Role, incident.Chart),
            task.DueAt,
            task.IsOverdue(now),
            task.DoneAt,
            task.DoneBy,
            task.Words);
    }
}

/// <summary>The tasks of one checklist.</summary>
public sealed record TaskGroup(string Name, ImmutableArray<TaskLine> Lines)
{
    /// <summary>How many are done.</summary>
    public int Done => Lines.Count(line => line.DoneAt is not null);
}
