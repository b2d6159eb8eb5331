using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Command.Domain.Drills;
using Command.Domain.Kernel;
using Command.Web.Features.Drills;

namespace Command.Web.Features.Demo;

/// <summary>A drill of the demo.</summary>
/// <param name="School">The school's key.</param>
/// <param name="Person">Who planned and recorded it.</param>
/// <param name="Id">The id, the same on every run.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Days">How many days before the demo began it was; negative for one to come.</param>
/// <param name="Seconds">How long until everyone was out or in place; null for one that was cancelled or is to come.</param>
/// <param name="Words">The findings, or why it was cancelled; null for nothing written.</param>
public sealed record DemoDrill(string School, string Person, Guid Id, DrillKind Kind, int Days, int? Seconds, string? Words);

/// <summary>Riverbend's drills of this school year. All made up.</summary>
public static class DemoDrills
{
    private static readonly string[] Weathers = ["Sunny, 61 °F", "Light rain, 48 °F", "Cloudy, 55 °F", "Windy, 40 °F"];

    public static ImmutableArray<DemoDrill> All { get; } = Write();

    /// <summary>What was said of a drill, oldest first, as if the demo began at <paramref name="now"/>.</summary>
    public static IEnumerable<Func<Stamp, DrillCommand>> Sayings(DemoDrill drill, BuildingId building, DateTimeOffset now, TimeZoneInfo zone)
    {
        var at = At(drill, now, zone);
        var isShooter = drill.Kind is DrillKind.ActiveShooterDrill;
        yield return stamp => new PlanDrill(stamp, building, drill.Kind, at, "Quiet room with the social worker; a staff member with each class that needs one; lift key with the custodian.", null, true);
        if (drill.Days >= 0 && drill.Seconds is null)
        {
            yield return stamp => new CancelDrill(stamp, drill.Words!);
        }
        else if (drill.Seconds is { } seconds)
        {
            var end = at + TimeSpan.FromSeconds(seconds) + TimeSpan.FromMinutes(9);
            if (isShooter)
            {
                yield return stamp => new NotifyFamilies(stamp, at.AddDays(-3));
                yield return stamp => new CountOptOuts(stamp, 4);
                // Observed a moment before it began: the desk takes that from the caller.
                yield return stamp => new AnnounceDrill(stamp);
            }

            yield return stamp => new RecordDrill(stamp, at, end, seconds, Weathers[seconds % Weathers.Length]);
            yield return stamp => new DebriefDrill(stamp, end.AddMinutes(30), true);
            if (drill.Words is { } words)
            {
                yield return stamp => new WriteFindings(stamp, words);
            }
        }
    }

    /// <summary>When it was or will be: on a school day, during lessons.</summary>
    public static DateTimeOffset At(DemoDrill drill, DateTimeOffset now, TimeZoneInfo zone)
    {
        var day = DrillYear.LocalDay(now, zone).AddDays(-drill.Days);
        // Never over the weekend: what was goes back to Friday, what comes goes on to Monday.
        var shift = (day.DayOfWeek, drill.Days >= 0) switch
        {
            (DayOfWeek.Saturday, true) => -1,
            (DayOfWeek.Sunday, true) => -2,
            (DayOfWeek.Saturday, false) => 2,
            (DayOfWeek.Sunday, false) => 1,
            _ => 0,
        };
        return SchoolTime.From(day.AddDays(shift).ToDateTime(new TimeOnly(9 + (drill.Seconds ?? 1) % 5, 15)), zone);
    }

    /// <summary>Those that lie in the school year in which the demo begins.</summary>
    public static IEnumerable<DemoDrill> InYear(DateTimeOffset now, TimeZoneInfo zone)
    {
        var year = DrillRequirements.Minnesota.YearOf(DrillYear.LocalDay(now, zone));
        return All.Where(drill => DrillYear.LocalDay(At(drill, now, zone), zone) is var day && day >= year.LessonsFrom && day <= year.Last);
    }

    /// <summary>Those of the school year before, which every school but one completed; by their days before <paramref name="now"/>.</summary>
    public static IEnumerable<DemoDrill> YearBefore(DateTimeOffset now, TimeZoneInfo zone)
    {
        var requirements = DrillRequirements.Minnesota;
        var today = DrillYear.LocalDay(now, zone);
        var year = requirements.Year(requirements.YearOf(today).First.Year - 1);
        return from school in DemoDistrict.Schools.Select((school, i) => (school.Key, Shift: i))
               from required in requirements.Drills
               from nth in Enumerable.Range(1, required.Count)
               where (school.Key, required.Kind, nth) is not ("northside", DrillKind.Lockdown, 5)
               let day = year.Due(nth, required.Count).AddDays(-9 - (school.Shift * 3) - ((int)required.Kind * 5))
               select new DemoDrill(school.Key, $"crisis-{school.Key}-1", Named($"drill {year.Name} {school.Key} {required.Kind} {nth}"), required.Kind, today.DayNumber - day.DayNumber, 110 + (school.Shift * 31) - (nth * 9) + ((int)required.Kind * 40), null);
    }

    private static ImmutableArray<DemoDrill> Write()
    {
        List<DemoDrill> drills = [];
        Held("high", DrillKind.Fire, 68, 312, "Door 7 sticks; custodian, done the same day.");
        Held("high", DrillKind.Lockdown, 55, 148, "Two classes did not hear the PA over the machines in the shop.");
        Held("high", DrillKind.Fire, 33, 286, null);
        Held("high", DrillKind.ActiveShooterDrill, 20, 161, "Families asked for a Spanish and a Somali text; communications, by the next one.");
        Held("high", DrillKind.Lockdown, 12, 131, null);
        Held("middle", DrillKind.Fire, 61, 254, "West stair is crowded; grade 8 leaves by door 5 from now on.");
        Held("middle", DrillKind.Lockdown, 47, 122, null);
        Held("middle", DrillKind.Tornado, 26, 197, null);
        Held("middle", DrillKind.Fire, 9, 231, null);
        Held("oak", DrillKind.Fire, 64, 205, null);
        Held("oak", DrillKind.Lockdown, 40, 97, "A substitute had no key; keys are in every substitute's folder now.");
        Held("lakeside", DrillKind.Fire, 58, 188, null);
        Off("lakeside", DrillKind.Lockdown, 36, "Power failure in the morning.");
        Held("prairie", DrillKind.Fire, 50, 176, null);
        Held("prairie", DrillKind.Lockdown, 29, 104, null);
        Off("northside", DrillKind.Fire, 15, "Police needed the lot.");
        Coming("middle", DrillKind.Lockdown, 6);
        Coming("lakeside", DrillKind.Lockdown, 3);
        Coming("northside", DrillKind.Fire, 4);
        Coming("northside", DrillKind.Lockdown, 9);
        Coming("high", DrillKind.Tornado, 13);
        return [.. drills];

        void Held(string school, DrillKind kind, int days, int seconds, string? findings) => Add(school, kind, days, seconds, findings);
        void Off(string school, DrillKind kind, int days, string because) => Add(school, kind, days, null, because);
        void Coming(string school, DrillKind kind, int days) => Add(school, kind, -days, null, null);
        void Add(string school, DrillKind kind, int days, int? seconds, string? words) =>
            drills.Add(new DemoDrill(school, $"crisis-{school}-1", Named($"drill {drills.Count}"), kind, days, seconds, words));
    }

    /// <summary>The id of the n-th thing that was said of a drill; that of the first is the drill's own.</summary>
    public static Guid CommandOf(DemoDrill drill, int nth) => nth == 0 ? drill.Id : Named($"{drill.Id} {nth}");

    private static Guid Named(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"command demo riverbend {name}")).AsSpan(0, 16));
}
