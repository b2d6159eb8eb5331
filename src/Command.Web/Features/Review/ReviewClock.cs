using Command.Domain.Incidents;

namespace Command.Web.Features.Review;

/// <summary>Where a review stands: a moment of the incident and how many events had happened by then.</summary>
/// <param name="Version">How many events; 1 at least.</param>
/// <param name="At">The moment.</param>
public sealed record ReviewClock(long Version, DateTimeOffset At)
{
    /// <summary>After so many events; the nearest there is.</summary>
    public static ReviewClock After(IReplay replay, long version)
    {
        var known = Math.Clamp(version, 1, replay.Length);
        return new ReviewClock(known, replay.TimeOf(known));
    }

    /// <summary>At a moment of the incident; the nearest there is.</summary>
    public static ReviewClock Of(IReplay replay, DateTimeOffset moment)
    {
        var (from, to) = (replay.TimeOf(1), replay.TimeOf(replay.Length));
        var at = moment < from ? from : moment > to ? to : moment;
        return new ReviewClock(replay.VersionAt(at), at);
    }

    /// <summary>So much later; what a step has shown is never taken back.</summary>
    public ReviewClock Later(IReplay replay, TimeSpan time)
    {
        var later = Of(replay, At + time);
        return later with { Version = Math.Max(Version, later.Version) };
    }
}
