using System.Collections.Immutable;
using System.Globalization;
using Command.Domain.Responders;
using Command.Domain.Tasks;

namespace Command.Domain.Incidents;

/// <summary>What is late in an incident at a moment.</summary>
/// <param name="Tasks">Tasks that should be done.</param>
/// <param name="Teams">Teams that should have answered the PAR.</param>
/// <param name="ParSince">Since when a round of accountability should have begun; null while none is due.</param>
/// <param name="Ids">A name for each of these, the same on every screen, so that each is heard once.</param>
public sealed record Overdue(ImmutableArray<IncidentTask> Tasks, ImmutableArray<string> Teams, DateTimeOffset? ParSince, ImmutableArray<string> Ids)
{
    /// <summary>Nothing is late.</summary>
    public static readonly Overdue Nothing = new([], [], null, []);

    /// <summary>What is late; nothing in an incident that is closed.</summary>
    public static Overdue Of(Incident incident, DateTimeOffset now)
    {
        if (!incident.IsOpen)
        {
            return Nothing;
        }

        ImmutableArray<IncidentTask> tasks = [.. incident.Tasks.Overdue(now)];
        var teams = Par.Overdue(incident, now);
        var since = Par.NextDueAt(incident) is { } due && due <= now ? due : (DateTimeOffset?)null;
        return tasks.IsEmpty && teams.IsEmpty && since is null ? Nothing : new Overdue(
            tasks,
            teams,
            since,
            [
                .. tasks.Select(task => $"task {task.Id} {At(task.DueAt)}"),
                .. teams.Select(team => $"par {team} {At(incident.Responders.Par?.Since)}"),
                .. since is null ? Array.Empty<string>() : [$"par {At(since)}"],
            ]);
    }

    private static string At(DateTimeOffset? moment) => moment?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";
}
