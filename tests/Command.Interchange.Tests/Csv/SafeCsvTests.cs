using Command.Interchange.Csv;

namespace Command.Interchange.Tests.Csv;

public sealed class SafeCsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\uFF1D1")]
    public void No_cell_is_a_formula(string text) => Assert.Equal($"'{text}\r\n", SafeCsv.Line(text));

    [Fact]
    public void A_cell_that_begins_with_a_line_break_is_led_and_quoted() => Assert.Equal("\"'\r=1\"\r\n", SafeCsv.Line("\r=1"));

    [Fact]
    public void Commas_quotes_and_line_breaks_stay_in_their_cell() => Assert.Equal("\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\",,3 - 1\r\n", SafeCsv.Line("a,b", "say \"hi\"", "one\ntwo", null, "3 - 1"));
}
