namespace Command.Web.Features.Palette;

/// <summary>What something in the palette is, in the order in which equals are shown.</summary>
public enum PaletteKind
{
    Action,
    Incident,
    Room,
    Building,
    Person,
}

/// <summary>Something the palette can find.</summary>
/// <param name="kind">What it is.</param>
/// <param name="title">What to call it: "214 Band room".</param>
/// <param name="detail">What to know of it before choosing it: "wing B · L2 · not searched".</param>
/// <param name="choose">What choosing it does; null when it can only be read.</param>
/// <param name="also">Words that find it and are not shown, such as the use of a room.</param>
/// <param name="keys">The key that does the same.</param>
public sealed class PaletteItem(PaletteKind kind, string title, string detail, Func<Task>? choose, string also = "", string? keys = null)
{
    private readonly string[] _title = PaletteSearch.Words(title);
    private readonly string[] _more = PaletteSearch.Words($"{detail} {also}");

    public PaletteKind Kind => kind;

    public string Title => title;

    public string Detail => detail;

    public string? Keys => keys;

    public Func<Task>? Choose => choose;

    /// <summary>How well it answers what was typed, from 0 up; null when a typed word begins no word of it.</summary>
    public int? Score(IReadOnlyList<string> typed)
    {
        var score = 0;
        foreach (var word in typed)
        {
            var best = Math.Max(Best(_title, word, whole: 8, begins: 5), Best(_more, word, whole: 3, begins: 2));
            if (best == 0)
            {
                return null;
            }

            score += best;
        }

        return score;
    }

    // The first word of a title is what people call it by: one point more.
    private static int Best(string[] words, string typed, int whole, int begins)
    {
        var best = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith(typed, StringComparison.Ordinal))
            {
                best = Math.Max(best, (words[i].Length == typed.Length ? whole : begins) + (i == 0 && whole > 3 ? 1 : 0));
            }
        }

        return best;
    }
}
