using Command.Domain.Buildings;

namespace Command.Domain.Scenarios;

/// <summary>
/// A place as a scenario names it, so that one file fits every school: "room 214", "the gym", "a classroom on level 2",
/// "another classroom in wing B", "a rest room near the cafeteria", "the auditorium or the gym or any room".
/// </summary>
/// <param name="Label">The number or name of a room; null when it is named by its use.</param>
/// <param name="Use">What the room is used for; null for any room that is searched, or with a <paramref name="Label"/>.</param>
/// <param name="Another">Whether it must be a room that the scenario has not used before.</param>
/// <param name="Level">The level it must be on: "2", "L2" or its name; null for any.</param>
/// <param name="Wing">The wing it must be in; null for any.</param>
/// <param name="Near">What it must be nearest to; null for nothing.</param>
/// <param name="Or">What is meant in a building that has no such place; null for nothing.</param>
public sealed record PlacePhrase(string? Label, RoomUse? Use, bool Another, string? Level, string? Wing, PlacePhrase? Near, PlacePhrase? Or)
{
    private static readonly (string[] Words, RoomUse? Use)[] Uses =
    [
        .. from row in new (string Names, RoomUse? Use)[]
           {
               ("classroom", RoomUse.Classroom),
               ("science room|laboratory|lab", RoomUse.Laboratory),
               ("library|media center", RoomUse.Library),
               ("auditorium", RoomUse.Auditorium),
               ("gym|gymnasium", RoomUse.Gym),
               ("cafeteria|lunch room", RoomUse.Cafeteria),
               ("kitchen", RoomUse.Kitchen),
               ("office|main office", RoomUse.Office),
               ("lobby|main entrance", RoomUse.Lobby),
               ("hall|hallway", RoomUse.Hall),
               ("stairs|stairway", RoomUse.Stairs),
               ("elevator", RoomUse.Elevator),
               ("rest room|restroom", RoomUse.Restroom),
               ("locker room", RoomUse.LockerRoom),
               ("storage room|closet", RoomUse.Storage),
               ("mechanical room|boiler room", RoomUse.Mechanical),
               ("first aid room|nurse's office|health office", RoomUse.FirstAid),
               ("outdoor area|field|playground", RoomUse.Outdoor),
               ("room", null),
           }
           from name in row.Names.Split('|')
           select (name.Split(' '), row.Use),
    ];

    /// <summary>What a place may be called by its use, for people who write scenarios.</summary>
    public static IEnumerable<string> Names => Uses.Select(known => string.Join(' ', known.Words));

    /// <summary>Reads a phrase; else says what is wrong with it.</summary>
    public static (PlacePhrase? Phrase, string? Wrong) Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? (null, "Say where.") : Choices(words);
    }

    private static (PlacePhrase?, string?) Choices(ReadOnlySpan<string> words)
    {
        var or = words.IndexOf("or");
        var (first, wrong) = One(or < 0 ? words : words[..or]);
        if (first is null || or < 0)
        {
            return (first, wrong);
        }

        var (other, otherWrong) = Choices(words[(or + 1)..]);
        return other is null ? (null, otherWrong) : (first with { Or = other }, null);
    }

    private static (PlacePhrase?, string?) One(ReadOnlySpan<string> words)
    {
        if (words.Length > 1 && Is(words[0], "room"))
        {
            return (new PlacePhrase(string.Join(' ', words[1..]!), null, false, null, null, null, null), null);
        }

        var another = words.Length > 0 && Is(words[0], "another");
        var rest = words.Length > 0 && (another || Is(words[0], "a") || Is(words[0], "an") || Is(words[0], "the") || Is(words[0], "any")) ? words[1..] : words;
        var near = rest.IndexOf("near");
        PlacePhrase? by = null;
        if (near >= 0)
        {
            (by, var wrong) = One(rest[(near + 1)..]);
            if (by is null)
            {
                return (null, wrong);
            }

            rest = rest[..near];
        }

        string? level = null, wing = null;
        while (rest.Length >= 3 && Is(rest[^2], "level") && Is(rest[^3], "on") || (rest.Length >= 3 && Is(rest[^2], "wing") && Is(rest[^3], "in")))
        {
            (level, wing) = Is(rest[^2], "level") ? (rest[^1], wing) : (level, rest[^1]);
            rest = rest[..^3];
        }

        foreach (var (name, use) in Uses)
        {
            if (rest.Length == name.Length && rest.SequenceEqual(name, StringComparer.OrdinalIgnoreCase))
            {
                return (new PlacePhrase(null, use, another, level, wing, by, null), null);
            }
        }

        return (null, rest.Length == 0 ? "Say which place." : $"“{string.Join(' ', rest!)}” is no place that is known. Write a use such as “classroom”, “gym” or “cafeteria”, or “room” and its number.");
    }

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
