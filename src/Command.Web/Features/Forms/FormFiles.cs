using System.Text;
using Command.Domain.Forms;
using Command.Web.Features.Forms.Pdf;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Command.Web.Features.Forms;

/// <summary>A file with its name.</summary>
public sealed record FormFile(string Name, byte[] Bytes);

/// <summary>Forms as files that need nothing of the app: each as HTML with its looks inside, and as PDF.</summary>
public sealed class FormFiles(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The looks of a sheet, the same on the page and in a file.</summary>
    internal static string Css { get; } = ReadCss();

    /// <summary>Two files for each form: "ics-201.html", "ics-201.pdf".</summary>
    public async Task<IReadOnlyList<FormFile>> OfAsync(IEnumerable<Form> forms)
    {
        var files = new List<FormFile>();
        foreach (var form in forms)
        {
            var name = NameOf(form);
            files.Add(new FormFile($"{name}.html", Encoding.UTF8.GetBytes(await HtmlAsync(form))));
            files.Add(new FormFile($"{name}.pdf", FormPdf.Of(form)));
        }

        return files;
    }

    /// <summary>A form as a whole HTML document.</summary>
    public async Task<string> HtmlAsync(Form form)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<FormDocument>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(FormDocument.Form)] = form }))).ToHtmlString());
    }

    /// <summary>The name of a form's file, without its ending.</summary>
    public static string NameOf(Form form) => form.Number.Length > 0 ? $"ics-{form.Key}" : form.Key;

    private static string ReadCss()
    {
        using var stream = typeof(FormFiles).Assembly.GetManifestResourceStream("Command.Web.sheet.css") ?? throw new InvalidOperationException("sheet.css was not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
