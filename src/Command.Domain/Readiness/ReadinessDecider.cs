using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Readiness;

/// <summary>The rules of a building's ledger.</summary>
public static class ReadinessDecider
{
    /// <summary>The longest that words about an entry may be, in characters.</summary>
    public const int MaxWords = 500;

    /// <summary>The longest that a camera's name may be, in characters.</summary>
    public const int MaxName = 60;

    /// <summary>The most rooms that one camera covers.</summary>
    public const int MaxCovers = 60;

    /// <summary>What follows from <paramref name="command"/> in this ledger.</summary>
    public static Decision<BuildingEvent> Decide(ReadinessLedger ledger, ReadinessCommand command, PlanIndex plan) =>
        ledger.Commands.Contains(command.Stamp.Command) ? Decision.Nothing<BuildingEvent>() : command switch
        {
            ReportIssue report => Report(ledger, report with { Place = report.Place.Clean(), Words = Written.OrNull(report.Words) }, plan),
            ResolveIssue resolve => Resolve(ledger, resolve),
            ListCamera list => List(ledger, list with { Place = list.Place.Clean(), Name = Written.OrNull(list.Name) ?? "", Words = Written.OrNull(list.Words), Covers = [.. list.Covers.Distinct()] }, plan),
            RemoveCamera remove => Remove(ledger, remove),
            _ => throw new UnreachableException($"ReadinessDecider.Decide does not know {command.GetType().Name}."),
        };

    private static Decision<BuildingEvent> Report(ReadinessLedger ledger, ReportIssue report, PlanIndex plan)
    {
        if (report.Place.Refusal(plan) is { } nowhere)
        {
            return Refuse(nowhere);
        }

        if (report.Words?.Length > MaxWords)
        {
            return Refuse($"Shorten the words: {MaxWords} characters at most.");
        }

        if (report is { Kind: IssueKind.Other, Words: null })
        {
            return Refuse("Say in a few words what is wrong.");
        }

        // "Other" is as many things as there are words for it.
        var same = ledger.Open.FirstOrDefault(open =>
            open.Kind == report.Kind && open.Place.IsAt(report.Place)
            && (report.Kind is not IssueKind.Other || string.Equals(open.Words, report.Words, StringComparison.OrdinalIgnoreCase)));
        return same is null
            ? new ReadinessIssueReported(report.Stamp, report.Kind, report.Place, report.Words)
            : Refuse($"It is in the ledger: {same.By.Name} reported it {Ago(report.Stamp.RecordedAt - same.Since)}.");
    }

    private static Decision<BuildingEvent> Resolve(ReadinessLedger ledger, ResolveIssue resolve)
    {
        if (ledger.Resolved.Any(issue => issue.Id == resolve.Issue))
        {
            return Decision.Nothing<BuildingEvent>();
        }

        if (ledger.Open.All(issue => issue.Id != resolve.Issue))
        {
            return Refuse("The ledger has no such entry.");
        }

        return Written.OrNull(resolve.How) switch
        {
            null => Refuse("Say how it was put right."),
            { Length: > MaxWords } => Refuse($"Shorten the words: {MaxWords} characters at most."),
            var how => new ReadinessIssueResolved(resolve.Stamp, resolve.Issue, how),
        };
    }

    private static Decision<BuildingEvent> List(ReadinessLedger ledger, ListCamera list, PlanIndex plan)
    {
        if (list.Name.Length is 0 or > MaxName)
        {
            return Refuse($"Give the camera a name of 1 to {MaxName} characters.");
        }

        if (list.Place.Refusal(plan) is { } nowhere)
        {
            return Refuse(nowhere);
        }

        if (list.Covers.Any(room => plan.Find(room) is null))
        {
            return Refuse("The floor plan has no such room.");
        }

        if (list.Covers.Length > MaxCovers || list.Words?.Length > MaxWords)
        {
            return Refuse($"Name fewer rooms ({MaxCovers} at most), or shorten the words ({MaxWords} characters).");
        }

        if (list is { Covers.IsEmpty: true, Words: null })
        {
            return Refuse("Say what it covers: rooms, or a few words.");
        }

        return ledger.Cameras.FirstOrDefault(camera => string.Equals(camera.Name, list.Name, StringComparison.OrdinalIgnoreCase)) is { } namesake
            ? Refuse($"{namesake.Name} is in the list already. Remove it first, or give this one another name.")
            : new CameraListed(list.Stamp, list.Name, list.Place, list.Covers, list.Words);
    }

    private static Decision<BuildingEvent> Remove(ReadinessLedger ledger, RemoveCamera remove) =>
        ledger.Cameras.Any(camera => camera.Id == remove.Camera) ? new CameraRemoved(remove.Stamp, remove.Camera)
        // A camera's id is the command that listed it: one that was listed and is not there was removed before.
        : ledger.Commands.Contains(remove.Camera) ? Decision.Nothing<BuildingEvent>()
        : Refuse("The list has no such camera.");

    private static Decision<BuildingEvent> Refuse(string reason) => Decision.Refuse<BuildingEvent>(reason);

    private static string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } => Counted(age.Minutes, "minute"),
        { TotalDays: < 1 } => Counted(age.Hours, "hour"),
        _ => Counted(age.Days, "day"),
    };

    private static string Counted(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")} ago";
}
