using System.Collections.Immutable;
using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Web.Features.People;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Alarms;

/// <summary>How loud a notice is, the loudest first.</summary>
public enum NoticeLevel
{
    /// <summary>An alarm of an incident.</summary>
    Alarm,

    /// <summary>A message that repeats its sound until it is answered.</summary>
    Emergency,

    /// <summary>A message that sounds once.</summary>
    Urgent,

    /// <summary>A message that waits to be read.</summary>
    Routine,
}

/// <summary>What waits for the answer of one person, an alarm or a message, in the words of any screen.</summary>
/// <param name="Id">The alarm or the message.</param>
/// <param name="Incident">Of which incident.</param>
/// <param name="Level">How loud.</param>
/// <param name="Mode">Whether it is real.</param>
/// <param name="Action">The action to take, for its colour and its sign; null for none.</param>
/// <param name="Title">What, in a word or two: "Lockdown".</param>
/// <param name="Place">Where: "Riverbend Middle School, wing B".</param>
/// <param name="Words">What to do or to know; the directive is the protocol's.</param>
/// <param name="By">Who raised it or sent it.</param>
/// <param name="Since">When, by the server's clock.</param>
/// <param name="Answers">The answers to choose from. Of an alarm they are the words of <see cref="AlarmAnswer"/>.</param>
public sealed record Notice(
    Guid Id, IncidentId Incident, NoticeLevel Level, Mode Mode, ResponseAction? Action, string Title, string Place, string Words, string By, DateTimeOffset Since,
    ImmutableArray<string> Answers)
{
    /// <summary>The sound it makes, once or until it is answered; null for none. What a person already looks at makes none.</summary>
    public static string? SoundOf(NoticeLevel level) => level switch
    {
        NoticeLevel.Alarm or NoticeLevel.Emergency => "alarm",
        NoticeLevel.Urgent => "urgent",
        _ => null,
    };

    /// <summary>The request that gives one of the answers.</summary>
    public CommandRequest Answer(string answer) => Level is NoticeLevel.Alarm
        ? new AnswerAlarmRequest(Id, Enum.Parse<AlarmAnswer>(answer)) { Incident = Incident }
        : new AnswerMessageRequest(Id, answer) { Incident = Incident };

    internal static Notice Of(Alarm alarm, IncidentId id, Incident incident, string building)
    {
        var inForce = AlarmWords.InForce(alarm, incident);
        return new Notice(
            alarm.Id, id, NoticeLevel.Alarm, incident.Mode, inForce ? alarm.Action : null, AlarmWords.Title(alarm, incident),
            AlarmWords.Place(alarm, building), AlarmWords.Words(alarm, incident), alarm.By, alarm.Since, AlarmWords.Answers(alarm));
    }

    internal static Notice Of(Message message, IncidentId id, Incident incident, string building) => new(
        message.Id, id, LevelOf(message.Urgency), incident.Mode, null, AlarmWords.Title(message), building, message.Text, message.FromName, message.At, message.Answers);

    private static NoticeLevel LevelOf(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => NoticeLevel.Emergency,
        Urgency.Urgent => NoticeLevel.Urgent,
        _ => NoticeLevel.Routine,
    };
}

/// <summary>Everything that waits for the answer of one person.</summary>
/// <param name="Quiet">Whether their devices must stay silent and dark.</param>
/// <param name="Waiting">The loudest first, and of equals the newest.</param>
public sealed record Notices(bool Quiet, ImmutableArray<Notice> Waiting)
{
    /// <summary>Who let themselves in where this person looks, newest first.</summary>
    public ImmutableArray<GlassLine> Glass { get; init; } = [];

    /// <summary>Nothing waits.</summary>
    public static readonly Notices None = new(false, []);

    public bool Equals(Notices? other) => other is not null && other.Quiet == Quiet && other.Waiting.SequenceEqual(Waiting) && other.Glass.SequenceEqual(Glass);

    public override int GetHashCode() => HashCode.Combine(Quiet, Waiting.Length, Glass.Length);
}
