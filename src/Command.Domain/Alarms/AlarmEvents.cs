using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Alarms;

/// <summary>Someone in scope has the alarm, and says what they do. A later answer takes the place of their earlier one.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Alarm">The alarm: the id of the command that declared the incident or ordered the action.</param>
/// <param name="Answer">What they say.</param>
public sealed record AlarmAnswered(Stamp Stamp, Guid Alarm, AlarmAnswer Answer) : IncidentEvent(Stamp);

/// <summary>What a person says to an alarm, in one tap.</summary>
public enum AlarmAnswer
{
    /// <summary>Has it.</summary>
    Received,
    Coming,
    There,
    Cannot,
}

/// <inheritdoc cref="AlarmAnswered"/>
public sealed record AnswerAlarm(Stamp Stamp, Guid Alarm, AlarmAnswer Answer) : IncidentCommand(Stamp);
