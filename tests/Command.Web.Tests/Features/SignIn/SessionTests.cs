using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Features.SignIn;

namespace Command.Web.Tests.Features.SignIn;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Began = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_ends_after_half_an_hour_without_its_person()
    {
        Assert.Null(Session().Over(Began, Began.AddMinutes(29)));
        Assert.NotNull(Session().Over(Began, Began.AddMinutes(30)));
        Assert.Null(Session().Over(Began.AddMinutes(20), Began.AddMinutes(49)));
    }

    [Fact]
    public void A_staffed_display_stays_on_to_its_twelve_hours_and_no_longer()
    {
        var staffed = Session("Command post, Oak Elementary");

        Assert.Null(staffed.Over(Began, Began.AddHours(11.9)));
        Assert.NotNull(staffed.Over(Began.AddHours(11.9), Began.AddHours(12)));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0", "Edge, Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("curl/8.5.0", "A program")]
    public void A_device_is_called_by_two_words(string userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));

    [Theory]
    [InlineData("seven77", true)]
    [InlineData("aaaaaaaabb", true)]
    [InlineData("my password here", true)]
    [InlineData("devon is great", true)]
    [InlineData("quiet lake at dawn", false)]
    public void A_password_is_long_and_not_the_first_thing_to_guess(string password, bool refused) =>
        Assert.Equal(refused, PasswordRule.Refusal(password, "devon@riverbend.example") is not null);

    private static Session Session(string? staffed = null) => new()
    {
        Id = Guid.NewGuid(),
        District = "riverbend",
        Person = "devon",
        Method = "passkey",
        Device = "Chrome, Linux",
        StartedAt = Began,
        LastSeenAt = Began,
        StaffedBecause = staffed,
    };
}
