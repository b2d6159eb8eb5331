using Command.Domain.Kernel;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.SignIn;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.SignIn;

[Collection(PostgresFixture.Name)]
public sealed class FirstRunTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_printed_code_makes_a_district_and_its_administrator_once()
    {
        await using var node = await Node.StartAsync(await postgres.NewDatabaseAsync());
        var code = await Visitor.SetUpCodeAsync(node);
        using var devon = new Visitor(node);
        using var other = new Visitor(node);
        Assert.Equal("/set-up", new Uri(new Uri(node.Url), (await devon.GetAsync("/sign-in")).Headers.Location!).AbsolutePath);

        Assert.Equal("/account/new", (await devon.SetUpAsync(code)).To);
        Assert.Equal("/account/new", (await other.SetUpAsync(code)).To);
        Assert.Empty(await node.Services.GetRequiredService<DistrictSessions>().DistrictsAsync(default));
        await devon.JoinAsync();

        Assert.True(await devon.IsInAsync());
        var person = Assert.Single(await node.Services.GetRequiredService<DistrictDirectory>().PeopleAsync(new DistrictId("riverbend")));
        Assert.Equal(("Devon Achterberg", Role.Administrator), (person.Name, person.Role));
        Assert.Contains("There is nothing to do here", await other.ReadAsync("/set-up"), StringComparison.Ordinal);
        Assert.Null((await other.SetUpAsync(code)).To);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => other.JoinAsync());
        Assert.False(await other.IsInAsync());
        Assert.Null(await node.Services.GetRequiredService<SetUp>().AnnounceAsync(node.Url));
    }

    [Fact]
    public async Task A_guessed_code_sets_nothing_up_and_ten_guesses_end_the_right_one()
    {
        await using var node = await Node.StartAsync(await postgres.NewDatabaseAsync());
        var code = await Visitor.SetUpCodeAsync(node);
        using var guest = new Visitor(node);

        for (var guess = 0; guess < 10; guess++)
        {
            Assert.Contains("This is not the code", (await guest.SetUpAsync($"AAAA-AAA{guess}")).Page, StringComparison.Ordinal);
        }

        Assert.Contains("This is not the code", (await guest.SetUpAsync(code)).Page, StringComparison.Ordinal);
        Assert.Equal("/account/new", (await guest.SetUpAsync(await Visitor.SetUpCodeAsync(node))).To);
    }

    [Fact]
    public async Task The_demo_and_a_real_district_never_share_a_database()
    {
        var database = await postgres.NewDatabaseAsync();
        await using (await Node.StartAsync(database, demo: true))
        {
        }

        await using (var real = await Node.StartAsync(database))
        {
            Assert.Contains("holds the demo district", await real.Services.GetRequiredService<SetUp>().AnnounceAsync(real.Url), StringComparison.Ordinal);
            using var guest = new Visitor(real);
            Assert.Contains("There is nothing to do here", await guest.ReadAsync("/set-up"), StringComparison.Ordinal);
        }

        var empty = await postgres.NewDatabaseAsync();
        await using (var real = await Node.StartAsync(empty))
        {
            using var devon = new Visitor(real);
            await devon.SetUpAsync(await Visitor.SetUpCodeAsync(real));
            await devon.JoinAsync();
        }

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Node.StartAsync(empty, demo: true));
        Assert.Contains("real district", refusal.Message, StringComparison.Ordinal);
    }
}
