namespace Command.Domain.Readiness;

/// <summary>What can be wrong with a building on any day, and must be known on the bad one.</summary>
public enum IssueKind
{
    /// <summary>A lock that does not lock, or does not open.</summary>
    LockFailed,

    /// <summary>A key that is not where it should be, or does not fit.</summary>
    KeyMissing,

    /// <summary>A door that is held open.</summary>
    DoorPropped,

    /// <summary>A place where radios do not reach.</summary>
    RadioDead,

    /// <summary>A place without Wi-Fi.</summary>
    WifiDead,

    /// <summary>A place where the public address is not heard.</summary>
    AnnouncementUnheard,

    /// <summary>Anything else; its words say what.</summary>
    Other,
}
