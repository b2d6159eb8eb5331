using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Command.Domain.Buildings;
using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Rooms;
using Command.Web.Features.Drills;

namespace Command.Web.Features.Demo;

/// <summary>A closed incident of the demo.</summary>
/// <param name="School">The school's key.</param>
/// <param name="Year">How many school years ago; 0 for the one in which the demo begins.</param>
/// <param name="Month">In which month.</param>
/// <param name="Day">On which day; moved off a weekend.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Mode">Whether it was real.</param>
/// <param name="Action">The action that was ordered.</param>
/// <param name="Detail">Where to, or the hazard; null for actions that need none.</param>
/// <param name="ToAction">Seconds until it was ordered.</param>
/// <param name="ToCommand">Seconds until someone took command; null when nobody did.</param>
/// <param name="ToAllCleared">Seconds until the last room was cleared; null when no search was made.</param>
public sealed record DemoPast(string School, int Year, int Month, int Day, Kind Kind, Mode Mode, ResponseAction Action, string? Detail, int ToAction, int? ToCommand, int? ToAllCleared);

/// <summary>What happened in Riverbend in the school years before the demo begins. All made up, and it gets better with practice.</summary>
public static class DemoHistory
{
    private const string Tornado = "Tornado. Evacuate to shelter area.";
    private const string Field = "the far field";

    /// <summary>All of it.</summary>
    public static ImmutableArray<DemoPast> All { get; } = Write();

    /// <summary>Those that were over before the demo began.</summary>
    public static IEnumerable<DemoPast> Before(DateTimeOffset now, TimeZoneInfo zone) => All.Where(past => At(past, now, zone) < now.AddDays(-1));

    /// <summary>The incident's id, the same on every run.</summary>
    public static IncidentId IdOf(DemoPast past) => new(Named($"past {past}"));

    /// <summary>When it was declared: on a school day, during lessons.</summary>
    public static DateTimeOffset At(DemoPast past, DateTimeOffset now, TimeZoneInfo zone)
    {
        var starts = DrillRequirements.Minnesota.YearOf(DrillYear.LocalDay(now, zone)).First.Year - past.Year;
        var day = new DateOnly(past.Month >= 7 ? starts : starts + 1, past.Month, past.Day);
        day = day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(1), _ => day };
        return SchoolTime.From(day.ToDateTime(new TimeOnly(8 + (past.ToAction % 6), (past.ToAction * 7) % 60)), zone);
    }

    /// <summary>Its events, oldest first, as the rules would have made them.</summary>
    public static IReadOnlyList<IncidentEvent> Events(DemoPast past, BuildingId building, FloorPlan plan, Actor principal, Actor officer, Actor office, DateTimeOffset at)
    {
        var nth = 0;
        Stamp By(Actor actor, double seconds) => new(nth++ == 0 ? IdOf(past).Value : Named($"past {past} {nth}"), actor, at.AddSeconds(seconds), at.AddSeconds(seconds));
        List<IncidentEvent> events = [new IncidentDeclared(By(principal, 0), building, past.Kind, past.Mode, past.Mode is Mode.Actual ? "" : $"This is {(past.Mode is Mode.Drill ? "a drill" : "an exercise")}.")];
        events.Add(new ActionOrdered(By(principal, past.ToAction), past.Action, Zone.Building, past.Detail));
        if (past.ToCommand is { } command)
        {
            events.Add(new CommandTaken(By(officer, command), null, null, null));
        }

        var end = Math.Max(past.ToAction, past.ToCommand ?? 0) + 600d;
        if (past.ToAllCleared is { } cleared)
        {
            var rooms = plan.Rooms.Where(room => room.ToSearch).ToList();
            var first = Math.Max(past.ToAction, past.ToCommand ?? 0) + 20d;
            for (var i = 0; i < rooms.Count; i++)
            {
                var when = rooms.Count == 1 ? cleared : first + ((cleared - first) * i / (rooms.Count - 1));
                events.Add(new RoomMarked(By(officer, when), rooms[i].Id, events.Count, SearchMark.Cleared, null, Hazards.None, Hazards.None, i % 2 == 0 ? "Alpha" : "Bravo", null));
            }

            if (past.Action is ResponseAction.Lockdown)
            {
                events.AddRange(rooms.Select((room, i) => new RoomReleased(By(officer, cleared + 60 + (i * 4)), room.Id)));
            }

            end = cleared + 120 + (rooms.Count * 4);
        }

        events.Add(new ActionReleased(By(officer, end), past.Action, Zone.Building));
        events.Add(new IncidentClosed(By(office, end + 60), past.Mode is Mode.Actual ? "Over. Everyone accounted for." : "Over. Findings are with the drill."));
        return events;
    }

    private static ImmutableArray<DemoPast> Write()
    {
        List<DemoPast> all = [];
        for (var year = 2; year >= 0; year--)
        {
            // Each year a little quicker.
            var (slow, search) = (1 + (0.3 * year), 1 + (0.25 * year));
            foreach (var (school, rooms) in new[] { ("oak", 780), ("northside", 300), ("prairie", 840) })
            {
                Add(school, year, 10, 6 + rooms % 11, Kind.Intruder, Mode.Drill, ResponseAction.Lockdown, null, 24, 150, rooms);
            }

            Add("lakeside", year, 9, 23, Kind.Intruder, Mode.Exercise, ResponseAction.Lockdown, null, 41, 190, 900);
            Add("middle", year, 11, 9, Kind.Intruder, Mode.Drill, ResponseAction.Lockdown, null, 35, 170, null);
            Add("high", year, 9, 16, Kind.Fire, Mode.Drill, ResponseAction.Evacuate, Field, 18, 240, null);
            Add("high", year, 2, 11, Kind.GasLeak, Mode.Actual, ResponseAction.Evacuate, Field, 95, 310, null);
            Add("middle", year, 10, 21, Kind.Medical, Mode.Actual, ResponseAction.Hold, null, 62, 205, null);
            Add("northside", year, 3, 18, Kind.Weapon, Mode.Actual, ResponseAction.Lockdown, null, 55, 260, 610);
            Add("prairie", year, 4, 14, Kind.Tornado, Mode.Drill, ResponseAction.Shelter, Tornado, 29, null, null);
            Add("lakeside", year, 5, 5, Kind.Tornado, Mode.Actual, ResponseAction.Shelter, Tornado, 48, 330, null);

            void Add(string at, int ago, int month, int day, Kind kind, Mode mode, ResponseAction action, string? detail, int toAction, int? toCommand, int? toAllCleared) =>
                all.Add(new DemoPast(at, ago, month, day, kind, mode, action, detail, (int)(toAction * slow), (int?)(toCommand * slow), (int?)(toAllCleared * search)));
        }

        return [.. all];
    }

    private static Guid Named(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"command demo riverbend {name}")).AsSpan(0, 16));
}
