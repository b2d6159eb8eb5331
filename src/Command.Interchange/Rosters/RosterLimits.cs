using Command.Interchange.Plans;

namespace Command.Interchange.Rosters;

/// <summary>What one roster may hold at most: the largest districts of the country are below, hostile files above. An archive has the limits of <see cref="PlanLimits"/> too.</summary>
public static class RosterLimits
{
    /// <summary>Bytes of the file as sent.</summary>
    public const int FileBytes = PlanLimits.FileBytes;

    /// <summary>Rows of one table.</summary>
    public const int Rows = 3_000_000;

    /// <summary>Characters of one field.</summary>
    public const int Field = 1_000;

    /// <summary>Periods of one class.</summary>
    public const int Periods = 20;

    /// <summary>Rows that are wrong, spelled out one by one; the rest is a count.</summary>
    public const int Listed = 50;

    /// <summary>One row in so many of a table may be wrong and left out; with more, the export itself is taken to be wrong.</summary>
    public const int OneIn = 10;
}
