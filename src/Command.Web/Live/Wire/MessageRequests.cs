using System.Text.Json.Serialization;
using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="AnswerAlarm"/>
public sealed record AnswerAlarmRequest(Guid Alarm, [property: JsonRequired] AlarmAnswer Answer) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new AnswerAlarm(stamp, Alarm, Answer);
}

/// <inheritdoc cref="SendMessage"/>
public sealed record SendMessageRequest(Audience? To, [property: JsonRequired] Urgency Urgency, string? Text, IReadOnlyList<string>? Answers) : CommandRequest
{
    [JsonIgnore] public override PersonId? Names => To?.Person;

    public override IncidentCommand Command(Stamp stamp) =>
        new SendMessage(stamp, (To ?? Audience.Everyone) with { Name = Known.Person?.Name }, Urgency, Text ?? "", [.. Answers ?? []]) { Named = Known.Person };
}

/// <inheritdoc cref="AnswerMessage"/>
public sealed record AnswerMessageRequest(Guid Message, string? Answer) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new AnswerMessage(stamp, Message, Answer ?? "");
}

/// <inheritdoc cref="WithdrawMessage"/>
public sealed record WithdrawMessageRequest(Guid Message, string? Because) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new WithdrawMessage(stamp, Message, Because);
}
