using System.Buffers;

namespace Command.Interchange.Csv;

/// <summary>Writes CSV (RFC 4180) that a spreadsheet opens as text: a cell that would be a formula is led by an apostrophe.</summary>
public static class SafeCsv
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    // Also as the full-width forms that some spreadsheets take for the same.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>One line with its end.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        var cell = text ?? "";
        if ((cell.Length > 0 && Formula.Contains(cell[0])) || (cell.TrimStart() is [var first, ..] && Formula.Contains(first)))
        {
            cell = "'" + cell;
        }

        return cell.AsSpan().ContainsAny(ToQuote) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
