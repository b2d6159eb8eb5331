using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Alarms;

/// <summary>The rules of alarms.</summary>
public static class AlarmDecider
{
    /// <summary>What follows from an answer. "Received" says less than any other answer and never takes the place of one.</summary>
    public static Decision<IncidentEvent> Decide(AlarmState state, AnswerAlarm answer)
    {
        if (state.Find(answer.Alarm) is not { } alarm)
        {
            return Decision.Refuse<IncidentEvent>("There is no such alarm.");
        }

        var earlier = alarm.Answers.FirstOrDefault(receipt => receipt.Person == answer.Stamp.By.Person);
        return earlier is not null && (earlier.Answer == answer.Answer || answer.Answer is AlarmAnswer.Received)
            ? Decision.Nothing<IncidentEvent>()
            : new AlarmAnswered(answer.Stamp, answer.Alarm, answer.Answer);
    }
}
