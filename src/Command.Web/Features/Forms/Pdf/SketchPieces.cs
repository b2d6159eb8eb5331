using Command.Domain.Forms;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>A sketch of the building as strips, a level each.</summary>
internal static class SketchPieces
{
    private const double Tallest = 250;
    private const double Pad = 8;

    public static IEnumerable<Piece> Of(Sketch sketch, double width)
    {
        // One scale for all, so that a room is as large on one level as on the next.
        var scale = Math.Min((width - (2 * Pad)) / sketch.Levels.Max(level => level.Width), Tallest / sketch.Levels.Max(level => level.Height));
        return sketch.Levels.Select(level => Level(level, scale, width));
    }

    private static Piece Level(SketchLevel level, double scale, double width) =>
        new((level.Height * scale) + 20, (pen, x, y) =>
        {
            pen.Write(level.Name, x + 4, y + 8, 8, PdfFace.Bold);
            var (left, top) = (x + ((width - (level.Width * scale)) / 2), y + 14);
            foreach (var room in level.Rooms)
            {
                pen.Shape(room.Rings.Select(ring => (IReadOnlyList<(double, double)>)[.. ring.Select(p => (left + (p.X * scale), top + (p.Y * scale)))]), room.Toned ? Tone.Toned : Tone.White);
            }

            foreach (var room in level.Rooms)
            {
                Label(pen, room, left + (room.At.X * scale), top + (room.At.Y * scale), WidthOf(room) * scale);
            }

            foreach (var mark in level.Marks)
            {
                Boxed(pen, mark.Letters, left + (mark.At.X * scale), top + (mark.At.Y * scale));
            }
        });

    private static double WidthOf(SketchRoom room) => room.Rings.IsEmpty || room.Rings[0].IsEmpty ? 0 : room.Rings[0].Max(p => p.X) - room.Rings[0].Min(p => p.X);

    private static void Label(PdfPen pen, SketchRoom room, double x, double y, double width)
    {
        var size = Math.Clamp(width / Math.Max(2.2, room.Label.Length * 0.75), 2.6, 7);
        if (room.Label.Length > 0)
        {
            pen.Write(room.Label, x - (PdfFace.Regular.Width(room.Label, size) / 2), y, size, PdfFace.Regular);
        }

        var below = room.Label.Length > 0 ? y + (size * 1.1) : y + (size / 2);
        switch (room.Sign)
        {
            case "":
                break;
            case "1":
                Tick(pen, x, below, size);
                break;
            case "2":
                Tick(pen, x - (size * 0.4), below, size);
                Tick(pen, x + (size * 0.4), below, size);
                break;
            default:
                pen.Write(room.Sign, x - (PdfFace.Bold.Width(room.Sign, size) / 2), below, size, PdfFace.Bold);
                break;
        }
    }

    private static void Tick(PdfPen pen, double x, double y, double size)
    {
        pen.Line(x - (size * 0.35), y - (size * 0.35), x - (size * 0.1), y - (size * 0.05), 0.8);
        pen.Line(x - (size * 0.1), y - (size * 0.05), x + (size * 0.35), y - (size * 0.7), 0.8);
    }

    private static void Boxed(PdfPen pen, string letters, double x, double y)
    {
        const double size = 7;
        var wide = PdfFace.Bold.Width(letters, size) + 4;
        pen.Fill(x - (wide / 2), y - 5, wide, 10, Tone.Black);
        pen.Write(letters, x - (wide / 2) + 2, y + 2.5, size, PdfFace.Bold, Tone.White);
    }
}
