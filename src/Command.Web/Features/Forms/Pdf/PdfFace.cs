using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>One cut of the typeface: its file, which letters it has and how wide each is.</summary>
internal sealed class PdfFace
{
    public static readonly PdfFace Regular = new("Command.Web.Regular.ttf");
    public static readonly PdfFace Bold = new("Command.Web.Bold.ttf");

    private readonly Dictionary<char, double> _widths = [];

    private PdfFace(string resource)
    {
        using var stream = typeof(PdfFace).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} was not built in.");
        File = new byte[stream.Length];
        stream.ReadExactly(File);
        var font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(new MemoryInputBytes(File)));
        var (map, widths, em) = (font.WindowsUnicodeCMap, font.TableRegister.HorizontalMetricsTable, (double)font.GetUnitsPerEm());
        for (var c = ' '; c < '\uFB07'; c++)
        {
            if (map.CharacterCodeToGlyphIndex(c) is > 0 and var glyph)
            {
                _widths[c] = widths.GetAdvanceWidth(glyph) / em;
            }
        }
    }

    /// <summary>The font file as it is embedded.</summary>
    public byte[] File { get; }

    public bool Has(char letter) => _widths.ContainsKey(letter);

    /// <summary>How wide words are, in points. Letters it has not count nothing; <see cref="PdfInk"/> writes others for them.</summary>
    public double Width(string words, double size) => words.Sum(letter => _widths.GetValueOrDefault(letter)) * size;
}
