using System.Collections.Immutable;

namespace Command.Domain.Drills;

/// <summary>How many drills of a kind a state asks for in each school year.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Count">How many, at least.</param>
/// <param name="Statute">Where it is written.</param>
public sealed record RequiredDrills(DrillKind Kind, int Count, string Statute);

/// <summary>A day of every year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public sealed record DayOfYear(int Month, int Day);

/// <summary>What a state asks for. Data: another state is another line in <see cref="All"/>.</summary>
/// <param name="State">Two letters.</param>
/// <param name="Name">In full.</param>
/// <param name="YearStarts">The first day of a school year.</param>
/// <param name="LessonsFrom">About when lessons begin: drills are spread over the lessons, not over the summer.</param>
/// <param name="LessonsTo">About when lessons end.</param>
/// <param name="Drills">How many of which.</param>
public sealed record DrillRequirements(string State, string Name, DayOfYear YearStarts, DayOfYear LessonsFrom, DayOfYear LessonsTo, ImmutableArray<RequiredDrills> Drills)
{
    /// <summary>Five lockdown, five fire and one tornado drill. Private schools have the same by Minn. Stat. 121A.037.</summary>
    public static readonly DrillRequirements Minnesota = new(
        "MN", "Minnesota", new DayOfYear(7, 1), new DayOfYear(9, 1), new DayOfYear(5, 31),
        [
            new(DrillKind.Lockdown, 5, "Minn. Stat. 121A.035"),
            new(DrillKind.Fire, 5, "Minn. Stat. 121A.035, 299F.30"),
            new(DrillKind.Tornado, 1, "Minn. Stat. 121A.035"),
        ]);

    /// <summary>Every state that is known.</summary>
    public static readonly ImmutableArray<DrillRequirements> All = [Minnesota];

    /// <summary>The requirements of a state; Minnesota's where the state is not known.</summary>
    public static DrillRequirements Of(string state) => All.FirstOrDefault(known => known.State == state) ?? Minnesota;

    /// <summary>The school year of a day.</summary>
    public SchoolYear YearOf(DateOnly day)
    {
        var start = On(day.Year, YearStarts);
        return Year(day < start ? day.Year - 1 : day.Year);
    }

    /// <summary>The school year that starts in a calendar year.</summary>
    public SchoolYear Year(int starts)
    {
        var first = On(starts, YearStarts);
        return new SchoolYear(first, On(starts + 1, YearStarts).AddDays(-1), Within(first, LessonsFrom), Within(first, LessonsTo));
    }

    private static DateOnly Within(DateOnly first, DayOfYear day) => On(first.Year, day) is var same && same < first ? On(first.Year + 1, day) : same;

    private static DateOnly On(int year, DayOfYear day) => new(year, day.Month, day.Day);
}

/// <summary>A school year.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="LessonsFrom">About when lessons begin.</param>
/// <param name="LessonsTo">About when lessons end.</param>
public sealed record SchoolYear(DateOnly First, DateOnly Last, DateOnly LessonsFrom, DateOnly LessonsTo)
{
    /// <summary>As people say it: "2026–27".</summary>
    public string Name => First.Year == Last.Year ? $"{First.Year}" : $"{First.Year}–{Last.Year % 100:00}";

    public bool Has(DateOnly day) => First <= day && day <= Last;

    /// <summary>The day by which the <paramref name="nth"/> of <paramref name="count"/> drills is due: they are spread evenly over the lessons, the last on the last day.</summary>
    public DateOnly Due(int nth, int count) => LessonsFrom.AddDays((LessonsTo.DayNumber - LessonsFrom.DayNumber) * nth / count);
}
