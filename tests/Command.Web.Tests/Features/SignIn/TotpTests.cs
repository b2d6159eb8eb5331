using System.Text;
using Command.Web.Features.SignIn;

namespace Command.Web.Tests.Features.SignIn;

public sealed class TotpTests
{
    // The key and the times of RFC 6238, appendix B; its codes have eight digits, an app shows the last six.
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_RFC(long seconds, string code) => Assert.Equal(code, Totp.CodeAt(Key, seconds / 30));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_code_counts_in_its_own_step_and_one_to_either_side(int off, bool counts)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.Equal(counts, Totp.StepOf(Key, "005924", 0, at.AddSeconds(off)) is not null);
    }

    [Fact]
    public void A_code_whose_step_was_taken_counts_no_more_nor_does_an_older_one()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.StepAt(at);

        Assert.Null(Totp.StepOf(Key, "005924", step, at));
        Assert.Null(Totp.StepOf(Key, Totp.CodeAt(Key, step - 1), step, at));
        Assert.Equal(step + 1, Totp.StepOf(Key, Totp.CodeAt(Key, step + 1), step, at));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Letters_are_those_of_RFC_4648(string text, string letters) => Assert.Equal(letters, Base32.Of(Encoding.ASCII.GetBytes(text)));
}
