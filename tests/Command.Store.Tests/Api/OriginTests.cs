using System.Net;
using System.Net.WebSockets;
using Command.Store.Tests.Support;

namespace Command.Store.Tests.Api;

/// <summary>A page of another site makes a signed-in person's browser send requests, cookie and all.</summary>
[Collection(PostgresFixture.Name)]
public sealed class OriginTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private const string Evil = "https://evil.example";

    [Theory]
    [InlineData("/hubs/incidents/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/api/v1/incidents")]
    [InlineData("/sign-out")]
    [InlineData("/demo/sign-in")]
    public async Task What_another_site_posts_is_refused(string path)
    {
        using var caller = await demo.SignInAsync("district-1");

        foreach (var origin in new[] { Evil, "null", $"https://{demo.Url.Authority}", "http://127.0.0.1:1" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await caller.PostAsync(path, "{}", Guid.NewGuid(), origin)).StatusCode);
        }
    }

    [Theory]
    [InlineData("/hubs/incidents")]
    [InlineData("/_blazor")]
    public async Task A_socket_that_another_site_opens_is_refused_and_our_own_is_not(string path)
    {
        using var caller = await demo.SignInAsync("district-1");

        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(caller, path, Evil));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await OpenAsync(caller, path, demo.Url.GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task What_our_own_page_posts_is_taken()
    {
        using var caller = await demo.SignInAsync("district-1");

        Assert.Equal(HttpStatusCode.OK, (await caller.PostAsync("/hubs/incidents/negotiate?negotiateVersion=1", "", null, demo.Url.GetLeftPart(UriPartial.Authority))).StatusCode);
    }

    private async Task<HttpStatusCode> OpenAsync(Caller caller, string path, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = caller.Cookies;
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(demo.Url) { Scheme = "ws", Path = path }.Uri, default);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }
}
