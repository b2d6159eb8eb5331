using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Alarms;

/// <summary>The rules of alarms.</summary>
public static class AlarmDecider
{
    /// <summary>What follows from an answer.</summary>
    public static Decision<IncidentEvent> Decide(AlarmState state, AnswerAlarm answer)
    {
        if (state.Alarms.FirstOrDefault(alarm => alarm.Id == answer.Alarm) is not { } alarm)
        {
            return Decision.Refuse<IncidentEvent>("There is no such alarm.");
        }

        return alarm.Answers.Any(receipt => receipt.Person == answer.Stamp.By.Person && receipt.Answer == answer.Answer)
            ? Decision.Nothing<IncidentEvent>()
            : new AlarmAnswered(answer.Stamp, answer.Alarm, answer.Answer);
    }
}
