using Command.Interchange.Plans;
using Command.Web.Features.Maps;

namespace Command.Web.Features.Buildings;

/// <summary>The preview of an import as plain lines, for the command line.</summary>
public static class ImportWords
{
    public static IEnumerable<string> Preview(string file, ImportReport report, PlanReview? review)
    {
        yield return $"{file}: {report.Format}{(report.SuggestedName is { } name ? $", {name}" : "")}";
        yield return $"  {report.RoomsToSearch} rooms to search of {report.Rooms.Values.Sum()}, {report.Levels} levels, {report.ExteriorDoors} exterior doors of {report.Doors}";
        yield return $"  Rooms: {string.Join(", ", report.Rooms.OrderByDescending(pair => pair.Value).Select(pair => $"{PlanWords.Of(pair.Key)} {pair.Value}"))}";
        if (!report.KeyFeatures.IsEmpty)
        {
            yield return $"  Key features: {string.Join(", ", report.KeyFeatures.Select(pair => $"{PlanWords.Of(pair.Key)} {pair.Value}"))}";
        }

        foreach (var line in report.Kept.Select(tally => $"  Kept: {tally}").Concat(report.Ignored.Select(tally => $"  Left out: {tally}")).Concat(report.Warnings.Select(warning => $"  Look: {warning}")))
        {
            yield return line;
        }

        foreach (var line in Change(review))
        {
            yield return "  " + line;
        }
    }

    private static IEnumerable<string> Change(PlanReview? review)
    {
        if (review is not { HadPlan: true })
        {
            yield return review is null ? "A new building." : "The first plan of this building.";
            yield break;
        }

        if (review.InForce)
        {
            yield return "This plan is in force already.";
            yield break;
        }

        var (added, removed, kept, renamed) = review.Change;
        yield return $"Against the plan in force: {kept.Length} rooms kept ({renamed.Length} renamed), {added.Length} added, {removed.Length} removed";
        if (!review.LosingMarks.IsEmpty)
        {
            yield return $"WARNING: an incident is open, and rooms with marks would vanish from the plan: {string.Join(", ", review.LosingMarks.Select(lost => lost.Room))}";
        }
    }
}
