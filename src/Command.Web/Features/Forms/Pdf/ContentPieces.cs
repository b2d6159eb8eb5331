using System.Diagnostics;
using Command.Domain.Forms;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>What a block holds, cut into strips of a width.</summary>
/// <param name="Again">What stands above the strips, and again where they go on on another page: the heads of a table.</param>
/// <param name="Strips">The strips, from above.</param>
internal sealed record ContentPieces(Piece? Again, IReadOnlyList<Piece> Strips)
{
    /// <summary>Whether its last strip closes the block by its own line.</summary>
    public bool Flush { get; init; }

    public const double Size = 9;
    public const double Small = 7;
    private const double Pad = 4;

    public static ContentPieces Of(Content content, double width) => content switch
    {
        Empty empty => new(null, [.. Text(empty.Reason, width, Tone.Soft)]),
        Words words => new(null, [.. Text(words.Text, width, Tone.Black)]),
        Fields fields => new(null, FieldsOf(fields, width)),
        Ticks ticks => new(null, [.. TicksOf(ticks, width), .. Note(ticks.Note, width)]),
        Table table => TablePieces.Of(table, width, [.. Note(table.Note, width)]),
        Chart chart => new(null, [.. ChartPieces.Of(chart, width)]),
        Sketch sketch => new(null, [.. SketchPieces.Of(sketch, width), .. Note(sketch.Key, width)]),
        _ => throw new UnreachableException($"Nothing draws {content.GetType().Name}."),
    };

    public static IEnumerable<Piece> Text(string words, double width, Tone tone, double size = Size) =>
        Wrapping.Lines(words, width - (2 * Pad), size, PdfFace.Regular).Select(line => Piece.Line(line, size, PdfFace.Regular, Pad, tone));

    private static IEnumerable<Piece> Note(string? note, double width) => note is null ? [] : [Piece.Gap(2), .. Text(note, width, Tone.Soft, Small)];

    // Side by side while each has room for a name.
    private static List<Piece> FieldsOf(Fields fields, double width)
    {
        var perRow = Math.Max(1, Math.Min(fields.All.Length, (int)(width / 110)));
        var each = (width - (2 * Pad)) / perRow;
        return [.. fields.All.Chunk(perRow).Select(row =>
        {
            var cells = row.Select(field => (field.Label, Lines: field.Value is { } value ? Wrapping.Lines(value, each - Pad, Size, PdfFace.Regular) : [])).ToList();
            return new Piece(Small + 4 + (Math.Max(1, cells.Max(cell => cell.Lines.Count)) * Size * 1.25), (pen, x, y) =>
            {
                for (var i = 0; i < cells.Count; i++)
                {
                    var left = x + Pad + (i * each);
                    pen.Write(cells[i].Label, left, y + Small, Small, PdfFace.Regular, Tone.Soft);
                    for (var n = 0; n < cells[i].Lines.Count; n++)
                    {
                        pen.Write(cells[i].Lines[n], left, y + Small + 1 + ((n + 1) * Size * 1.15), Size, PdfFace.Regular);
                    }

                    if (cells[i].Lines.Count == 0)
                    {
                        pen.Line(left, y + Small + Size + 4, left + each - (2 * Pad), y + Small + Size + 4);
                    }
                }
            });
        })];
    }

    private static IEnumerable<Piece> TicksOf(Ticks ticks, double width)
    {
        const double box = 7;
        var (line, x) = (new List<(double X, Tick Tick)>(), 0.0);
        foreach (var tick in ticks.All)
        {
            var wide = box + 3 + PdfFace.Regular.Width(tick.Label, Size) + 9;
            if (x > 0 && x + wide > width - (2 * Pad))
            {
                yield return Boxes(line);
                (line, x) = ([], 0);
            }

            line.Add((x, tick));
            x += wide;
        }

        yield return Boxes(line);

        static Piece Boxes(List<(double X, Tick Tick)> line) => new(Size * 1.4, (pen, left, y) =>
        {
            foreach (var (at, tick) in line)
            {
                var start = left + Pad + at;
                pen.Box(start, y + 2.5, box, box, 0.7);
                if (tick.On)
                {
                    pen.Line(start, y + 2.5, start + box, y + 2.5 + box, 1);
                    pen.Line(start + box, y + 2.5, start, y + 2.5 + box, 1);
                }

                pen.Write(tick.Label, start + box + 3, y + Size, Size, PdfFace.Regular);
            }
        });
    }
}
