using Command.Domain.Drills;
using Command.Domain.Kernel;

namespace Command.Web.Features.Drills;

/// <summary>One building in the table of a school year.</summary>
/// <param name="Name">The building's.</param>
/// <param name="Year">Its counts.</param>
public sealed record DrillYearRow(string Name, DrillYear Year)
{
    /// <summary>How it stands with the training in the prevention of violence; null where nobody looked.</summary>
    public TrainingYear? Training { get; init; }
}

/// <summary>Every building's drills of one school year against what the state asks for.</summary>
/// <param name="Requirements">What the state asks for.</param>
/// <param name="Year">Which school year.</param>
/// <param name="Rows">The buildings, who is behind first.</param>
public sealed record DrillOverview(DrillRequirements Requirements, SchoolYear Year, IReadOnlyList<DrillYearRow> Rows)
{
    /// <param name="requirements">What the state asks for.</param>
    /// <param name="schools">The buildings.</param>
    /// <param name="drills">Their drills.</param>
    /// <param name="today">A day of the school year, up to which is counted what is due.</param>
    /// <param name="zone">The schools' time zone.</param>
    public static DrillOverview Of(DrillRequirements requirements, IEnumerable<(BuildingId Id, string Name)> schools, IReadOnlyList<Drill> drills, DateOnly today, TimeZoneInfo zone) => new(
        requirements,
        requirements.YearOf(today),
        [.. schools.Select(school => new DrillYearRow(school.Name, DrillYear.Of(requirements, school.Id, drills, today, zone)))
            .OrderByDescending(row => row.Year.Missing).ThenBy(row => row.Year.NextDue ?? DateOnly.MaxValue).ThenByDescending(row => row.Year.Owed).ThenBy(row => row.Name, StringComparer.Ordinal)]);
}
