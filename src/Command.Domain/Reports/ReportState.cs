using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Reports;

/// <summary>Every report of an incident, oldest first.</summary>
public sealed record ReportState(ImmutableList<InformationReport> Reports)
{
    /// <summary>Before anything was said.</summary>
    public static readonly ReportState None = new(ImmutableList<InformationReport>.Empty);

    /// <summary>What must not scroll away: life-critical, confirmed, and not resolved or corrected.</summary>
    public IEnumerable<InformationReport> Pinned => Reports.Where(report => report.IsPinned);

    /// <summary>A report; null when there is none of that id.</summary>
    public InformationReport? Find(Guid id) => Reports.Find(report => report.Id == id);

    /// <summary>The reports after one more event, which is number <paramref name="version"/> of its incident.</summary>
    public static ReportState Evolve(ReportState state, ReportEvent e, long version) => e switch
    {
        ReportMade m => Made(state, m, version),
        ReportJudged j => state.With(j.Report, report => report with { Truth = j.Truth, Ground = j.Ground, JudgedBy = j.Stamp.By.Name, Version = version }),
        ReportResolved r => state.With(r.Report, report => report with { Outcome = r.Outcome, Version = version }),
        _ => throw new UnreachableException($"ReportState.Evolve does not know {e.GetType().Name}."),
    };

    private static ReportState Made(ReportState state, ReportMade made, long version)
    {
        var report = new InformationReport(
            made.Stamp.Command, made.Text, made.Source, made.RecordedAgo, made.Room, made.LifeCritical, made.Corrects, made.Stamp.By.Name,
            made.Stamp.ObservedAt, made.Stamp.RecordedAt, version);
        var corrected = made.Corrects is { } old ? state.With(old, was => was with { CorrectedBy = report.Id, Version = version }) : state;
        return corrected with { Reports = corrected.Reports.Add(report) };
    }

    private ReportState With(Guid id, Func<InformationReport, InformationReport> change)
    {
        var index = Reports.FindIndex(report => report.Id == id);
        return index < 0 ? this : this with { Reports = Reports.SetItem(index, change(Reports[index])) };
    }
}

/// <summary>A piece of information and how far it can be trusted.</summary>
/// <remarks><see cref="Version"/> is the incident's version at the newest event about it.</remarks>
public sealed record InformationReport(
    Guid Id, string Text, ReportSource Source, TimeSpan? RecordedAgo, RoomId? Room, bool LifeCritical, Guid? Corrects, string By,
    DateTimeOffset ObservedAt, DateTimeOffset RecordedAt, long Version)
{
    /// <summary>What it is held for.</summary>
    public Truth Truth { get; init; }

    /// <summary>On what ground; null while unjudged.</summary>
    public string? Ground { get; init; }

    /// <summary>Who judged it; null while unjudged.</summary>
    public string? JudgedBy { get; init; }

    /// <summary>What became of a life-critical report; null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The report that puts it right; null for none.</summary>
    public Guid? CorrectedBy { get; init; }

    /// <summary>Whether it must stay in sight.</summary>
    public bool IsPinned => LifeCritical && Truth is Truth.Confirmed && Outcome is null && CorrectedBy is null;
}
