namespace Command.Domain.Rooms;

/// <summary>What a person says of a search.</summary>
public enum SearchMark
{
    /// <summary>A team is going in.</summary>
    Searching,

    /// <summary>Searched, no threat found. It never means that nobody is inside.</summary>
    Cleared,

    /// <summary>The team left without finishing.</summary>
    Stopped,

    /// <summary>It must be searched again, whatever was said before.</summary>
    SearchAgain,
}

/// <summary>How a room was searched. A camera is no way to search one: what it shows is a report.</summary>
public enum SearchMethod
{
    /// <summary>The team went in.</summary>
    Entered,

    /// <summary>Looked over from the door.</summary>
    FromTheDoor,

    /// <summary>With a dog.</summary>
    Dog,
}

/// <summary>Why a cleared room must be checked again.</summary>
public enum RecheckKind
{
    /// <summary>A person asked for it.</summary>
    Asked,

    /// <summary>A space next to it became a threat.</summary>
    Threat,

    /// <summary>It is no longer watched.</summary>
    GuardLeft,

    /// <summary>Someone went in.</summary>
    Entered,

    /// <summary>Nobody watched it, and the clear grew too old.</summary>
    TooOld,
}

/// <summary>Where the search of a room stands.</summary>
public enum Search
{
    None,
    Searching,
    ClearedOnce,

    /// <summary>Cleared by two different teams.</summary>
    ClearedTwice,

    /// <summary>Contradicting things were said; the more dangerous counts until a person decides.</summary>
    Disputed,

    /// <summary>Was cleared, and must be searched again.</summary>
    Recheck,
}

/// <summary>Dangers and obstacles in a room.</summary>
[Flags]
public enum Hazards
{
    None = 0,
    Threat = 1,
    Casualty = 2,
    SmokeOrGas = 4,
    Blocked = 8,

    /// <summary>Locked, and no key at hand.</summary>
    NoAccess = 16,
}

/// <summary>Who is inside.</summary>
public enum OccupancyKind
{
    Unknown,
    Empty,

    /// <summary>A number of people.</summary>
    People,

    /// <summary>Those who were inside have been led out.</summary>
    Evacuated,
}

/// <summary>Who is inside a room.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="People">How many, 1 to 999, when <paramref name="Kind"/> is <see cref="OccupancyKind.People"/>; else 0.</param>
public sealed record Occupancy(OccupancyKind Kind, int People = 0)
{
    public static readonly Occupancy Unknown = new(OccupancyKind.Unknown);

    /// <summary>How much is at stake, for choosing between two reports: people inside before unknown before nobody.</summary>
    public int Stake => Kind switch
    {
        OccupancyKind.People => 1 + People,
        OccupancyKind.Unknown => 1,
        _ => 0,
    };
}

/// <summary>What a person decided about a disputed room.</summary>
public enum Finding
{
    /// <summary>Searched, no threat: the clear holds and the threat is over.</summary>
    Clear,

    /// <summary>The threat is real: the clear is void.</summary>
    Threat,

    /// <summary>Nobody knows: the room is searched again.</summary>
    SearchAgain,
}
