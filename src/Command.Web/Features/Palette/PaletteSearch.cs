using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Command.Web.Features.Buildings;

namespace Command.Web.Features.Palette;

/// <summary>Finds things by the beginnings of their words, with or without accents.</summary>
public static class PaletteSearch
{
    // The app runs without the tables of ICU, and those would leave ø, ł and đ alone.
    private static readonly FrozenDictionary<char, string> Plain = new Dictionary<string, string>
    {
        ["a"] = "àáâãäåāăąạảấầẩẫậắằẳẵặ",
        ["ae"] = "æ",
        ["c"] = "çćĉċč",
        ["d"] = "ďđð",
        ["e"] = "èéêëēĕėęěẹẻẽếềểễệ",
        ["g"] = "ĝğġģ",
        ["h"] = "ĥħ",
        ["i"] = "ìíîïĩīĭįıỉị",
        ["j"] = "ĵ",
        ["k"] = "ķ",
        ["l"] = "ĺļľŀł",
        ["n"] = "ñńņňŋ",
        ["o"] = "òóôõöøōŏőọỏốồổỗộơớờởỡợ",
        ["oe"] = "œ",
        ["r"] = "ŕŗř",
        ["s"] = "śŝşšș",
        ["ss"] = "ß",
        ["t"] = "ţťŧț",
        ["u"] = "ùúûüũūŭůűųụủưứừửữự",
        ["w"] = "ŵ",
        ["y"] = "ýÿŷỳỵỷỹ",
        ["z"] = "źżž",
        [""] = "'’",
    }.SelectMany(line => line.Value.Select(letter => (letter, line.Key))).ToFrozenDictionary(pair => pair.letter, pair => pair.Key);

    /// <summary>What answers every typed word, best first. Nothing typed finds everything, in the order of <see cref="PaletteKind"/>.</summary>
    public static IReadOnlyList<PaletteItem> Find(IEnumerable<PaletteItem> items, string typed)
    {
        var words = Words(typed);
        return
        [
            .. items
                .Select(item => (Item: item, Score: item.Score(words)))
                .Where(found => found.Score is not null)
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Item.Kind)
                .ThenBy(found => found.Item.Kind is PaletteKind.Action ? "" : NaturalOrder.Key(found.Item.Title), StringComparer.Ordinal)
                .Select(found => found.Item),
        ];
    }

    /// <summary>The words of a text as they are compared: small letters and digits, without accents.</summary>
    public static string[] Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Select(char.ToLowerInvariant))
        {
            if (Plain.TryGetValue(c, out var letters))
            {
                plain.Append(letters);
            }
            else if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? c : ' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
