using System.Net;
using Command.Store.Tests.Support;

namespace Command.Store.Tests.Api;

[Collection(PostgresFixture.Name)]
public sealed class SignInTests(DemoNode demo) : IClassFixture<DemoNode>
{
    [Fact]
    public async Task Choosing_a_person_signs_in_and_signing_out_ends_it()
    {
        using var caller = await demo.SignInAsync("officer-1");

        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/v1/incidents")).StatusCode);
        Assert.Equal("/sign-in", (await caller.FormAsync("/sign-out")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/api/v1/incidents")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        using var caller = demo.Anyone();

        var cookie = Assert.Single((await caller.SignInAsync("officer-1")).Headers.GetValues("Set-Cookie"), c => c.StartsWith("command=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_sign_in_that_did_not_come_from_our_own_form_is_refused()
    {
        using var caller = demo.Anyone();

        Assert.Equal(HttpStatusCode.BadRequest, (await caller.FormAsync("/demo/sign-in", ("person", "officer-1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/api/v1/incidents")).StatusCode);
    }

    [Fact]
    public async Task Nobody_signs_in_as_someone_who_is_not_in_the_list()
    {
        using var caller = demo.Anyone();

        Assert.Equal("/sign-in", (await caller.SignInAsync("nobody")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/api/v1/incidents")).StatusCode);
    }

    [Theory]
    [InlineData("/incidents/1", "/incidents/1")]
    [InlineData("", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task Signing_in_leads_back_into_our_own_pages_only(string returnUrl, string location)
    {
        using var caller = demo.Anyone();

        Assert.Equal(location, (await caller.SignInAsync("officer-1", returnUrl)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/buildings")]
    [InlineData("/api/v1/incidents/0198f3a2-0000-7000-8000-00000000000b")]
    [InlineData("/hubs/incidents")]
    public async Task A_program_that_has_not_signed_in_is_told_so(string path)
    {
        using var caller = demo.Anyone();

        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/incidents")]
    [InlineData("/hubs/incidents/negotiate?negotiateVersion=1")]
    public async Task A_program_that_has_not_signed_in_sends_nothing(string path)
    {
        using var caller = demo.Anyone();

        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.PostAsync(path, "{}", Guid.NewGuid())).StatusCode);
    }

    [Fact]
    public async Task A_person_who_has_not_signed_in_is_led_to_the_door()
    {
        using var caller = demo.Anyone();

        var answer = await caller.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location?.AbsolutePath);
    }
}
