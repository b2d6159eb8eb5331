using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Reports;

/// <summary>What is said to be so, and how far it can be trusted. This file is the whole list.</summary>
public abstract record ReportEvent(Stamp Stamp) : IncidentEvent(Stamp);

/// <summary>Someone passed on a piece of information. Its id is the id of the command; it is unconfirmed until someone judges it.</summary>
/// <param name="Stamp">Who wrote it down, and when it was observed.</param>
/// <param name="Text">What is said. Never a student's name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="RecordedAgo">How old a recording was when it was watched, only for <see cref="ReportSource.CameraRecorded"/>; else null.</param>
/// <param name="Room">The room it is about; null for none.</param>
/// <param name="LifeCritical">Whether someone's life hangs on it: "live victims in 112".</param>
/// <param name="Corrects">The report that this one puts right; null for none.</param>
public sealed record ReportMade(
    Stamp Stamp, string Text, ReportSource Source, TimeSpan? RecordedAgo, RoomId? Room, bool LifeCritical, Guid? Corrects) : ReportEvent(Stamp);

/// <summary>Someone judged a report.</summary>
/// <param name="Stamp">Who judged.</param>
/// <param name="Report">Which.</param>
/// <param name="Truth">What it is held for.</param>
/// <param name="Ground">On what ground.</param>
/// <param name="Text">What the report says, so that the judgement can be read by itself.</param>
public sealed record ReportJudged(Stamp Stamp, Guid Report, Truth Truth, string Ground, string Text) : ReportEvent(Stamp);

/// <summary>What a life-critical report called for is done; it is no longer pinned.</summary>
/// <param name="Stamp">Who said so.</param>
/// <param name="Report">Which.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Text">What the report says.</param>
public sealed record ReportResolved(Stamp Stamp, Guid Report, string Outcome, string Text) : ReportEvent(Stamp);

/// <summary>How far a report can be trusted.</summary>
public enum Truth
{
    Unconfirmed,
    Confirmed,
    Refuted,
}

/// <summary>Where a report comes from.</summary>
public enum ReportSource
{
    /// <summary>The one who writes saw it.</summary>
    SeenByMe,

    /// <summary>A witness on the spot told it.</summary>
    Witness,

    /// <summary>A caller to 911.</summary>
    Caller911,
    Radio,

    /// <summary>A camera, as it happens.</summary>
    CameraLive,

    /// <summary>A recording.</summary>
    CameraRecorded,

    /// <summary>Someone outside: a parent, social media.</summary>
    Hearsay,
}
