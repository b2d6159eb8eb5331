using Command.Domain.Kernel;
using Command.Web.Features.Timeline;
using Command.Web.Live;

namespace Command.Web.Features.Rooms;

/// <summary>What was said of a room.</summary>
public static class RoomHistory
{
    /// <summary>Newest first, up to the version of the state that is shown.</summary>
    public static IReadOnlyList<(long Version, DateTimeOffset At, string Who, string Words)> Of(IIncidentMoment incident, string room)
    {
        var plan = incident.Plan;
        return [.. incident.Events(1, int.MaxValue)
            .Select((e, i) => (Version: i + 1L, Event: e))
            .Where(said => said.Event.RoomsTouched().Contains(new RoomId(room)))
            .Select(said => (said.Version, said.Event.Stamp.RecordedAt, said.Event.Stamp.By.Name, TimelineWords.Of(said.Event, plan)))
            .Reverse()];
    }
}
