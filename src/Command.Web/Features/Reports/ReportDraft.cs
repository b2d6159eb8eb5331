using Command.Domain.Reports;

namespace Command.Web.Features.Reports;

/// <summary>A report that is being written and not yet said: it outlives the box it is written in.</summary>
public sealed class ReportDraft
{
    /// <summary>What is said.</summary>
    public string? Text { get; set; }

    /// <summary>Where it comes from; null for a plain remark that nobody judges.</summary>
    public ReportSource? Source { get; set; } = ReportSource.SeenByMe;

    /// <summary>How old a recording was, in <see cref="Unit"/>s.</summary>
    public int? Ago { get; set; }

    /// <summary>Seconds in the unit of <see cref="Ago"/>: 1 or 60.</summary>
    public int Unit { get; set; } = 60;

    /// <summary>The room it is about; empty for none.</summary>
    public string Room { get; set; } = "";

    /// <summary>Whether someone's life hangs on it.</summary>
    public bool LifeCritical { get; set; }

    /// <summary>The report it puts right; null for none.</summary>
    public InformationReport? Corrects { get; set; }

    /// <summary>Begins anew, after it was said.</summary>
    public void Clear() => (Text, Source, Ago, Room, LifeCritical, Corrects) = (null, ReportSource.SeenByMe, null, "", false, null);
}
