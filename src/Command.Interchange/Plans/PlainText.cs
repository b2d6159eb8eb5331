using System.Globalization;
using System.Text;

namespace Command.Interchange.Plans;

/// <summary>Text from a file, made fit to be shown to a responder.</summary>
internal static class PlainText
{
    /// <summary>
    /// One line of at most <see cref="PlanLimits.NameLength"/> characters without control characters and without the
    /// marks that turn text round (bidi overrides), which can make "Room 12" read as "Room 21".
    /// </summary>
    public static string Name(string? raw, out bool stripped, out bool shortened)
    {
        (stripped, shortened) = (false, false);
        var text = new StringBuilder();
        foreach (var rune in (raw ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                // Runs of white space, line ends included, count as one space; none leads.
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else if (IsUnseen(rune))
            {
                stripped = true;
            }
            else if (text.Length + rune.Utf16SequenceLength > PlanLimits.NameLength)
            {
                shortened = true;
                text.Length = PlanLimits.NameLength - 1;
                if (char.IsHighSurrogate(text[^1]))
                {
                    text.Length--;
                }

                text.Append('…');
                break;
            }
            else
            {
                text.Append(rune);
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>An id as the file gives it, or a refusal: an id is never mended, for a mended id could fall on another.</summary>
    public static string Id(string raw) => raw switch
    {
        _ when string.IsNullOrWhiteSpace(raw) => throw new BadFeature("id", "is empty"),
        { Length: > PlanLimits.IdLength } => throw new BadFeature("id", $"is longer than {PlanLimits.IdLength} characters"),
        _ when raw.EnumerateRunes().Any(IsUnseen) => throw new BadFeature("id", "holds control or text-direction characters"),
        _ => raw,
    };

    /// <summary>A piece of a hostile file, short and harmless enough to be quoted in a message.</summary>
    public static string? Shown(string? raw)
    {
        if (raw is null)
        {
            return null;
        }

        var name = Name(raw, out _, out _);
        return name.Length <= 60 ? name : $"{name[..59]}…";
    }

    // Format characters (Cf) hold the bidi marks; the two joiners among them are part of ordinary spelling in several scripts.
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => rune.Value == 0xFFFD,
    };
}
