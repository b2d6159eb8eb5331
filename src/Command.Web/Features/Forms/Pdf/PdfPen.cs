using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Writer;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>Writes on one page, in points from its upper left corner.</summary>
internal sealed class PdfPen(PdfPageBuilder page, PdfInk ink, double height)
{
    public const double Hairline = 0.5;

    /// <summary>Words, their baseline at <paramref name="y"/>.</summary>
    public void Write(string words, double x, double y, double size, PdfFace face, Tone tone = Tone.Black)
    {
        if (ink.Fit(words, face) is { Length: > 0 } fit)
        {
            var grey = (byte)tone;
            page.SetTextAndFillColor(grey, grey, grey);
            page.AddText(fit, size, new PdfPoint(x, height - y), ink.Font(face));
        }
    }

    public void Line(double x1, double y1, double x2, double y2, double width = Hairline)
    {
        page.SetStrokeColor(0, 0, 0);
        page.DrawLine(new PdfPoint(x1, height - y1), new PdfPoint(x2, height - y2), width);
    }

    public void Box(double x, double y, double width, double tall, double line = Hairline)
    {
        page.SetStrokeColor(0, 0, 0);
        page.DrawRectangle(new PdfPoint(x, height - y - tall), width, tall, line);
    }

    public void Fill(double x, double y, double width, double tall, Tone tone)
    {
        var grey = (byte)tone;
        page.SetTextAndFillColor(grey, grey, grey).SetStrokeColor(grey, grey, grey);
        page.DrawRectangle(new PdfPoint(x, height - y - tall), width, tall, 0.1, fill: true);
    }

    /// <summary>Outlines with their holes, filled and drawn round.</summary>
    public void Shape(IEnumerable<IReadOnlyList<(double X, double Y)>> rings, Tone tone)
    {
        var grey = (byte)tone;
        page.SetTextAndFillColor(grey, grey, grey).SetStrokeColor(90, 90, 90);
        foreach (var ring in rings.Where(ring => ring.Count > 2))
        {
            page.CurrentStream.Operations.Add(new BeginNewSubpath(ring[0].X, height - ring[0].Y));
            foreach (var (x, y) in ring.Skip(1))
            {
                page.CurrentStream.Operations.Add(new AppendStraightLineSegment(x, height - y));
            }

            page.CurrentStream.Operations.Add(CloseSubpath.Value);
        }

        page.CurrentStream.Operations.Add(FillPathEvenOddRuleAndStroke.Value);
    }
}

/// <summary>How dark, from 0 for black to 255 for white: a form is printed on any printer.</summary>
internal enum Tone : byte
{
    Black = 0,
    Soft = 85,
    Toned = 225,
    Head = 236,
    White = 255,
}
