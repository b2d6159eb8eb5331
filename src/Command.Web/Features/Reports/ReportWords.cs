using System.Diagnostics;
using System.Globalization;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Reports;

namespace Command.Web.Features.Reports;

/// <summary>The words of reports: what they say, where they come from and how far they can be trusted.</summary>
public static class ReportWords
{
    /// <summary>The sentence of the timeline; the person stands before it.</summary>
    public static string Of(ReportEvent e, PlanIndex plan) => e switch
    {
        ReportMade m => $"{Says(m.Source, m.RecordedAgo)}{In(m.Room, plan)}{(m.LifeCritical ? ", LIFE-CRITICAL" : "")}{(m.Corrects is null ? "" : ", correcting an earlier report")}: {m.Text}",
        ReportJudged j => $"{Judged(j.Truth)} “{j.Text}”: {j.Ground}",
        ReportResolved r => $"resolved “{r.Text}”: {r.Outcome}",
        _ => throw new UnreachableException($"There are no words for {e.GetType().Name}."),
    };

    /// <summary>The word beside the sign: "confirmed".</summary>
    public static string Label(Truth truth) => truth switch
    {
        Truth.Unconfirmed => "unconfirmed",
        Truth.Confirmed => "confirmed",
        Truth.Refuted => "refuted",
        _ => throw new UnreachableException(),
    };

    /// <summary>The sign that is read without the colour.</summary>
    public static string Sign(Truth truth) => truth switch
    {
        Truth.Unconfirmed => "?",
        Truth.Confirmed => "✓",
        Truth.Refuted => "✕",
        _ => throw new UnreachableException(),
    };

    /// <summary>A source on the button that chooses it, as the one who writes would say it.</summary>
    public static string Button(ReportSource source) => source switch
    {
        ReportSource.SeenByMe => "I see it",
        ReportSource.Witness => "Witness",
        ReportSource.Caller911 => "911 caller",
        ReportSource.Radio => "Radio",
        ReportSource.CameraLive => "Live camera",
        ReportSource.CameraRecorded => "Recording",
        ReportSource.Hearsay => "Hearsay",
        _ => throw new UnreachableException(),
    };

    /// <summary>Where a report comes from, after its maker's name: "Ofc. Lee, by radio".</summary>
    public static string From(InformationReport report) => report.Source switch
    {
        ReportSource.SeenByMe => $"{report.By} saw it",
        ReportSource.Witness => $"{report.By}, from a witness",
        ReportSource.Caller911 => $"{report.By}, from a 911 caller",
        ReportSource.Radio => $"{report.By}, by radio",
        ReportSource.CameraLive => $"{report.By}, live camera",
        ReportSource.CameraRecorded => $"{report.By}, recording {Ago(report.RecordedAgo)} old",
        ReportSource.Hearsay => $"{report.By}, hearsay",
        _ => throw new UnreachableException(),
    };

    /// <summary>Who judged it and on what ground; null while nobody has.</summary>
    public static string? Judgement(InformationReport report) =>
        report.JudgedBy is { } by ? $"{Label(report.Truth)} by {by}: {report.Ground}" : null;

    /// <summary>How old a recording was: "45 s", "20 min", "2 h 5 min".</summary>
    public static string Ago(TimeSpan? ago) => ago switch
    {
        null => "",
        { TotalMinutes: < 1 } t => $"{t.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s",
        { TotalHours: < 1 } t => $"{t.Minutes} min",
        { Minutes: 0 } t => $"{(int)t.TotalHours} h",
        { } t => $"{(int)t.TotalHours} h {t.Minutes} min",
    };

    private static string Says(ReportSource source, TimeSpan? ago) => source switch
    {
        ReportSource.SeenByMe => "sees",
        ReportSource.Witness => "was told by a witness",
        ReportSource.Caller911 => "has it from a 911 caller",
        ReportSource.Radio => "heard by radio",
        ReportSource.CameraLive => "sees on a live camera",
        ReportSource.CameraRecorded => $"saw on a recording {Ago(ago)} old",
        ReportSource.Hearsay => "has it by hearsay",
        _ => throw new UnreachableException(),
    };

    private static string In(RoomId? room, PlanIndex plan) => room is { } id ? $", {plan.Title(id)}" : "";

    private static string Judged(Truth truth) => truth switch
    {
        Truth.Confirmed => "confirmed",
        Truth.Refuted => "refuted",
        Truth.Unconfirmed => "is no longer sure of",
        _ => throw new UnreachableException(),
    };
}
