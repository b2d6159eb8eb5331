using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Readiness;

/// <summary>Where something of the building is: one of a room, a door of the plan, or words for what no plan draws.</summary>
/// <param name="Room">The room; null when it is not one.</param>
/// <param name="Door">The id of a door of the plan; null when it is not one.</param>
/// <param name="Words">As staff say it: "Bus loop, by the hydrant"; null when a room or a door says it.</param>
public sealed record Spot(RoomId? Room, string? Door, string? Words)
{
    /// <summary>The longest that <see cref="Words"/> may be, in characters.</summary>
    public const int MaxWords = 120;

    public static Spot In(RoomId room) => new(room, null, null);

    public static Spot At(string door) => new(null, door, null);

    public static Spot Said(string words) => new(null, null, words);

    /// <summary>Whether both are the same place. Words are compared as people write them: not by their capitals.</summary>
    public bool IsAt(Spot other) => Room == other.Room && Door == other.Door && string.Equals(Words, other.Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Why it can't be taken, in words; null when it can.</summary>
    internal string? Refusal(PlanIndex plan) => this switch
    {
        { Room: { } room, Door: null, Words: null } => plan.Find(room) is null ? "The floor plan has no such room." : null,
        { Room: null, Door: { } door, Words: null } => plan.Plan.Doors.All(d => d.Id != door) ? "The floor plan has no such door." : null,
        { Room: null, Door: null, Words.Length: > MaxWords } => $"Shorten the place: {MaxWords} characters at most.",
        { Room: null, Door: null, Words: not null } => null,
        _ => "Say where: a room, a door or a few words.",
    };

    /// <summary>The same place with its words fit to keep.</summary>
    internal Spot Clean() => this with { Words = Written.OrNull(Words) };
}
