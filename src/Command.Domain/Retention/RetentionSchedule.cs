using Command.Domain.Incidents;

namespace Command.Domain.Retention;

/// <summary>
/// How long a district keeps the records of its incidents, in years after their last event. What the district's approved
/// records schedule says counts (Minn. Stat. 138.17, subd. 7); the defaults are ours and no law's. The audit record has
/// no term: it proves the rest and is kept.
/// </summary>
/// <param name="ActualYears">Of real incidents.</param>
/// <param name="PracticeYears">Of drills and exercises.</param>
public sealed record RetentionSchedule(int ActualYears, int PracticeYears)
{
    /// <summary>The fewest years of anything: a school year and the next must be there for the yearly report.</summary>
    public const int Least = 2;

    /// <summary>The most years.</summary>
    public const int Most = 100;

    /// <summary>What holds where a district has chosen nothing.</summary>
    public static readonly RetentionSchedule Default = new(ActualYears: 7, PracticeYears: 3);

    /// <summary>Why a district can't choose these years, in words; null when it can.</summary>
    public string? Refusal() => new[] { ActualYears, PracticeYears }.Any(years => years is < Least or > Most)
        ? $"Records are kept between {Least} and {Most} years."
        : null;

    /// <summary>How many years incidents of this mode are kept.</summary>
    public int YearsOf(Mode mode) => mode is Mode.Actual ? ActualYears : PracticeYears;

    /// <summary>From when on an incident may be disposed of.</summary>
    /// <param name="mode">Whether it was real.</param>
    /// <param name="lastRecordedAt">When its newest event was recorded.</param>
    public DateTimeOffset DueAt(Mode mode, DateTimeOffset lastRecordedAt) => lastRecordedAt.AddYears(YearsOf(mode));
}
