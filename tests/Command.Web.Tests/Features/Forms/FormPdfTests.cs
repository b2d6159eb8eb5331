using System.Collections.Immutable;
using Command.Domain.Forms;
using Command.Web.Features.Forms.Pdf;
using UglyToad.PdfPig;

namespace Command.Web.Tests.Features.Forms;

/// <summary>What is written into a PDF can be read back out of it, on every page.</summary>
public sealed class FormPdfTests
{
    private const string Names = "Cán bộ Nguyễn Xuân Phước, Cawil Xasan, José Muñoz Ibáñez, Søren Kjeldsen, Łukasz, Tsab Mim Xyooj";

    [Fact]
    public void Names_with_their_marks_are_written_as_they_are_or_with_fewer_where_the_typeface_lacks_one()
    {
        var page = Read(Sheet(new Words(Names)))[0];

        Assert.Contains("José Muñoz Ibáñez", page, StringComparison.Ordinal);
        Assert.Contains("Søren Kjeldsen", page, StringComparison.Ordinal);
        Assert.Contains("Łukasz", page, StringComparison.Ordinal);
        Assert.Contains("Cawil Xasan", page, StringComparison.Ordinal);
        Assert.Contains("Cán bô Nguyên Xuân Phuoc", page, StringComparison.Ordinal);
        Assert.DoesNotContain('?', page);
    }

    [Fact]
    public void What_nobody_can_write_is_a_question_mark_and_no_fault() => Assert.Contains("Fire ? here", Read(Sheet(new Words("Fire 🔥 here\u0007")))[0], StringComparison.Ordinal);

    [Fact]
    public void More_letters_than_a_font_of_a_PDF_holds_are_no_fault() =>
        Assert.NotEmpty(Read(Sheet(new Words(string.Concat(Enumerable.Range(' ', 1000).Select(c => (char)c))))));

    [Fact]
    public void A_long_table_goes_on_with_its_heads_and_each_page_says_what_it_is_of()
    {
        var rows = Enumerable.Range(1, 120).Select(n => ImmutableArray.Create($"09:{n:000}", $"Thing number {n} happened and was written down")).ToImmutableArray();
        var pages = Read(Sheet(new Table([new("Time", 1), new("Activities", 5)], rows)));

        Assert.True(pages.Count > 2);
        Assert.All(pages, page =>
        {
            Assert.Contains("DRILL. This is not a real emergency.", page, StringComparison.Ordinal);
            Assert.Contains("Activity Log (ICS 214)", page, StringComparison.Ordinal);
            Assert.Contains("Intruder, Middle", page, StringComparison.Ordinal);
            Assert.Contains("from nine to ten", page, StringComparison.Ordinal);
            Assert.Contains("Activities", page, StringComparison.Ordinal);
        });
        Assert.All(pages.Select((page, i) => (page, i)), one => Assert.Contains($"Page {one.i + 1} of {pages.Count}", one.page, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 120), n => Assert.Single(pages, page => page.Contains($"Thing number {n} happened", StringComparison.Ordinal)));
        Assert.Contains("(continued)", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_without_an_end_run_off_no_page()
    {
        using var pdf = PdfDocument.Open(FormPdf.Of(Sheet(new Table([new("A", 1), new("B", 1)], [[new string('x', 9000), "short"]])), Sheet(new Words(new string('y', 3000))) with { Landscape = true }));

        Assert.True(pdf.NumberOfPages > 3);
        Assert.All(pdf.GetPages(), page => Assert.All(page.Letters, letter =>
        {
            Assert.InRange(letter.EndBaseLine.X, 30, page.Width - 30);
            Assert.InRange(letter.StartBaseLine.Y, 30, page.Height - 30);
        }));
        Assert.Equal(9000, pdf.GetPages().Sum(page => page.Letters.Count(letter => letter.Value == "x")));
    }

    [Fact]
    public void Every_kind_of_content_can_be_drawn()
    {
        var square = ImmutableArray.Create<SketchPoint>(new(0, 0), new(9, 0), new(9, 9), new(0, 9));
        Content[] all =
        [
            Empty.NotKept, new Words("Words"), new Fields([new("Name", "Lt. Ortiz"), new("Signature", null)]), new Ticks([new("Yes", true), new("No", false)], "Note"),
            new Chart([new(0, "Incident commander", "Lt. Ortiz"), new(1, "Safety", "")]),
            new Sketch([new("Ground", 9, 9, [new([square], "101", new(4, 4), "2", false)], [new("ICP", new(1, 1))])], "Two ticks"),
        ];

        var page = Read(Sheet(all[0]) with { Blocks = [.. all.Select((content, i) => new Block($"{i}", "Block", content))] })[0];

        Assert.All(["Not recorded in Command.", "Words", "Lt. Ortiz", "Yes", "Incident commander", "Nobody was assigned", "101", "ICP"], words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    private static Form Sheet(Content content) =>
        new("214", "ICS 214", "Activity Log", new FormHead("Intruder, Middle", "from nine to ten", "DRILL", "Made by Marisol Vega"), [new Block("7", "Activity Log", content)]);

    private static List<string> Read(Form form)
    {
        using var pdf = PdfDocument.Open(FormPdf.Of(form));
        return [.. pdf.GetPages().Select(page => page.Text)];
    }
}
