namespace Command.Domain.Kernel;

/// <summary>
/// What came of a command: the events that follow from it, or the reason it was refused, in words for the person who
/// asked. Exceptions are for broken code.
/// </summary>
public abstract record Decision<TEvent>
{
    private Decision()
    {
    }

    /// <summary>The events that follow; none when what was asked for is already so.</summary>
    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Decision<TEvent>;

    /// <summary>Nothing follows, and why.</summary>
    public sealed record Refused(string Reason) : Decision<TEvent>;

    public static implicit operator Decision<TEvent>(TEvent e) => new Accepted([e]);
}

/// <summary>Short ways to write a <see cref="Decision{TEvent}"/>.</summary>
public static class Decision
{
    /// <summary>What was asked for is already so, such as a second tap on the same button.</summary>
    public static Decision<TEvent> Nothing<TEvent>() => new Decision<TEvent>.Accepted([]);

    /// <summary>The rule says no.</summary>
    public static Decision<TEvent> Refuse<TEvent>(string reason) => new Decision<TEvent>.Refused(reason);
}
