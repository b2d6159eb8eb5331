namespace Command.Domain.Incidents;

/// <summary>An incident at any of its moments, one event after the other.</summary>
public interface IReplay
{
    /// <summary>The incident after all its events.</summary>
    Incident End { get; }

    /// <summary>How many events there are.</summary>
    long Length { get; }

    /// <summary>The incident after its first <paramref name="version"/> events.</summary>
    Incident At(long version);

    /// <summary>How many events had happened by a moment.</summary>
    long VersionAt(DateTimeOffset moment);

    /// <summary>When the event of that place happened, the first being 1; that of the first for 0.</summary>
    DateTimeOffset TimeOf(long version);

    /// <summary>Up to <paramref name="count"/> events from place <paramref name="first"/> on; the first event is 1.</summary>
    IReadOnlyList<IncidentEvent> Events(long first, int count);
}
