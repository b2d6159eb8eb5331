using System.Net;
using System.Security.Claims;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Demo;
using Command.Web.Live;
using Command.Web.Store;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.SignIn;

[Collection(PostgresFixture.Name)]
public sealed class RevocationTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Ending_a_session_cuts_its_connections_and_refuses_it_everywhere_on_every_node()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await Node.StartAsync(database, demo: true);
        await using var there = await Node.StartAsync(database, demo: true);
        using var caller = new Caller(new Uri(here.Url));
        await caller.SignInAsync("officer-1");
        await using var hub = await ConnectAsync(here, caller.Cookies);
        await using var second = await ConnectAsync(here, caller.Cookies);
        var sessions = here.Services.GetRequiredService<Sessions>();
        var session = Assert.Single(await sessions.ListAsync(DemoSeed.District, new PersonId("officer-1")));
        Assert.Equal(2, here.Services.GetRequiredService<OpenConnections>().Of(session.Id));
        Assert.True(await HearsAsync(here, session.Id));
        Assert.NotNull(await there.Services.GetRequiredService<Sessions>().FindAsync(session.Id));
        var cut = new TaskCompletionSource();
        hub.Closed += _ => Task.FromResult(cut.TrySetResult());

        await sessions.EndAsync(DemoSeed.District, session.Id, "phone lost", null);

        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/api/v1/incidents")).StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => hub.InvokeAsync("Unwatch", Guid.NewGuid()));
        Assert.False(await HearsAsync(here, session.Id));
        await cut.Task.WaitAsync(TimeSpan.FromSeconds(5));
        await Eventually.IsTrueAsync(() => second.State == HubConnectionState.Disconnected, "the second connection is cut", seconds: 5);
        await Eventually.IsTrueAsync(async () => await there.Services.GetRequiredService<Sessions>().FindAsync(session.Id) is null, "the other node knows", seconds: 5);
        Assert.Single(await Record.OfAsync<SessionEnded>(here, DemoSeed.District), e => e.Session == session.Id && e.Reason == "phone lost");
    }

    [Fact]
    public async Task Whoever_is_no_longer_in_the_district_is_out_within_five_seconds()
    {
        await using var node = await Node.StartAsync(await postgres.NewDatabaseAsync(), demo: true);
        using var caller = new Caller(new Uri(node.Url));
        await caller.SignInAsync("officer-2");
        await using var hub = await ConnectAsync(node, caller.Cookies);

        await using (var session = node.Services.GetRequiredService<DistrictSessions>().Write(DemoSeed.District))
        {
            session.Delete<StoredPerson>("officer-2");
            await session.SaveChangesAsync();
        }

        await Eventually.IsTrueAsync(() => hub.State == HubConnectionState.Disconnected, "the connection is cut", seconds: 5);
        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/api/v1/incidents")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/sign-in/state")).StatusCode);
    }

    [Fact]
    public async Task A_staffed_display_is_asked_for_with_a_reason_that_stays_in_the_record()
    {
        await using var node = await Node.StartAsync(await postgres.NewDatabaseAsync(), demo: true);
        using var caller = new Caller(new Uri(node.Url));
        await caller.SignInAsync("district-1");
        var sessions = node.Services.GetRequiredService<Sessions>();
        var session = Assert.Single(await sessions.ListAsync(DemoSeed.District, new PersonId("district-1")));
        var marisol = (await node.Services.GetRequiredService<DistrictDirectory>().PersonAsync(DemoSeed.District, new PersonId("district-1")))!;

        await sessions.StaffAsync(DemoSeed.District, marisol, session.Id, "Command post, Oak Elementary");

        Assert.Equal("Command post, Oak Elementary", Assert.Single(await sessions.ListAsync(DemoSeed.District, marisol.Id)).StaffedBecause);
        Assert.Single(await Record.OfAsync<DisplayStaffed>(node, DemoSeed.District), e => e.Stamp.By.Name == "Marisol Vega");
    }

    // Whether a circuit of the session still takes what comes in.
    private static async Task<bool> HearsAsync(Node node, Guid session)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Sessions.Claim, session.ToString())], "test"));
        var heard = false;
        var gate = new CircuitGate(
            new SignedInAs(user), node.Services.GetRequiredService<Sessions>(), node.Services.GetRequiredService<CurrentPerson>(), node.Services.GetRequiredService<Seats>());
        await gate.CreateInboundActivityHandler(_ => Task.FromResult(heard = true))(null!);
        return heard;
    }

    private static async Task<HubConnection> ConnectAsync(Node node, CookieContainer cookies)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(new Uri(node.Url), IncidentHub.Path), options => options.Cookies = cookies).Build();
        await hub.StartAsync();
        return hub;
    }

    private sealed class SignedInAs(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
