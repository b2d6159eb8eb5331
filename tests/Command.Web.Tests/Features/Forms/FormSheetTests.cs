using Bunit;
using Command.Domain.Forms;
using Command.Web.Features.Forms;

namespace Command.Web.Tests.Features.Forms;

public sealed class FormSheetTests : BunitContext
{
    [Fact]
    public void Every_sheet_says_in_its_head_what_it_is_of_and_that_it_is_a_drill()
    {
        var head = Render<FormSheet>(p => p.Add(s => s.Form, Sheet("DRILL", new Words("Held the lobby")))).Find("thead");

        Assert.Contains("DRILL. This is not a real emergency.", head.TextContent, StringComparison.Ordinal);
        Assert.Contains("Activity Log (ICS 214)", head.TextContent, StringComparison.Ordinal);
        Assert.Contains("Intruder, Middle", head.TextContent, StringComparison.Ordinal);
        Assert.Contains("from nine to ten", head.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_incident_is_not_called_a_drill() => Assert.Empty(Render<FormSheet>(p => p.Add(s => s.Form, Sheet(null, new Words("x")))).FindAll(".sheet-practice"));

    [Fact]
    public void What_is_empty_on_purpose_says_why() =>
        Assert.Equal("Not recorded in Command.", Render<FormSheet>(p => p.Add(s => s.Form, Sheet(null, Empty.NotKept))).Find(".sheet-empty").TextContent);

    [Fact]
    public void A_box_is_told_ticked_or_not_without_being_seen()
    {
        var ticks = Render<FormContent>(p => p.Add(c => c.Content, new Ticks([new("Initial", true), new("Final", false)]))).FindAll("li");

        Assert.EndsWith("Initial: yes", ticks[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("Final: no", ticks[1].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_never_taken_for_markup() =>
        Assert.Empty(Render<FormContent>(p => p.Add(c => c.Content, new Table([new("Said", 1)], [["<script>alert(1)</script>"]]))).FindAll("script"));

    private static Form Sheet(string? practice, Content content) =>
        new("214", "ICS 214", "Activity Log", new FormHead("Intruder, Middle", "from nine to ten", practice, "Made by Marisol Vega"), [new Block("7", "Activity Log", content)]);
}
