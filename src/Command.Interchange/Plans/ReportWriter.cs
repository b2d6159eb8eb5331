using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans;

/// <summary>Counts a finished plan and looks it over for what a person should know before it is put in force.</summary>
internal static class ReportWriter
{
    public static ImportReport Write(PlanSource source, Findings findings)
    {
        var plan = source.Plan;
        WarnOfSharedNumbers(plan, findings);
        WarnOfNamelessRooms(plan, findings);
        WarnOfEmptyLevels(plan, findings);
        if (plan.Doors.Length > 0 && !plan.Doors.Any(d => d.Exterior))
        {
            findings.Warn("No door leads outside; responders need the doors of the outer wall.");
        }

        return new ImportReport(
            source.Format,
            source.SuggestedName,
            Bounds(plan),
            plan.Levels.Length,
            plan.Rooms.CountBy(r => r.Use).ToImmutableSortedDictionary(),
            plan.Rooms.Count(r => r.ToSearch),
            plan.Doors.Length,
            plan.Doors.Count(d => d.Exterior),
            plan.KeyFeatures.CountBy(f => f.Kind).ToImmutableSortedDictionary(),
            findings.Kept,
            findings.Ignored,
            findings.Warnings());
    }

    private static PlanBounds Bounds(FloorPlan plan) => PlanBounds.Around(
        plan.Rooms.SelectMany(r => r.Shape).Concat(plan.Levels.SelectMany(l => l.Outline)).SelectMany(p => p.Rings[0]));

    // A room that goes through several levels has one number by right; its copies differ only after the @.
    private static void WarnOfSharedNumbers(FloorPlan plan, Findings findings)
    {
        var shared = plan.Rooms
            .Where(r => r.Number.Length > 0)
            .DistinctBy(r => (r.Number, r.Id.Value.Split('@')[0]))
            .GroupBy(r => r.Number, StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any())
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var rooms in shared)
        {
            var levels = rooms.Select(r => r.Level).Distinct().Select(id => plan.Levels.First(l => l.Id == id).Name);
            findings.Warn($"{rooms.Count()} rooms are numbered {rooms.Key} ({string.Join(", ", levels)}).");
        }
    }

    private static void WarnOfNamelessRooms(FloorPlan plan, Findings findings)
    {
        foreach (var level in plan.Levels)
        {
            var nameless = plan.Rooms.Count(r => r.Level == level.Id && r is { ToSearch: true, Number: "", Name: "" });
            if (nameless > 0)
            {
                findings.Warn($"{level.Name}: {nameless} {(nameless == 1 ? "room" : "rooms")} to search without a number or a name.");
            }
        }
    }

    private static void WarnOfEmptyLevels(FloorPlan plan, Findings findings)
    {
        var used = plan.Rooms.Select(r => r.Level).ToHashSet();
        foreach (var level in plan.Levels.Where(l => !used.Contains(l.Id)))
        {
            findings.Warn($"{level.Name} has no rooms.");
        }
    }
}
