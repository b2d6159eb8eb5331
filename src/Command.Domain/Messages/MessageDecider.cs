using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Messages;

/// <summary>The rules of messages. Buttons take the place of chat: one question, a few answers, and it is known who has not answered.</summary>
public static class MessageDecider
{
    /// <summary>The longest message, in characters.</summary>
    public const int MaxText = 500;

    /// <summary>The longest word on an answer's button, in characters.</summary>
    public const int MaxAnswer = 40;

    /// <summary>The most answers a message offers.</summary>
    public const int MaxAnswers = 4;

    /// <summary>What a reader presses where the sender asks nothing.</summary>
    public const string GotIt = "Got it";

    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, MessageCommand command) => command switch
    {
        SendMessage send => Send(incident, send),
        AnswerMessage answer => incident.Messages.Find(answer.Message) is { } message ? Answer(incident, message, answer) : Unknown(),
        WithdrawMessage withdraw => incident.Messages.Find(withdraw.Message) is { } message ? Withdraw(message, withdraw) : Unknown(),
        _ => throw new UnreachableException($"MessageDecider.Decide does not know {command.GetType().Name}."),
    };

    /// <summary>Whether this person may send what drowns out everything else.</summary>
    public static bool MaySendEmergency(Incident incident, PersonId person, Role role) =>
        role is Role.DistrictOffice or Role.Officer || incident.Chart.IsCommander(person);

    private static Decision<IncidentEvent> Send(Incident incident, SendMessage send)
    {
        ImmutableArray<string> answers = [.. send.Answers.Select(Written.OrNull).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return Refusal(incident, send, answers) is { } refusal
            ? Decision.Refuse<IncidentEvent>(refusal)
            : new MessageSent(send.Stamp, Known(incident, send.To), send.Urgency, Written.OrNull(send.Text)!, answers.IsEmpty ? [GotIt] : answers);
    }

    private static string? Refusal(Incident incident, SendMessage send, ImmutableArray<string> answers) =>
        Written.OrNull(send.Text) is null ? "Write what they should know or do."
        : send.Text.Length > MaxText ? "Shorten the message: 500 characters at most."
        : answers.Length > MaxAnswers ? "Four answers at most: people must choose at a glance."
        : answers.Any(answer => answer.Length > MaxAnswer) ? "Shorten the answers: 40 characters at most."
        : send.To.Parts > 1 ? "Choose one: everyone, a role, a team or a person."
        : send.To.Role is Role.Observer or Role.Administrator ? "Observers and administrators can't answer. Choose someone who takes part."
        : send.Named is { } named && !Authority.ReadsAllMessages(named, incident.Building) ? $"{named.Name} takes no part in this incident and can't answer."
        : send.To.Team is { } team && incident.Responders.Team(team) is null ? $"There is no team {team} at this incident."
        : send.Urgency is Urgency.Emergency && !MaySendEmergency(incident, send.Stamp.By.Person, send.Stamp.By.Role)
            ? "Only the commander, the district office and officers can send an emergency message. Send it as urgent."
        : null;

    // A team is called by the name it was formed with.
    private static Audience Known(Incident incident, Audience to) => to.Team is { } team ? to with { Team = incident.Responders.Team(team)!.Name } : to;

    private static Decision<IncidentEvent> Answer(Incident incident, Message message, AnswerMessage answer)
    {
        var by = answer.Stamp.By;
        return message.Withdrawn ? Decision.Refuse<IncidentEvent>($"{message.FromName} withdrew this message. No answer is needed.")
            : message.From == by.Person || !message.To.Includes(by.Person, by.Role, incident.Responders) ? Decision.Refuse<IncidentEvent>("This message was not sent to you.")
            : !message.Answers.Contains(answer.Answer) ? Decision.Refuse<IncidentEvent>("Press one of the answers of the message.")
            : message.Receipts.Any(receipt => receipt.Person == by.Person && receipt.Answer == answer.Answer) ? Decision.Nothing<IncidentEvent>()
            : new MessageAnswered(answer.Stamp, answer.Message, answer.Answer);
    }

    private static Decision<IncidentEvent> Withdraw(Message message, WithdrawMessage withdraw) =>
        message.From != withdraw.Stamp.By.Person ? Decision.Refuse<IncidentEvent>($"Only {message.FromName} can withdraw this message.")
        : message.Withdrawn ? Decision.Nothing<IncidentEvent>()
        : withdraw.Because?.Length > IncidentDecider.MaxText ? Decision.Refuse<IncidentEvent>("Shorten the reason: 2,000 characters at most.")
        : new MessageWithdrawn(withdraw.Stamp, withdraw.Message, Written.OrNull(withdraw.Because));

    private static Decision<IncidentEvent> Unknown() => Decision.Refuse<IncidentEvent>("There is no such message.");
}
