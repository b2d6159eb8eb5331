using Command.Domain.Kernel;
using Command.Store.Tests.Support;
using Command.Web.Features.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.SignIn;

[Collection(PostgresFixture.Name)]
public sealed class InvitationTests(RealDistrict district) : IClassFixture<RealDistrict>
{
    [Fact]
    public async Task An_invitation_makes_one_account_and_a_later_one_replaces_it()
    {
        var person = await district.AddAsync("Kofi Mensah", Role.CrisisTeam);
        var invitations = district.Node.Services.GetRequiredService<Invitations>();
        var devon = await district.DevonAsync();
        using var kofi = new Visitor(district.Node);
        using var thief = new Visitor(district.Node);

        var token = await invitations.MakeAsync(RealDistrict.Id, devon, person.Id);
        Assert.Contains("Welcome, Kofi Mensah", await kofi.ReadAsync($"/invitation?token={token}"), StringComparison.Ordinal);
        Assert.Equal("/account/new", await AcceptAsync(thief, token, "thief@elsewhere.example"));
        Assert.Equal("/account/new", await AcceptAsync(kofi, token, "kofi@riverbend.example"));
        await kofi.JoinAsync();

        Assert.True(await kofi.IsInAsync());
        Assert.Contains("no longer holds", await thief.ReadAsync($"/invitation?token={token}"), StringComparison.Ordinal);
        var (_, page) = await thief.SendAsync("/account/new", "join", ("Form.Password", Visitor.Password), ("Form.Code", "000000"));
        Assert.DoesNotContain("You are in", page, StringComparison.Ordinal);

        using var again = new Visitor(district.Node);
        Assert.Equal("/account/new", await AcceptAsync(again, await invitations.MakeAsync(RealDistrict.Id, devon, person.Id), "kofi@riverbend.example"));
        Assert.True(await kofi.IsInAsync());
        await again.JoinAsync();
        Assert.True(await again.IsInAsync());
        Assert.False(await kofi.IsInAsync());
    }

    [Fact]
    public async Task Only_administrators_invite()
    {
        var person = await district.AddAsync("Nadia Petrenko", Role.Observer);
        var invitations = district.Node.Services.GetRequiredService<Invitations>();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => invitations.MakeAsync(RealDistrict.Id, person, person.Id));
    }

    private static async Task<string?> AcceptAsync(Visitor visitor, string token, string email) =>
        (await visitor.SendAsync($"/invitation?token={token}", "invitation", ("Email", email))).To;
}
