using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Drills;

/// <summary>How a building stands with one kind of drill.</summary>
public enum DrillStanding
{
    /// <summary>All that are asked for were held.</summary>
    Done,

    /// <summary>As many as should have been by now.</summary>
    OnTheWay,

    /// <summary>Fewer than should have been by now.</summary>
    Behind,
}

/// <summary>One kind of drill at one building in one school year.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Required">How many the state asks for.</param>
/// <param name="Done">How many were held.</param>
/// <param name="Planned">How many are planned from today on.</param>
/// <param name="Owed">How many are still to be held.</param>
/// <param name="Missing">How many should have been held by now and were not.</param>
/// <param name="NextDue">The day by which the next one is due; null when all were held.</param>
/// <param name="Statute">Where it is written.</param>
public sealed record DrillCount(DrillKind Kind, int Required, int Done, int Planned, int Owed, int Missing, DateOnly? NextDue, string Statute)
{
    public DrillStanding Standing => Owed == 0 ? DrillStanding.Done : Missing > 0 ? DrillStanding.Behind : DrillStanding.OnTheWay;
}

/// <summary>A building's drills of one school year against what the state asks for.</summary>
/// <param name="Building">Which building.</param>
/// <param name="Year">Which year.</param>
/// <param name="Counts">One for each kind that is asked for.</param>
/// <param name="Others">How many of other kinds were held.</param>
public sealed record DrillYear(BuildingId Building, SchoolYear Year, ImmutableArray<DrillCount> Counts, int Others)
{
    /// <summary>How many should have been held by now and were not.</summary>
    public int Missing => Counts.Sum(count => count.Missing);

    /// <summary>How many are still to be held.</summary>
    public int Owed => Counts.Sum(count => count.Owed);

    /// <summary>The day by which the next one is due; null when all were held.</summary>
    public DateOnly? NextDue => Counts.Min(count => count.NextDue);

    public DrillStanding Standing => Owed == 0 ? DrillStanding.Done : Missing > 0 ? DrillStanding.Behind : DrillStanding.OnTheWay;

    /// <summary>
    /// Counts the school year of <paramref name="today"/>. A drill counts in the year in which it was held, by the date
    /// at the school; two in a day are two; a cancelled one is none.
    /// </summary>
    public static DrillYear Of(DrillRequirements requirements, BuildingId building, IEnumerable<Drill> drills, DateOnly today, TimeZoneInfo zone)
    {
        var year = requirements.YearOf(today);
        var there = drills.Where(drill => drill.Building == building && drill.Cancelled is null && year.Has(LocalDay(drill.When, zone))).ToList();
        var counts = requirements.Drills.Select(required =>
        {
            var done = there.Count(drill => drill.Kind == required.Kind && drill.Held is not null);
            var planned = there.Count(drill => drill.Kind == required.Kind && drill.IsOpen && LocalDay(drill.At, zone) >= today);
            var owed = Math.Max(0, required.Count - done);
            // The day it is due is still in time.
            var dueByNow = Enumerable.Range(1, required.Count).Count(nth => year.Due(nth, required.Count) < today);
            return new DrillCount(required.Kind, required.Count, done, planned, owed, Math.Max(0, dueByNow - done), owed == 0 ? null : year.Due(done + 1, required.Count), required.Statute);
        });
        var others = there.Count(drill => drill.Held is not null && requirements.Drills.All(required => required.Kind != drill.Kind));
        return new DrillYear(building, year, [.. counts], others);
    }

    /// <summary>The date at the school.</summary>
    public static DateOnly LocalDay(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
