using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Drills;

/// <summary>A drill of one building, from its plan to its findings.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Building">Where.</param>
/// <param name="Kind">What is practised.</param>
/// <param name="At">When it is to begin.</param>
/// <param name="AccessNeeds">How those who need help, quiet or another way take part; null for nothing written.</param>
/// <param name="ExpectedPercent">How many of the students are expected in the building, 0 to 100; null for not said.</param>
/// <param name="StudentsTakePart">Whether students take part.</param>
/// <param name="PlannedBy">The name of who planned it.</param>
/// <param name="Version">How many events its stream holds.</param>
public sealed record Drill(
    DrillId Id, BuildingId Building, DrillKind Kind, DateTimeOffset At, string? AccessNeeds, int? ExpectedPercent, bool StudentsTakePart, string PlannedBy, long Version)
{
    /// <summary>The drill before its first event.</summary>
    public static readonly Drill None = new(default, default, default, default, null, null, false, "", 0);

    /// <summary>When the notice to families went out; null while none did.</summary>
    public DateTimeOffset? NoticeAt { get; init; }

    /// <summary>The time of the drill of which the notice told; null while none went out.</summary>
    public DateTimeOffset? NoticeFor { get; init; }

    /// <summary>Whether families were told of another time than it has now.</summary>
    public bool IsNoticeStale => NoticeAt is not null && NoticeFor is { } told && told != At;

    /// <summary>How many students do not take part; null while nobody counted.</summary>
    public int? OptOuts { get; init; }

    /// <summary>When everyone was told that it is a drill; null while nobody was.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }

    /// <summary>Its incident; null when it was not started in Command.</summary>
    public IncidentId? Incident { get; init; }

    /// <summary>How it went; null while it was not held.</summary>
    public Holding? Held { get; init; }

    /// <summary>Why it is not held; null when it was not cancelled.</summary>
    public string? Cancelled { get; init; }

    /// <summary>When people had time to talk about it; null while they had not.</summary>
    public DateTimeOffset? DebriefedAt { get; init; }

    /// <summary>Whether help for mental health was offered.</summary>
    public bool SupportOffered { get; init; }

    /// <summary>What was found; null for nothing written.</summary>
    public string? Findings { get; init; }

    /// <summary>The commands it was made of: the same one sent again changes nothing.</summary>
    public ImmutableHashSet<Guid> Commands { get; init; } = [];

    public bool Exists => Version > 0;

    /// <summary>Whether it is still to come, or to be recorded.</summary>
    public bool IsOpen => Exists && Held is null && Cancelled is null;

    /// <summary>The moment that places it in a school year: when it was held, else when it is planned.</summary>
    public DateTimeOffset When => Held?.StartedAt ?? At;

    /// <summary>The drill after one more event.</summary>
    public static Drill Evolve(Drill drill, DrillEvent e) => (e switch
    {
        DrillPlanned p => new Drill(new DrillId(p.Stamp.Command), p.Building, p.Kind, p.At, p.AccessNeeds, p.ExpectedPercent, p.StudentsTakePart, p.Stamp.By.Name, drill.Version),
        DrillMoved m => drill with { At = m.At, ExpectedPercent = m.ExpectedPercent ?? drill.ExpectedPercent, AnnouncedAt = null },
        AccessNeedsChanged a => drill with { AccessNeeds = a.AccessNeeds },
        FamiliesNotified n => drill with { NoticeAt = n.SentAt, NoticeFor = drill.At },
        OptOutsCounted o => drill with { OptOuts = o.Count },
        DrillAnnounced a => drill with { AnnouncedAt = a.Stamp.ObservedAt },
        DrillStarted s => drill with { Incident = s.Incident },
        DrillHeld h => drill with { Held = new Holding(h.StartedAt, h.EndedAt, h.EvacuationSeconds, h.Weather) },
        DrillCancelled c => drill with { Cancelled = c.Reason },
        DrillDebriefed d => drill with { DebriefedAt = d.At, SupportOffered = d.SupportOffered },
        FindingsWritten f => drill with { Findings = f.Words },
        _ => throw new UnreachableException($"Drill.Evolve does not know {e.GetType().Name}."),
    }) with
    {
        Version = drill.Version + 1,
        Commands = drill.Commands.Add(e.Stamp.Command),
    };
}

/// <summary>How a drill went.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it was over.</param>
/// <param name="EvacuationSeconds">How long until everyone was out or in place, in seconds; null where nobody took the time.</param>
/// <param name="Weather">The weather; null for not said.</param>
public sealed record Holding(DateTimeOffset StartedAt, DateTimeOffset EndedAt, int? EvacuationSeconds, string? Weather);
