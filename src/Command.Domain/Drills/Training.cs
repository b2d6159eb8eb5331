using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.Drills;

/// <summary>Students of a school were given training in the prevention of violence.</summary>
/// <param name="Stamp">Who wrote it down, and when.</param>
/// <param name="Building">Which school.</param>
/// <param name="Day">On which day, at the school.</param>
/// <param name="Minutes">How long, in minutes.</param>
/// <param name="IsClassPeriod">Whether it filled a class period, however long that is.</param>
/// <param name="Words">What it was, in a few words; null for not said. Never a student's name.</param>
public sealed record TrainingGiven(Stamp Stamp, BuildingId Building, DateOnly Day, int Minutes, bool IsClassPeriod, string? Words) : AuditEvent(Stamp);

/// <summary>What was written down of a training was a mistake; it counts no longer.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Training">Which, by the command that wrote it down.</param>
public sealed record TrainingWithdrawn(Stamp Stamp, Guid Training) : AuditEvent(Stamp);

/// <summary>One training that counts.</summary>
/// <param name="Id">The command that wrote it down.</param>
/// <param name="Building">Which school.</param>
/// <param name="Day">On which day.</param>
/// <param name="Minutes">How long, in minutes.</param>
/// <param name="IsClassPeriod">Whether it filled a class period.</param>
/// <param name="Words">What it was; null for not said.</param>
public sealed record Training(Guid Id, BuildingId Building, DateOnly Day, int Minutes, bool IsClassPeriod, string? Words);

/// <summary>
/// How a school stands with the training in the prevention of violence that Minn. Stat. 121A.038, subd. 7, asks for: a
/// district that holds active-shooter drills gives its middle and high school students at least one hour, or one class
/// period, a year.
/// </summary>
/// <param name="IsAsked">Whether it is asked of this school in this year.</param>
/// <param name="Minutes">How many minutes were given.</param>
/// <param name="IsMet">Whether that is enough.</param>
public sealed record TrainingYear(bool IsAsked, int Minutes, bool IsMet)
{
    /// <summary>Where it is written.</summary>
    public const string Statute = "Minn. Stat. 121A.038, subd. 7";

    /// <summary>The least, in minutes, where no class period was filled.</summary>
    public const int Least = 60;

    /// <summary>The longest that one training may be, in minutes.</summary>
    public const int Most = 8 * 60;

    /// <summary>The longest that its words may be, in characters.</summary>
    public const int MaxWords = 200;

    /// <summary>How a school stands in a school year.</summary>
    /// <param name="building">Which school.</param>
    /// <param name="isSecondary">Whether it has middle or high school students.</param>
    /// <param name="year">Which year.</param>
    /// <param name="drills">The district's drills of that year.</param>
    /// <param name="trainings">The district's trainings.</param>
    /// <param name="zone">The schools' time zone.</param>
    public static TrainingYear Of(BuildingId building, bool isSecondary, SchoolYear year, IEnumerable<Drill> drills, IEnumerable<Training> trainings, TimeZoneInfo zone)
    {
        var there = trainings.Where(training => training.Building == building && year.Has(training.Day)).ToList();
        var minutes = there.Sum(training => training.Minutes);
        var holdsDrills = drills.Any(drill => drill is { Kind: DrillKind.ActiveShooterDrill, Cancelled: null } && year.Has(DrillYear.LocalDay(drill.When, zone)));
        return new TrainingYear(isSecondary && holdsDrills, minutes, minutes >= Least || there.Any(training => training.IsClassPeriod));
    }

    /// <summary>Why a training can't be written down, in words; null when it can.</summary>
    public static string? Refusal(Training training, DateOnly today) =>
        training.Day > today ? "Write it down once it was given."
        : training.Day < today.AddYears(-2) ? "Check the day: it is more than two years ago."
        : training.Minutes is < 1 or > Most ? $"Give its length in minutes, 1 to {Most}."
        : training.Words?.Length > MaxWords ? $"Shorten the words: {MaxWords} characters at most."
        : null;
}
