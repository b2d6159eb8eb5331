using System.Net;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Store.Tests.Support;
using Command.Web.Access.Accounts;
using Command.Web.Features.SignIn;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace Command.Store.Tests.SignIn;

[Collection(PostgresFixture.Name)]
public sealed class ProviderTests(RealDistrict district, PostgresFixture postgres) : IClassFixture<RealDistrict>, IAsyncLifetime
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private TestProvider? _there;
    private Provider? _provider;

    private TestProvider There => _there!;

    private Providers Providers => district.Node.Services.GetRequiredService<Providers>();

    public async Task InitializeAsync()
    {
        _there = await TestProvider.StartAsync(await postgres.NewDatabaseAsync());
        There.Subject = Guid.NewGuid().ToString();
        await AddAsync(Provider.Other, null);
    }

    public async Task DisposeAsync()
    {
        await Providers.RemoveAsync(RealDistrict.Id, await district.DevonAsync(), _provider!.Id);
        await There.DisposeAsync();
    }

    [Fact]
    public async Task By_an_invitation_a_person_is_tied_to_their_subject_and_comes_back_by_it_alone()
    {
        using var kofi = new Visitor(district.Node);
        await InviteAsync(kofi, "Kofi Mensah");
        Assert.Equal("/", await GoAsync(kofi));
        Assert.True(await kofi.IsInAsync());

        using var later = new Visitor(district.Node);
        Assert.Equal("/buildings", await GoAsync(later, "/buildings"));
        Assert.True(await later.IsInAsync());
        Assert.Contains(await Record.OfAsync<SignedIn>(district.Node, RealDistrict.Id), e => e is { Method: "Riverbend Schools", Stamp.By.Name: "Kofi Mensah" });

        There.Subject = Guid.NewGuid().ToString();
        using var stranger = new Visitor(district.Node);
        await RefusedAsync(stranger, await GoAsync(stranger), ProviderRefusal.Stranger);
    }

    [Fact]
    public async Task Without_word_of_a_second_factor_nothing_is_seen_before_one_was_given_here()
    {
        There.Methods = ["pwd"];
        using var person = new Visitor(district.Node);
        await InviteAsync(person, "Ingrid Solberg");
        Assert.Equal("/account/new", await GoAsync(person));
        Assert.False(await person.IsInAsync());
        Assert.Contains("It did not say that it asked for a second factor", await person.ReadAsync("/account/new"), StringComparison.Ordinal);
        var (key, _) = await person.JoinAsync();

        using var later = new Visitor(district.Node);
        Assert.Equal("/sign-in/second", await GoAsync(later, "/buildings"));
        Assert.False(await later.IsInAsync());
        var (to, page) = await later.SendAsync("/sign-in/second", "second", ("Code", "000000"));
        Assert.Null(to);
        Assert.Contains("This code does not fit", page, StringComparison.Ordinal);
        Assert.False(await later.IsInAsync());
        Assert.Contains(await Record.OfAsync<SignInRefused>(district.Node, RealDistrict.Id), e => e is { Method: "Riverbend Schools", Stamp.By.Name: "Ingrid Solberg" });

        Assert.Equal("/buildings", (await later.SendAsync("/sign-in/second", "second", ("Code", Visitor.CodeOf(key, 1)))).To);
        Assert.True(await later.IsInAsync());
    }

    [Theory]
    [InlineData("iss", "https://evil.example/", ProviderRefusal.Issuer)]
    [InlineData("aud", "someone-else", ProviderRefusal.Audience)]
    [InlineData("nonce", "of another question", ProviderRefusal.Nonce)]
    public async Task A_token_that_was_not_made_for_this_question_is_refused(string claim, string value, ProviderRefusal refusal)
    {
        using var person = new Visitor(district.Node);
        await InviteAsync(person, "Leticia Ramos");
        There.Lie = token =>
        {
            switch (claim)
            {
                case "iss": token.SetClaim(OpenIddictConstants.Claims.Private.Issuer, value); break;
                case "aud": token.SetAudiences(value); break;
                default: token.SetClaim(claim, value); break;
            }
        };

        await RefusedAsync(person, await GoAsync(person), refusal);
    }

    [Fact]
    public async Task A_code_counts_once_also_in_a_question_of_its_own()
    {
        using var person = new Visitor(district.Node);
        await InviteAsync(person, "Bill Tiedemann");
        var answer = await AskAsync(person);
        Assert.Equal("/", await LocationAsync(person, answer.PathAndQuery));

        using var thief = new Visitor(district.Node);
        await RefusedAsync(thief, await LocationAsync(thief, answer.PathAndQuery), ProviderRefusal.State);
        var own = await AskAsync(thief);
        var replay = QueryHelpers.ParseQuery(own.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        replay["code"] = QueryHelpers.ParseQuery(answer.Query)["code"];
        await RefusedAsync(thief, await LocationAsync(thief, QueryHelpers.AddQueryString(own.AbsolutePath, replay)), ProviderRefusal.Code);
    }

    [Fact]
    public async Task An_answer_with_another_state_is_refused()
    {
        using var person = new Visitor(district.Node);
        var answer = await AskAsync(person);
        var changed = QueryHelpers.ParseQuery(answer.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        changed["state"] = "made up";

        await RefusedAsync(person, await LocationAsync(person, QueryHelpers.AddQueryString(answer.AbsolutePath, changed)), ProviderRefusal.State);
    }

    [Fact]
    public async Task Someone_with_an_account_ties_the_districts_sign_in_to_it_and_comes_in_by_it_from_then_on()
    {
        There.Methods = ["pwd"];
        using var kofi = new Visitor(district.Node);
        var (key, who) = await JoinByPasswordAsync(kofi, "Amina Yusuf");
        Assert.Contains("Not tied yet", await kofi.ReadAsync("/account"), StringComparison.Ordinal);

        Assert.Equal("/account?tied=1", await TieAsync(kofi));

        var account = await kofi.ReadAsync("/account?tied=1");
        Assert.True(account.Contains("It is tied to your account now", StringComparison.Ordinal), account);
        Assert.Contains(await Record.OfAsync<WayInChanged>(district.Node, RealDistrict.Id), e => e is { Change: "tied to Riverbend Schools" } && e.Stamp.By.Person == who);
        using var later = new Visitor(district.Node);
        Assert.Equal("/sign-in/second", await GoAsync(later, "/buildings"));
        Assert.Equal("/buildings", (await later.SendAsync("/sign-in/second", "second", ("Code", Visitor.CodeOf(key, 1)))).To);

        // Nobody else ties the same subject; let go of, it lets nobody in.
        using var other = new Visitor(district.Node);
        await JoinByPasswordAsync(other, "Joan Berg");
        Assert.Equal("/account?tie=Taken", await TieAsync(other));
        Assert.Contains("tied to this sign-in already", await other.ReadAsync("/account?tie=Taken"), StringComparison.Ordinal);
        await kofi.SendAsync("/account", "ties", ("End", _provider!.Id));
        using var stranger = new Visitor(district.Node);
        await RefusedAsync(stranger, await GoAsync(stranger), ProviderRefusal.Stranger);
    }

    [Fact]
    public async Task A_tie_is_finished_by_the_session_that_asked_and_by_no_other()
    {
        using var asked = new Visitor(district.Node);
        await JoinByPasswordAsync(asked, "Ole Lund");
        var (to, _) = await asked.SendAsync("/account", "ties", ("Begin", _provider!.Id));
        var answer = (await Browser.GetAsync((await asked.GetAsync(to!)).Headers.Location!)).Headers.Location!;
        using var thief = new Visitor(district.Node);
        await JoinByPasswordAsync(thief, "Sly Fox");

        Assert.StartsWith("/sign-in?provider=", await LocationAsync(thief, answer.PathAndQuery), StringComparison.Ordinal);
        Assert.Equal("/account?tied=1", await LocationAsync(asked, answer.PathAndQuery));
    }

    [Theory]
    [InlineData(Provider.Entra, "tid")]
    [InlineData(Provider.Google, "hd")]
    public async Task Another_organization_at_the_same_provider_stays_outside(string kind, string claim)
    {
        await Providers.RemoveAsync(RealDistrict.Id, await district.DevonAsync(), _provider!.Id);
        await AddAsync(kind, "riverbend.example");
        using var person = new Visitor(district.Node);
        await InviteAsync(person, $"Someone by {kind}");

        There.Claims[claim] = "elsewhere.example";
        await RefusedAsync(person, await GoAsync(person), ProviderRefusal.Tenant);
        There.Claims[claim] = "riverbend.example";
        Assert.Equal("/", await GoAsync(person));
    }

    private async Task AddAsync(string kind, string? tenant)
    {
        var client = Guid.NewGuid().ToString();
        Assert.Null(await Providers.AddAsync(RealDistrict.Id, await district.DevonAsync(), "Riverbend Schools", kind, There.Issuer, client, TestProvider.Secret, tenant));
        _provider = Assert.Single(await Providers.ListAsync(RealDistrict.Id.Value));
        await There.RegisterAsync(client, new Uri(new Uri(district.Node.Url), Providers.BackOf(_provider.Id)));
    }

    private async Task InviteAsync(Visitor visitor, string name)
    {
        var person = await district.AddAsync(name, Role.CrisisTeam);
        var token = await district.Node.Services.GetRequiredService<Invitations>().MakeAsync(RealDistrict.Id, await district.DevonAsync(), person.Id);
        Assert.Equal("/account/new", (await visitor.SendAsync($"/invitation?token={token}", "invitation", ("Email", $"{person.Id.Value}@riverbend.example"))).To);
        Assert.Contains("Sign in with Riverbend Schools", await visitor.ReadAsync("/account/new"), StringComparison.Ordinal);
    }

    // Someone with an account of their own, by password and app.
    private async Task<(byte[] Key, PersonId Who)> JoinByPasswordAsync(Visitor visitor, string name)
    {
        var person = await district.AddAsync(name, Role.CrisisTeam);
        var token = await district.Node.Services.GetRequiredService<Invitations>().MakeAsync(RealDistrict.Id, await district.DevonAsync(), person.Id);
        await visitor.SendAsync($"/invitation?token={token}", "invitation", ("Email", $"{person.Id.Value}@riverbend.example"));
        var (key, _) = await visitor.JoinAsync();
        return (key, person.Id);
    }

    // Presses "Tie it" and comes back; answers with where to.
    private async Task<string> TieAsync(Visitor visitor)
    {
        var (to, page) = await visitor.SendAsync("/account", "ties", ("Begin", _provider!.Id));
        Assert.True(to is not null, page);
        var question = (await visitor.GetAsync(to!)).Headers.Location!;
        Assert.True(question.IsAbsoluteUri, $"{to} leads to {question}");
        var answer = await Browser.GetAsync(question);
        return await LocationAsync(visitor, answer.Headers.Location!.PathAndQuery);
    }

    // From our page to the provider; answers with where it sends the person back to.
    private async Task<Uri> AskAsync(Visitor visitor, string returnUrl = "/")
    {
        var question = (await visitor.GetAsync($"{Providers.Path}/{_provider!.Id}?returnUrl={returnUrl}")).Headers.Location!;
        Assert.Contains("code_challenge_method=S256", question.Query, StringComparison.Ordinal);
        var answer = await Browser.GetAsync(question);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!;
    }

    private async Task<string> GoAsync(Visitor visitor, string returnUrl = "/") => await LocationAsync(visitor, (await AskAsync(visitor, returnUrl)).PathAndQuery);

    private async Task<string> LocationAsync(Visitor visitor, string path)
    {
        var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Uri(new Uri(district.Node.Url), answer.Headers.Location!).PathAndQuery;
    }

    private static async Task RefusedAsync(Visitor visitor, string to, ProviderRefusal refusal)
    {
        Assert.Equal($"/sign-in?provider={refusal}", to);
        Assert.Contains(ProviderRefusals.Words(refusal), await visitor.ReadAsync(to), StringComparison.Ordinal);
        Assert.False(await visitor.IsInAsync());
    }
}
