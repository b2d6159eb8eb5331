using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.Reports;

/// <summary>
/// The rules of reports. Anyone who takes part may say anything and judge anything; what is known is only who said it,
/// from where they have it, and who stands for its truth.
/// </summary>
public static class ReportDecider
{
    /// <summary>The oldest recording worth a report of its own.</summary>
    public static readonly TimeSpan OldestRecording = TimeSpan.FromDays(7);

    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, ReportCommand command, PlanIndex plan) => command switch
    {
        MakeReport make => Make(incident, make, plan),
        JudgeReport judge => incident.Reports.Find(judge.Report) is { } report ? Judge(report, judge) : Unknown(),
        ResolveReport resolve => incident.Reports.Find(resolve.Report) is { } report ? Resolve(report, resolve) : Unknown(),
        _ => throw new UnreachableException($"ReportDecider.Decide does not know {command.GetType().Name}."),
    };

    private static Decision<IncidentEvent> Make(Incident incident, MakeReport make, PlanIndex plan)
    {
        var corrected = make.Corrects is { } id ? incident.Reports.Find(id) : null;
        if (Refusal(incident, make, plan, corrected) is { } refusal)
        {
            return Decision.Refuse<IncidentEvent>(refusal);
        }

        // Who puts an open life-critical report right speaks of the same lives.
        var lifeCritical = make.LifeCritical || corrected is { LifeCritical: true, Outcome: null };
        return new ReportMade(make.Stamp, Written.OrNull(make.Text)!, make.Source, make.RecordedAgo, make.Room, lifeCritical, make.Corrects);
    }

    private static string? Refusal(Incident incident, MakeReport make, PlanIndex plan, InformationReport? corrected) =>
        Written.OrNull(make.Text) is null ? "Say what you know, in a few words."
        : make.Text.Length > IncidentDecider.MaxText ? "Shorten the report: 2,000 characters at most."
        : make is { Source: ReportSource.CameraRecorded, RecordedAgo: null } ? "Say how old the recording is. An old picture taken for a live one costs minutes."
        : make.RecordedAgo is not null && make.Source is not ReportSource.CameraRecorded ? "Only a recording has an age. Choose “recording”, or leave the age out."
        : make.RecordedAgo is { } ago && (ago < TimeSpan.FromSeconds(1) || ago > OldestRecording) ? "The age of a recording must be between 1 second and 7 days."
        : make.Room is { } room && !RoomDecider.Knows(room, incident.Room(room), plan) ? "The floor plan has no such room."
        : make.Corrects is not null && corrected is null ? "There is no such report to correct."
        : corrected?.CorrectedBy is not null ? "Someone was first: that report was corrected already. Correct the newer one."
        : null;

    private static Decision<IncidentEvent> Judge(InformationReport report, JudgeReport judge)
    {
        if (report.CorrectedBy is not null)
        {
            return Decision.Refuse<IncidentEvent>("This report was corrected. Judge the correction.");
        }

        if (report.Truth == judge.Truth)
        {
            return Decision.Nothing<IncidentEvent>();
        }

        if (report.Version > judge.Seen)
        {
            return Decision.Refuse<IncidentEvent>($"Someone was first: {report.JudgedBy ?? report.By} spoke of this report since you looked. Look again.");
        }

        // A rumor is not made true by the one who brings it. Who saw it with their own eyes may stand for it, for they may be
        // the only one there; and anyone may take back what they said.
        if (judge.Truth is Truth.Confirmed && report.From == judge.Stamp.By.Person && report.Source is not ReportSource.SeenByMe)
        {
            return Decision.Refuse<IncidentEvent>("You passed this on, so someone else has to confirm it. If you see it yourself now, report that.");
        }

        return Words(judge.Ground, "ground", "Say on what ground.") is { } refusal
            ? Decision.Refuse<IncidentEvent>(refusal)
            : new ReportJudged(judge.Stamp, judge.Report, judge.Truth, Written.OrNull(judge.Ground)!, report.Text);
    }

    private static Decision<IncidentEvent> Resolve(InformationReport report, ResolveReport resolve) =>
        !report.LifeCritical ? Decision.Refuse<IncidentEvent>("Only a life-critical report stays until it is resolved. Judge this one instead.")
        : report.Outcome is not null ? Decision.Nothing<IncidentEvent>()
        : Words(resolve.Outcome, "outcome", "Say what became of it.") is { } refusal ? Decision.Refuse<IncidentEvent>(refusal)
        : new ReportResolved(resolve.Stamp, resolve.Report, Written.OrNull(resolve.Outcome)!, report.Text);

    private static string? Words(string text, string what, string missing) =>
        Written.OrNull(text) is null ? missing
        : text.Length > IncidentDecider.MaxText ? $"Shorten the {what}: 2,000 characters at most."
        : null;

    private static Decision<IncidentEvent> Unknown() => Decision.Refuse<IncidentEvent>("There is no such report.");
}
