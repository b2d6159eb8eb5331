using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Writer;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>Both cuts of the typeface in one document, and words made fit to be written with them.</summary>
internal sealed class PdfInk(PdfDocumentBuilder document)
{
    // A simple TrueType font of a PDF holds 255 letters; names and notes of a school stay far below.
    private const int MostLetters = 230;

    // Letters of Vietnamese that the typeface lacks, behind the one that is nearest. A table, because a server without ICU takes no letter apart.
    private static readonly string[] Families = ["ÂẦẤẨẪẬ", "ĂẰẮẲẴẶ", "AẢẠ", "ÊỀẾỂỄỆ", "EẺẼẸ", "IỈỊĨ", "ÔỒỐỔỖỘ", "OƠỜỚỞỠỢỎỌ", "UƯỪỨỬỮỰỦỤŨ", "YỲỶỸỴ"];

    private readonly Dictionary<PdfFace, (PdfDocumentBuilder.AddedFont Font, HashSet<char> Used)> _faces = new()
    {
        [PdfFace.Regular] = (document.AddTrueTypeFont(PdfFace.Regular.File), []),
        [PdfFace.Bold] = (document.AddTrueTypeFont(PdfFace.Bold.File), []),
    };

    public PdfDocumentBuilder.AddedFont Font(PdfFace face) => _faces[face].Font;

    /// <summary>The words as the face can write them: a letter that it has not with fewer marks, else as a question mark.</summary>
    public string Fit(string words, PdfFace face)
    {
        var used = _faces[face].Used;
        var fit = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (char.IsLowSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            fit.Append(char.IsWhiteSpace(letter) || char.IsControl(letter) ? Taken(' ') : Taken(letter));
        }

        return fit.ToString();

        char Taken(char letter)
        {
            if (face.Has(letter) && (used.Contains(letter) || used.Count < MostLetters))
            {
                used.Add(letter);
                return letter;
            }

            var instead = Nearest(letter, face);
            used.Add(instead);
            return instead;
        }
    }

    private static char Nearest(char letter, PdfFace face)
    {
        var nearest = Families.FirstOrDefault(family => family.Contains(char.ToUpperInvariant(letter)))?[0];
        return nearest is not { } upper ? '?' : (char.IsUpper(letter) ? upper : char.ToLowerInvariant(upper)) is var near && face.Has(near) ? near : '?';
    }
}
