using Command.Domain.Alarms;
using Command.Domain.Incidents;

namespace Command.Web.Live.Wire;

/// <summary>An alarm that calls, and how many answered what. Who they are is on the incident screen.</summary>
public sealed record AlarmPicture(
    Guid Id, AlarmKind Kind, ResponseAction? Action, Zone? Zone, DateTimeOffset Since, string By, int Received, int Coming, int There, int Cannot)
{
    public static IReadOnlyList<AlarmPicture> AllOf(AlarmState alarms) => [.. alarms.Alarms.Where(alarm => !alarm.Over).Select(Of)];

    private static AlarmPicture Of(Alarm alarm)
    {
        int Count(AlarmAnswer answer) => alarm.Answers.Count(receipt => receipt.Answer == answer);
        return new AlarmPicture(
            alarm.Id, alarm.Kind, alarm.Action, alarm.Zone, alarm.Since, alarm.By,
            Count(AlarmAnswer.Received), Count(AlarmAnswer.Coming), Count(AlarmAnswer.There), Count(AlarmAnswer.Cannot));
    }
}
