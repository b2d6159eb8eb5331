using Command.Domain.Kernel;

namespace Command.Domain.Drills;

/// <summary>Something that was said of a drill. Each drill is a stream of its own; this file is the whole list.</summary>
public abstract record DrillEvent(Stamp Stamp) : IStamped;

/// <summary>A drill was planned. Its id is the command's.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Building">Where.</param>
/// <param name="Kind">What is practised.</param>
/// <param name="At">When it is to begin.</param>
/// <param name="AccessNeeds">How those who need help, quiet or another way take part; null for nothing written. Never a student's name.</param>
/// <param name="ExpectedPercent">How many of the students are expected to be in the building, 0 to 100; null for not said.</param>
/// <param name="StudentsTakePart">Whether students take part.</param>
public sealed record DrillPlanned(Stamp Stamp, BuildingId Building, DrillKind Kind, DateTimeOffset At, string? AccessNeeds, int? ExpectedPercent, bool StudentsTakePart)
    : DrillEvent(Stamp);

/// <summary>It will be held at another time. A notice that went out told of the time before, and the announcement is made anew.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="At">When it is to begin now.</param>
/// <param name="ExpectedPercent">How many of the students are expected to be in the building then, 0 to 100; null for not said.</param>
public sealed record DrillMoved(Stamp Stamp, DateTimeOffset At, int? ExpectedPercent) : DrillEvent(Stamp);

/// <summary>How those who need help, quiet or another way take part was written anew; null for nothing. Never a student's name.</summary>
public sealed record AccessNeedsChanged(Stamp Stamp, string? AccessNeeds) : DrillEvent(Stamp);

/// <summary>The families were told. Said again, it corrects what was said before.</summary>
/// <param name="Stamp">Who recorded it, and when.</param>
/// <param name="SentAt">When the notice went out.</param>
public sealed record FamiliesNotified(Stamp Stamp, DateTimeOffset SentAt) : DrillEvent(Stamp);

/// <summary>How many students do not take part because they or their families said so. Said again, it corrects what was said before.</summary>
public sealed record OptOutsCounted(Stamp Stamp, int Count) : DrillEvent(Stamp);

/// <summary>Everyone was told that it is a drill and not real.</summary>
public sealed record DrillAnnounced(Stamp Stamp) : DrillEvent(Stamp);

/// <summary>It was started in Command: its incident is this one, of a mode that is not actual.</summary>
public sealed record DrillStarted(Stamp Stamp, IncidentId Incident) : DrillEvent(Stamp);

/// <summary>It was held. Said again, it corrects what was said before.</summary>
/// <param name="Stamp">Who recorded it, and when.</param>
/// <param name="StartedAt">When it began; decides in which school year it counts.</param>
/// <param name="EndedAt">When it was over.</param>
/// <param name="EvacuationSeconds">How long until everyone was out or in place, in seconds; null where nobody took the time.</param>
/// <param name="Weather">The weather, in a few words; null for not said.</param>
public sealed record DrillHeld(Stamp Stamp, DateTimeOffset StartedAt, DateTimeOffset EndedAt, int? EvacuationSeconds, string? Weather) : DrillEvent(Stamp);

/// <summary>It will not be held.</summary>
public sealed record DrillCancelled(Stamp Stamp, string Reason) : DrillEvent(Stamp);

/// <summary>Students and staff had time to talk about it. Said again, it corrects what was said before.</summary>
/// <param name="Stamp">Who recorded it, and when.</param>
/// <param name="At">When they had.</param>
/// <param name="SupportOffered">Whether help for mental health was offered.</param>
public sealed record DrillDebriefed(Stamp Stamp, DateTimeOffset At, bool SupportOffered) : DrillEvent(Stamp);

/// <summary>What was found. Written again, it takes the place of what was written before; the record keeps both.</summary>
public sealed record FindingsWritten(Stamp Stamp, string Words) : DrillEvent(Stamp);
