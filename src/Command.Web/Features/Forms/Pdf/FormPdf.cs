using Command.Domain.Forms;
using UglyToad.PdfPig.Writer;

namespace Command.Web.Features.Forms.Pdf;

/// <summary>Forms as a PDF on US Letter, with the typeface in it: it reads the same wherever it is opened.</summary>
public static class FormPdf
{
    /// <summary>The forms one behind the other; pages are counted form by form.</summary>
    public static byte[] Of(params IReadOnlyCollection<Form> forms)
    {
        using var document = new PdfDocumentBuilder();
        document.DocumentInformation.Title = forms.Count == 1 ? $"{forms.First().Name}, {forms.First().Head.Incident}" : forms.First().Head.Incident;
        document.DocumentInformation.Producer = "Command";
        document.DocumentInformation.Creator = "Command";
        var ink = new PdfInk(document);
        foreach (var form in forms)
        {
            new FormSheets(document, ink, form).Draw();
        }

        return document.Build();
    }
}
