namespace Command.Web.Features.Forms.Pdf;

/// <summary>A strip of a block that stays on one page: a line of words, a row of a table.</summary>
/// <param name="Height">In points.</param>
/// <param name="Draw">Draws it with its upper left corner at x and y.</param>
internal sealed record Piece(double Height, Action<PdfPen, double, double> Draw)
{
    /// <summary>Nothing, of a height.</summary>
    public static Piece Gap(double height) => new(height, (_, _, _) => { });

    /// <summary>A line of words.</summary>
    public static Piece Line(string words, double size, PdfFace face, double indent = 0, Tone tone = Tone.Black) =>
        new(size * 1.25, (pen, x, y) => pen.Write(words, x + indent, y + size, size, face, tone));

    /// <summary>A piece further in.</summary>
    public Piece Inset(double by) => this with { Draw = (pen, x, y) => Draw(pen, x + by, y) };
}

/// <summary>Breaks words into lines.</summary>
internal static class Wrapping
{
    /// <summary>The lines that fit a width, in points; a word that is wider is broken within.</summary>
    public static List<string> Lines(string words, double width, double size, PdfFace face)
    {
        var lines = new List<string>();
        foreach (var paragraph in words.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Broken(word, width, size, face)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && face.Width(longer, size) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else
                {
                    line = longer;
                }
            }

            lines.Add(line);
        }

        return lines;
    }

    private static IEnumerable<string> Broken(string word, double width, double size, PdfFace face)
    {
        while (word.Length > 1 && face.Width(word, size) > width)
        {
            var fits = 1;
            while (fits < word.Length && face.Width(word[..(fits + 1)], size) <= width)
            {
                fits++;
            }

            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }
}
