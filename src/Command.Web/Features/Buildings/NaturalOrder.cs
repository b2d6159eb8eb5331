using System.Text.RegularExpressions;

namespace Command.Web.Features.Buildings;

/// <summary>Puts numbers in words where people look for them: 9 before 10, A2 before A10, and what has none last.</summary>
public static partial class NaturalOrder
{
    private const int Digits = 10;

    /// <summary>A key that sorts ordinally.</summary>
    public static string Key(string words) => words.Length == 0 ? "￿" : Number().Replace(words, match => match.Value.PadLeft(Digits, '0'));

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Number();
}
