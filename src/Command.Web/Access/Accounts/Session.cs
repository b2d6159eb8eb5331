namespace Command.Web.Access.Accounts;

/// <summary>One sign-in on one device, from coming in to its end.</summary>
public sealed class Session
{
    /// <summary>Without a sign of the person a session ends after this long (CJIS Security Policy, AC-11 and IA-5).</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>After this long every session ends, staffed display or not.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>For this long after coming in a person may change how they come in; later they prove again who they are.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }

    /// <summary>The district's id.</summary>
    public required string District { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Person { get; init; }

    /// <summary>The account they came in by; null in the demo.</summary>
    public string? Account { get; init; }

    /// <summary>How they proved who they are: "passkey".</summary>
    public required string Method { get; init; }

    /// <summary>The browser and the machine in two words: "Chrome, Android".</summary>
    public required string Device { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last sign of the person; in the store it may be a minute behind.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended, in words.</summary>
    public string? EndedBecause { get; init; }

    /// <summary>Why its screen stays on without anyone touching it; null when it does not.</summary>
    public string? StaffedBecause { get; init; }

    /// <summary>Why it is over, in words; null while it is not.</summary>
    public string? Over(DateTimeOffset lastSeen, DateTimeOffset now) =>
        EndedAt is not null ? EndedBecause ?? "ended"
        : now - StartedAt >= Longest ? "12 hours are over"
        : StaffedBecause is null && now - lastSeen >= Idle ? "30 minutes without a sign of the person"
        : null;
}
