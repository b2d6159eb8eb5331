using Command.Domain.Alarms;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Messages;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Scenarios;

namespace Command.Web.Features.Timeline;

/// <summary>What kind of thing an entry is, for the filter and for its mark at the edge.</summary>
public enum TimelineTopic
{
    Command,
    Rooms,
    Notes,
    Urgent,

    /// <summary>Who has an alarm or a message: many at once, so they are shown only when asked for.</summary>
    Answers,
}

/// <summary>One entry of the timeline, ready to draw. An entry never changes.</summary>
/// <param name="Version">Its place in the incident.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="ObservedAt">When it was seen, if that was more than a minute before; else null.</param>
/// <param name="Who">Who said it.</param>
/// <param name="Words">What was said.</param>
/// <param name="Topic">What kind of thing it is.</param>
/// <param name="Action">The action ordered or released, for its icon; else null.</param>
/// <param name="Room">The room it is about; else null.</param>
public sealed record TimelineLine(long Version, DateTimeOffset At, DateTimeOffset? ObservedAt, string Who, string Words, TimelineTopic Topic, string? Action, string? Room)
{
    /// <summary>The report it made, whose truth stands beside it as it is now; null for none.</summary>
    public Guid? Report { get; init; }

    /// <summary>Whether it is an inject of a scenario, not the word of someone who practises.</summary>
    public bool IsInject { get; init; }

    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    public static TimelineLine Of(long version, IncidentEvent e, PlanIndex plan) => new(
        version,
        e.Stamp.RecordedAt,
        e.Stamp.RecordedAt - e.Stamp.ObservedAt > Late ? e.Stamp.ObservedAt : null,
        e.Stamp.By.Name,
        TimelineWords.Of(e, plan),
        TopicOf(e),
        e is ActionOrdered ordered ? ordered.Action.ToString().ToLowerInvariant() : null,
        e switch { RoomEvent room => room.Room.Value, NoteAdded { Room: { } about } => about.Value, RecheckCalled recheck => recheck.Threat.Value, ReportMade { Room: { } about } => about.Value, _ => null })
    {
        Report = (e as ReportMade)?.Stamp.Command,
        IsInject = ExerciseControl.Said(e.Stamp),
    };

    /// <summary>What kind of thing an event is.</summary>
    public static TimelineTopic TopicOf(IncidentEvent e) => e switch
    {
        HelpRequested or RecheckCalled or ParAnswered { IsTrouble: true } => TimelineTopic.Urgent,
        RoomMarked m when (m.Hazards & (Hazards.Threat | Hazards.Casualty)) != Hazards.None => TimelineTopic.Urgent,
        ReportMade { LifeCritical: true } or MessageSent { Urgency: Urgency.Emergency } => TimelineTopic.Urgent,
        RoomEvent => TimelineTopic.Rooms,
        NoteAdded or ReportEvent or MessageSent or MessageWithdrawn => TimelineTopic.Notes,
        AlarmAnswered or MessageAnswered => TimelineTopic.Answers,
        _ => TimelineTopic.Command,
    };
}
