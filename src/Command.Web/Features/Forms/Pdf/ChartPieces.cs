using Command.Domain.Forms;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>An organization as strips: a position a strip, tied to the one above it.</summary>
internal static class ChartPieces
{
    private const double Step = 18;
    private const double Tall = 15;
    private const double Left = 6;

    public static IEnumerable<Piece> Of(Chart chart, double width)
    {
        for (var i = 0; i < chart.Lines.Length; i++)
        {
            var (line, at) = (chart.Lines[i], i);
            var title = PdfFace.Bold.Width(line.Title, 8.5);
            var holders = Wrapping.Lines(line.Holders.Length > 0 ? line.Holders : "Nobody was assigned", width - (line.Depth * Step) - title - 30, 8.5, PdfFace.Regular);
            var height = Math.Max(Tall, (holders.Count * 11) + 4);
            yield return new Piece(height + 2, (pen, x, y) =>
            {
                var left = x + Left + (line.Depth * Step);
                for (var depth = 1; depth <= line.Depth; depth++)
                {
                    var trunk = x + Left + ((depth - 1) * Step) + 6;
                    var goesOn = chart.Lines.Skip(at + 1).TakeWhile(below => below.Depth >= depth).Any(below => below.Depth == depth);
                    if (depth == line.Depth || goesOn)
                    {
                        pen.Line(trunk, y, trunk, goesOn ? y + height + 2 : y + (Tall / 2));
                    }
                }

                if (line.Depth > 0)
                {
                    pen.Line(left - Step + 6, y + (Tall / 2), left, y + (Tall / 2));
                }

                pen.Box(left, y + 1, title + 8, Tall - 2, 0.7);
                pen.Write(line.Title, left + 4, y + 10.5, 8.5, PdfFace.Bold);
                for (var n = 0; n < holders.Count; n++)
                {
                    pen.Write(holders[n], left + title + 14, y + 10.5 + (n * 11), 8.5, PdfFace.Regular, line.Holders.Length > 0 ? Tone.Black : Tone.Soft);
                }
            });
        }
    }
}
