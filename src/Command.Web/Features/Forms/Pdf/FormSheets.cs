using Command.Domain.Forms;
using UglyToad.PdfPig.Writer;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>The pages of one form: blocks in rows, a head on each page, the next page where there is no more room.</summary>
internal sealed class FormSheets(PdfDocumentBuilder document, PdfInk ink, Form form)
{
    private const double Margin = 36;
    private const double FootTall = 22;
    private const double TitleSize = 7.5;
    private const double Pad = 3;

    // US Letter, 8.5 by 11 inches.
    private readonly double _width = form.Landscape ? 792 : 612;
    private readonly double _height = form.Landscape ? 612 : 792;
    private readonly List<PdfPen> _pages = [];
    private double _y;

    private double Inner => _width - (2 * Margin);

    private double Bottom => _height - Margin - FootTall;

    private PdfPen Pen => _pages[^1];

    public void Draw()
    {
        NextPage();
        foreach (var row in Rows(form.Blocks))
        {
            Place(row);
        }

        for (var i = 0; i < _pages.Count; i++)
        {
            Foot(_pages[i], i + 1);
        }
    }

    private static IEnumerable<List<Block>> Rows(IEnumerable<Block> blocks)
    {
        var (row, wide) = (new List<Block>(), 0);
        foreach (var block in blocks)
        {
            if (wide + block.Twelfths > 12)
            {
                yield return row;
                (row, wide) = ([], 0);
            }

            row.Add(block);
            wide += block.Twelfths;
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private void Place(List<Block> row)
    {
        var boxes = row.Select(block => new SheetBox(block, Inner * block.Twelfths / 12)).ToList();
        var height = boxes.Max(box => box.Height);
        var room = Bottom - _y;
        if (height > room && (height <= Bottom - TopOfNext || boxes.Count > 1) && (boxes.Count > 1 || room < (Bottom - TopOfNext) / 4))
        {
            NextPage();
            room = Bottom - _y;
        }

        if (height <= room)
        {
            var x = Margin;
            foreach (var box in boxes)
            {
                box.Draw(Pen, x, _y, height);
                x += box.Width;
            }

            _y += height;
            return;
        }

        foreach (var box in boxes)
        {
            Flow(row.Count == 1 ? box : new SheetBox(box.Block, Inner));
        }
    }

    // A box that is longer than what is left of the page goes on on the next.
    private void Flow(SheetBox box)
    {
        var from = 0;
        while (from < box.Strips.Count)
        {
            var (count, height) = box.Fitting(from, Bottom - _y);
            if (count == 0)
            {
                if (_y > TopOfNext)
                {
                    NextPage();
                    continue;
                }

                // Taller than a page by itself: better cut than lost.
                (count, height) = (1, Bottom - _y);
            }

            box.DrawPart(Pen, Margin, _y, from, count, height);
            (from, _y) = (from + count, _y + height);
        }
    }

    private double TopOfNext => Margin + (form.Head.Practice is null ? 0 : 20) + 38;

    private void NextPage()
    {
        var pen = new PdfPen(document.AddPage(_width, _height), ink, _height);
        _pages.Add(pen);
        _y = Margin;
        if (form.Head.Practice is { } practice)
        {
            pen.Fill(Margin, _y, Inner, 17, Tone.Black);
            Centered(pen, $"{practice}. This is not a real emergency.", _y + 12.5, 11, PdfFace.Bold, Tone.White);
            _y += 20;
        }

        var title = form.Number.Length > 0 ? $"{form.Title} ({form.Number})" : form.Title;
        Centered(pen, title, _y + 14, 14, PdfFace.Bold);
        _y += 20;
        var period = PdfFace.Regular.Width(form.Head.Period, 8);
        pen.Write(Wrapping.Lines(form.Head.Incident, Inner - period - 12, 8, PdfFace.Bold)[0], Margin, _y + 9, 8, PdfFace.Bold);
        pen.Write(form.Head.Period, _width - Margin - period, _y + 9, 8, PdfFace.Regular);
        _y += 18;
    }

    private void Foot(PdfPen pen, int number)
    {
        var y = _height - Margin - 6;
        pen.Line(Margin, y - 11, _width - Margin, y - 11);
        pen.Write(form.Number.Length > 0 ? form.Number : form.Title, Margin, y, 8, PdfFace.Bold);
        Centered(pen, $"{(form.Head.Practice is { } practice ? $"{practice} · " : "")}Page {number} of {_pages.Count}", y, 8, PdfFace.Bold);
        pen.Write(form.Head.Prepared, _width - Margin - PdfFace.Regular.Width(form.Head.Prepared, 7), y, 7, PdfFace.Regular, Tone.Soft);
    }

    private void Centered(PdfPen pen, string words, double y, double size, PdfFace face, Tone tone = Tone.Black) =>
        pen.Write(words, (_width - face.Width(words, size)) / 2, y, size, face, tone);

    /// <summary>A block cut to a width.</summary>
    private sealed class SheetBox
    {
        private readonly List<string> _title;
        private readonly ContentPieces _content;

        public SheetBox(Block block, double width)
        {
            (Block, Width) = (block, width);
            _title = Wrapping.Lines(Title(block), width - 8, TitleSize, PdfFace.Bold);
            _content = ContentPieces.Of(block.Content, width);
        }

        public Block Block { get; }

        public double Width { get; }

        public IReadOnlyList<Piece> Strips => _content.Strips;

        public double Height => Top(again: false) + _content.Strips.Sum(strip => strip.Height) + Below;

        /// <summary>How many strips from one on fit, and how tall they are with all round them.</summary>
        public (int Count, double Height) Fitting(int from, double room)
        {
            var (height, count) = (Top(from > 0) + Below, 0);
            while (from + count < Strips.Count && height + Strips[from + count].Height <= room)
            {
                height += Strips[from + count++].Height;
            }

            return (count, height);
        }

        public void Draw(PdfPen pen, double x, double y, double height) => DrawPart(pen, x, y, 0, Strips.Count, height);

        public void DrawPart(PdfPen pen, double x, double y, int from, int count, double height)
        {
            pen.Box(x, y, Width, height, 0.8);
            var at = y + Pad;
            foreach (var line in Titles(from > 0))
            {
                pen.Write(line, x + 4, at + TitleSize, TitleSize, PdfFace.Bold);
                at += TitleSize * 1.25;
            }

            at += 2;
            if (_content.Again is { } again)
            {
                again.Draw(pen, x, at);
                at += again.Height;
            }

            foreach (var strip in Strips.Skip(from).Take(count))
            {
                strip.Draw(pen, x, at);
                at += strip.Height;
            }
        }

        private double Below => _content.Flush ? 0 : Pad;

        private double Top(bool again) => Pad + (Titles(again).Count * TitleSize * 1.25) + 2 + (_content.Again?.Height ?? 0);

        private List<string> Titles(bool again) => again ? [.. _title.Take(_title.Count - 1), $"{_title[^1]} (continued)"] : _title;

        private static string Title(Block block) => block.Number.Length > 0 ? $"{block.Number}. {block.Title}:" : block.Title;
    }
}
