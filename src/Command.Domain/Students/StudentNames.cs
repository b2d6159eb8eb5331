using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Command.Domain.Students;

/// <summary>Looks for family names in words that are kept for ever.</summary>
public static class StudentNames
{
    // A part of a double name that is long enough to tell who is meant: the "Okafor" of "Lund-Okafor", not the "de" of "de Brún".
    private const int TellingPart = 4;

    // Each letter with the ways to write it in European spellings: a hand that is in a hurry leaves the accents away.
    private static readonly FrozenDictionary<char, char> Bare = new[]
    {
        "AÀÁÂÃÄÅĀĂĄ", "CÇĆĈĊČ", "DĎĐÐ", "EÈÉÊËĒĔĖĘĚ", "GĜĞĠĢ", "HĤĦ", "IÌÍÎÏĨĪĬĮİ", "JĴ", "KĶ", "LĹĻĽĿŁ", "NÑŃŅŇ", "OÒÓÔÕÖØŌŎŐ", "RŔŖŘ", "SŚŜŞŠȘ", "TŢŤŦȚ", "UÙÚÛÜŨŪŬŮŰŲ", "WŴ", "YÝŶŸ", "ZŹŻŽ",
    }.SelectMany(letter => letter.Skip(1).Select(accented => (accented, letter[0]))).ToFrozenDictionary(pair => pair.accented, pair => pair.Item2);

    /// <summary>Whether <paramref name="text"/> holds one of the names as a word, whatever the case and the accents; of a name of several parts also one telling part.</summary>
    public static bool IsIn(string text, IEnumerable<string> familyNames)
    {
        var words = Words(text);
        var joined = $" {string.Join(' ', words)} ";
        var each = words.ToHashSet(StringComparer.Ordinal);
        return familyNames.Distinct(StringComparer.Ordinal).Select(Words).Any(name =>
            name.Count > 0 && (joined.Contains($" {string.Join(' ', name)} ", StringComparison.Ordinal) || (name.Count > 1 && name.Any(part => part.Length >= TellingPart && each.Contains(part)))));
    }

    // Letters without their accents; an apostrophe stays within its word ("O'Neal" is "oneal"), and an ending 's falls away.
    private static List<string> Words(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Replace("'s ", " ", StringComparison.OrdinalIgnoreCase).Replace("’s ", " ", StringComparison.OrdinalIgnoreCase))
        {
            if (c is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var upper = char.ToUpperInvariant(c);
            plain.Append(char.IsLetterOrDigit(c) ? Bare.GetValueOrDefault(upper, upper) : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
