using Command.Domain.Kernel;

namespace Command.Web.Live.Wire;

/// <summary>What a client that comes back is told: one of the two.</summary>
/// <param name="Picture">All of it.</param>
/// <param name="Patch">What changed since its version, without the events; nothing where nothing did.</param>
public sealed record Resumed(Picture? Picture, Patch? Patch)
{
    // Above this the whole picture is hardly larger.
    private const int Most = 200;

    /// <summary>What changed since <paramref name="version"/>; null where the client is better told everything.</summary>
    public static Resumed? Of(IncidentId id, LiveIncident live, long version)
    {
        var state = live.State;
        if (version < 1 || version > state.Version || state.Version - version > Most)
        {
            return null;
        }

        var missed = live.Events(version + 1, (int)(state.Version - version));
        return new Resumed(null, new Patch(
            id, version + 1, state.Version, state.LastRecordedAt, state.IsOpen, [],
            [.. missed.SelectMany(e => e.RoomsTouched()).Distinct().Select(room => RoomPicture.Of(room, state))], ActionPicture.AllOf(state))
        {
            Mode = state.Mode,
            Chart = state.Chart,
            Posts = state.Posts,
            Responders = RespondersPicture.Of(state),
            Pinned = PinnedPicture.AllOf(state.Reports),
            Alarms = AlarmPicture.AllOf(state.Alarms),
            Cleared = ClearedPicture.AllOf(state),
        });
    }
}
