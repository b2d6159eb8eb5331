using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Messages;

/// <summary>What a person asks for about messages.</summary>
public abstract record MessageCommand(Stamp Stamp) : IncidentCommand(Stamp);

/// <inheritdoc cref="MessageSent"/>
public sealed record SendMessage(Stamp Stamp, Audience To, Urgency Urgency, string Text, ImmutableArray<string> Answers) : MessageCommand(Stamp)
{
    /// <summary>The person of <see cref="To"/> as the district knows them; null when it names none.</summary>
    public Person? Named { get; init; }
}

/// <inheritdoc cref="MessageAnswered"/>
public sealed record AnswerMessage(Stamp Stamp, Guid Message, string Answer) : MessageCommand(Stamp);

/// <inheritdoc cref="MessageWithdrawn"/>
public sealed record WithdrawMessage(Stamp Stamp, Guid Message, string? Because) : MessageCommand(Stamp);
