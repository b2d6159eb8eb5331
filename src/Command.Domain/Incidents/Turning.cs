using Command.Domain.Organization;
using Command.Domain.Responders;
using Command.Domain.Rooms;

namespace Command.Domain.Incidents;

/// <summary>
/// What changes by time alone: a clear grows stale, a task falls due, an incident is too long without command. Screens ask
/// when the next such moment is, instead of looking every second.
/// </summary>
public static class Turning
{
    /// <summary>The first moment after <paramref name="now"/> at which something turns; null when nothing will.</summary>
    public static DateTimeOffset? NextAfter(Incident incident, DateTimeOffset now) =>
        incident.IsOpen ? Moments(incident).Where(moment => moment > now).Select(moment => (DateTimeOffset?)moment).Min() : null;

    private static IEnumerable<DateTimeOffset> Moments(Incident incident) =>
    [
        .. NoCommand.Moments(incident),
        .. incident.Rooms.Values.Select(room => room.StaleAt(incident.Settings)).OfType<DateTimeOffset>(),
        .. incident.Rooms.Values.SelectMany(room => room.Inside).Select(inside => inside.Since + Unsearched.StalledAfter),
        .. incident.Actions.Values.Select(action => action.Since + incident.Settings.RetractWithin),
        .. incident.Tasks.Tasks.Where(task => task.DoneAt is null).Select(task => task.DueAt).OfType<DateTimeOffset>(),
        .. Par.Moments(incident),
    ];
}
