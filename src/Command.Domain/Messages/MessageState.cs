using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Messages;

/// <summary>Every message of an incident, oldest first.</summary>
public sealed record MessageState(ImmutableList<Message> Messages)
{
    /// <summary>Before anything was sent.</summary>
    public static readonly MessageState None = new(ImmutableList<Message>.Empty);

    /// <summary>A message; null when there is none of that id.</summary>
    public Message? Find(Guid id) => Messages.Find(message => message.Id == id);

    /// <summary>The messages after one more event.</summary>
    public static MessageState Evolve(MessageState state, MessageEvent e) => e switch
    {
        MessageSent s => state with
        {
            Messages = state.Messages.Add(new Message(s.Stamp.Command, s.To, s.Urgency, s.Text, s.Answers, s.Stamp.By.Person, s.Stamp.By.Name, s.Stamp.RecordedAt, [])),
        },
        MessageAnswered a => state.With(a.Message, message => message.With(a)),
        MessageWithdrawn w => state.With(w.Message, message => message with { Withdrawn = true }),
        _ => throw new UnreachableException($"MessageState.Evolve does not know {e.GetType().Name}."),
    };

    private MessageState With(Guid id, Func<Message, Message> change)
    {
        var index = Messages.FindIndex(message => message.Id == id);
        return index < 0 ? this : this with { Messages = Messages.SetItem(index, change(Messages[index])) };
    }
}

/// <summary>A message and who has answered it.</summary>
public sealed record Message(
    Guid Id, Audience To, Urgency Urgency, string Text, ImmutableArray<string> Answers, PersonId From, string FromName, DateTimeOffset At, ImmutableArray<MessageReceipt> Receipts)
{
    /// <summary>Whether the one who sent it took it back.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether this person has it: they sent it, or answered it.</summary>
    public bool IsWith(PersonId person) => From == person || Receipts.Any(receipt => receipt.Person == person);

    internal Message With(MessageAnswered answered) => this with
    {
        Receipts =
        [
            .. Receipts.Where(receipt => receipt.Person != answered.Stamp.By.Person),
            new MessageReceipt(answered.Stamp.By.Person, answered.Stamp.By.Name, answered.Answer, answered.Stamp.RecordedAt),
        ],
    };
}

/// <summary>That someone has a message, and what they answered.</summary>
public sealed record MessageReceipt(PersonId Person, string Name, string Answer, DateTimeOffset At);
