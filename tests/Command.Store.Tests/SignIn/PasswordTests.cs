using Command.Domain.Audit;
using Command.Store.Tests.Support;
using Command.Web.Access.Accounts;
using Command.Web.Features.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Store.Tests.SignIn;

[Collection(PostgresFixture.Name)]
public sealed class PasswordTests(RealDistrict district) : IClassFixture<RealDistrict>
{
    private const string Wrong = "E-mail, password and code do not fit together. A code counts only once: wait for the next one.";

    [Fact]
    public async Task Password_and_code_let_in_and_the_same_code_a_second_time_does_not()
    {
        using var one = new Visitor(district.Node);
        using var two = new Visitor(district.Node);
        var code = district.NextCode();

        Assert.Equal("/", (await one.SignInAsync(code)).To);
        Assert.Contains(Wrong, (await two.SignInAsync(code)).Page, StringComparison.Ordinal);

        Assert.True(await one.IsInAsync());
        Assert.False(await two.IsInAsync());
        Assert.Contains(await Record.OfAsync<SignedIn>(district.Node, RealDistrict.Id), e => e is { Method: "password and code", Stamp.By.Name: "Devon Achterberg" });
        Assert.Contains(await Record.OfAsync<SignInRefused>(district.Node, RealDistrict.Id), e => e.Stamp.By.Name == "Devon Achterberg");
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once()
    {
        using var one = new Visitor(district.Node);
        Assert.Equal(10, district.Recovery.Length);

        Assert.Equal("/", (await one.SignInAsync(district.Recovery[9].ToLowerInvariant())).To);
        Assert.Contains(Wrong, (await one.SignInAsync(district.Recovery[9])).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_of_the_three_was_wrong_is_not_said()
    {
        using var visitor = new Visitor(district.Node);
        var code = district.NextCode();

        Assert.Contains(Wrong, (await visitor.SignInAsync(code, password: "some other words")).Page, StringComparison.Ordinal);
        Assert.Contains(Wrong, (await visitor.SignInAsync(code, email: "nobody@riverbend.example")).Page, StringComparison.Ordinal);
        Assert.Contains(Wrong, (await visitor.SignInAsync("000000")).Page, StringComparison.Ordinal);
        Assert.False(await visitor.IsInAsync());
        Assert.Equal("/", (await visitor.SignInAsync(code)).To);
    }

    [Fact]
    public async Task Five_failures_slow_an_account_down_but_never_for_good()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var attempts = new Attempts(district.Node.Services.GetRequiredService<IDbContextFactory<AccountContext>>(), clock);

        Assert.Equal(5, (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => attempts.MayTryAsync("Guessed@riverbend.example")))).Count(may => may));
        Assert.False(await attempts.MayTryAsync("guessed@riverbend.example "));
        Assert.True(await attempts.MayTryAsync("other@riverbend.example"));
        foreach (var seconds in new[] { 30, 60, 120, 240, 480, 900, 900 })
        {
            clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.False(await attempts.MayTryAsync("guessed@riverbend.example"));
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(await attempts.MayTryAsync("guessed@riverbend.example"));
        }

        await attempts.ForgetAsync("guessed@riverbend.example");
        Assert.True(await attempts.MayTryAsync("guessed@riverbend.example"));
        Assert.True(await attempts.MayTryAsync("guessed@riverbend.example"));
    }
}
