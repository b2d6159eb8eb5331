using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Reports;

/// <summary>Every report of an incident, oldest first.</summary>
public sealed record ReportState(ImmutableList<InformationReport> Reports)
{
    /// <summary>Before anything was said.</summary>
    public static readonly ReportState None = new(ImmutableList<InformationReport>.Empty);

    /// <summary>
    /// What must not scroll away: life-critical, confirmed and not resolved. A correction takes it down only once it is
    /// confirmed itself; until then both stand, and the confirmed one counts.
    /// </summary>
    public IEnumerable<InformationReport> Pinned =>
        Reports.Where(report => report is { LifeCritical: true, Truth: Truth.Confirmed, Outcome: null } && !IsReplaced(report));

    /// <summary>Life-critical and neither confirmed nor refuted: stands beside the pinned ones, and says so.</summary>
    public IEnumerable<InformationReport> ToVerify =>
        Reports.Where(report => report is { LifeCritical: true, Truth: Truth.Unconfirmed, Outcome: null, CorrectedBy: null });

    /// <summary>A report; null when there is none of that id.</summary>
    public InformationReport? Find(Guid id) => Reports.Find(report => report.Id == id);

    /// <summary>The reports after one more event, which is number <paramref name="version"/> of its incident.</summary>
    public static ReportState Evolve(ReportState state, ReportEvent e, long version) => e switch
    {
        ReportMade m => Made(state, m, version),
        ReportJudged j => Judged(state, j, version),
        ReportResolved r => state.With(r.Report, report => report with { Outcome = r.Outcome, Version = version }),
        _ => throw new UnreachableException($"ReportState.Evolve does not know {e.GetType().Name}."),
    };

    private static ReportState Made(ReportState state, ReportMade made, long version)
    {
        var report = new InformationReport(
            made.Stamp.Command, made.Text, made.Source, made.RecordedAgo, made.Room, made.LifeCritical, made.Corrects,
            made.Stamp.By.Person, made.Stamp.By.Name, made.Stamp.ObservedAt, made.Stamp.RecordedAt, version);
        var corrected = made.Corrects is { } old ? state.With(old, was => was with { CorrectedBy = report.Id, Version = version }) : state;
        return corrected with { Reports = corrected.Reports.Add(report) };
    }

    private static ReportState Judged(ReportState state, ReportJudged judged, long version)
    {
        var after = state.With(judged.Report, report => report with
        {
            Truth = judged.Truth,
            Ground = judged.Ground,
            JudgedBy = judged.Stamp.By.Name,
            JudgedAt = judged.Stamp.RecordedAt,
            Version = version,
        });

        // A correction that is refuted corrects nothing: what it stood against stands again.
        return after.Find(judged.Report)?.Corrects is { } old
            ? after.With(old, was => was.CorrectedBy is null || was.CorrectedBy == judged.Report
                ? was with { CorrectedBy = judged.Truth is Truth.Refuted ? null : judged.Report, Version = version }
                : was)
            : after;
    }

    private bool IsReplaced(InformationReport report) =>
        report.CorrectedBy is { } id && Find(id) is { } correction && (correction.Truth is Truth.Confirmed || IsReplaced(correction));

    private ReportState With(Guid id, Func<InformationReport, InformationReport> change)
    {
        var index = Reports.FindIndex(report => report.Id == id);
        return index < 0 ? this : this with { Reports = Reports.SetItem(index, change(Reports[index])) };
    }
}

/// <summary>A piece of information and how far it can be trusted.</summary>
/// <remarks><see cref="Version"/> is the incident's version at the newest event about it.</remarks>
public sealed record InformationReport(
    Guid Id, string Text, ReportSource Source, TimeSpan? RecordedAgo, RoomId? Room, bool LifeCritical, Guid? Corrects, PersonId From, string By,
    DateTimeOffset ObservedAt, DateTimeOffset RecordedAt, long Version)
{
    /// <summary>What it is held for.</summary>
    public Truth Truth { get; init; }

    /// <summary>On what ground; null while unjudged.</summary>
    public string? Ground { get; init; }

    /// <summary>Who judged it; null while unjudged.</summary>
    public string? JudgedBy { get; init; }

    /// <summary>When it was judged, by the server's clock; null while unjudged.</summary>
    public DateTimeOffset? JudgedAt { get; init; }

    /// <summary>What became of a life-critical report; null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The report that puts it right; null for none. A correction that was refuted is none.</summary>
    public Guid? CorrectedBy { get; init; }
}
