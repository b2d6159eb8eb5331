using Command.Domain.Forms;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>A table as strips, a row each, with its heads above.</summary>
internal static class TablePieces
{
    private const double Size = 8;
    private const double HeadSize = 7;
    private const double Pad = 3;

    // A note of two thousand letters in a narrow column must not run off the page: its row goes on in a second strip.
    private const int MostLines = 24;

    public static ContentPieces Of(Table table, double width, IReadOnlyList<Piece> note)
    {
        var whole = (double)table.Columns.Sum(column => column.Share);
        var lefts = new double[table.Columns.Length + 1];
        for (var i = 0; i < table.Columns.Length; i++)
        {
            lefts[i + 1] = lefts[i] + (width * table.Columns[i].Share / whole);
        }

        var head = Strip([.. table.Columns.Select((column, i) => Cell(column.Number is { } number ? $"{number}. {column.Title}" : column.Title, lefts, i, HeadSize, PdfFace.Bold))], lefts, HeadSize, PdfFace.Bold, Tone.Head);
        return new ContentPieces(head, [.. table.Rows.SelectMany(row => Row(row, lefts)), .. note]) { Flush = note.Count == 0 };
    }

    private static IEnumerable<Piece> Row(IReadOnlyList<string> row, double[] lefts)
    {
        var cells = row.Select((words, i) => Cell(words, lefts, i, Size, PdfFace.Regular)).ToList();
        for (var from = 0; from == 0 || from < cells.Max(cell => cell.Count); from += MostLines)
        {
            yield return Strip([.. cells.Select(cell => cell.Skip(from).Take(MostLines).ToList())], lefts, Size, PdfFace.Regular, null);
        }
    }

    private static List<string> Cell(string words, double[] lefts, int i, double size, PdfFace face) => Wrapping.Lines(words, lefts[i + 1] - lefts[i] - (2 * Pad), size, face);

    private static Piece Strip(IReadOnlyList<List<string>> cells, double[] lefts, double size, PdfFace face, Tone? ground)
    {
        var height = (Math.Max(1, cells.Max(cell => cell.Count)) * size * 1.2) + (2 * Pad);
        return new Piece(height, (pen, x, y) =>
        {
            if (ground is { } tone)
            {
                pen.Fill(x, y, lefts[^1], height, tone);
            }

            pen.Line(x, y, x + lefts[^1], y);
            pen.Line(x, y + height, x + lefts[^1], y + height);
            for (var i = 0; i < cells.Count; i++)
            {
                if (i > 0)
                {
                    pen.Line(x + lefts[i], y, x + lefts[i], y + height);
                }

                for (var n = 0; n < cells[i].Count; n++)
                {
                    pen.Write(cells[i][n], x + lefts[i] + Pad, y + Pad + ((n + 0.85) * size * 1.2), size, face);
                }
            }
        });
    }
}
