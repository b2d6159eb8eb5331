using System.Diagnostics;
using System.Net;
using Command.SystemTests.Support;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>A lost tablet: its person ends it from another device.</summary>
[Collection(OneApp.Name)]
public sealed class RevocationTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task Ending_a_session_clears_its_screens_within_five_seconds_and_takes_no_command_after_one()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var lost = await browsers.OpenAsync(url);
        await IncidentScreen.OpenAsync(lost, "officer-5", incident);
        List<IPage> screens = [lost.Page];
        foreach (var path in new[] { "/", "/buildings", $"/field/{incident}", "/field" })
        {
            var tab = await lost.Page.Context.NewPageAsync();
            await tab.GotoAsync(path);
            screens.Add(tab);
        }

        foreach (var circuit in screens.Take(3))
        {
            await Assertions.Expect(circuit.Locator("html")).ToHaveAttributeAsync("data-link", "live");
        }

        await using var first = await ConnectAsync(lost, url);
        await using var second = await ConnectAsync(lost, url);
        await using var desk = await browsers.OpenAsync(url);
        await desk.Page.GotoAsync("/sign-in?ReturnUrl=/account");
        await desk.Page.Locator("button[value='officer-5']").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "End all others" }).ClickAsync();
        var since = Stopwatch.StartNew();
        await Assertions.Expect(desk.Page.GetByText(", this one")).ToBeVisibleAsync();

        foreach (var hub in new[] { first, second })
        {
            await Assert.ThrowsAnyAsync<Exception>(() => hub.InvokeAsync("EventsAfter", incident, 0L));
        }

        Assert.True(since.Elapsed < TimeSpan.FromSeconds(1), $"Commands were refused after {since.Elapsed.TotalSeconds:0.0} s.");
        foreach (var screen in screens)
        {
            await screen.WaitForURLAsync("**/sign-in?ended=1*", new() { Timeout = Math.Max(1, 5000 - since.ElapsedMilliseconds), WaitUntil = WaitUntilState.Commit });
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (HttpStatusCode)(await lost.Page.APIRequest.GetAsync(url + "/api/v1/incidents")).Status);
        await desk.Page.ReloadAsync();
        await Assertions.Expect(desk.Page.GetByText(", this one")).ToBeVisibleAsync();
    }

    private static async Task<HubConnection> ConnectAsync(Window window, string url)
    {
        var cookies = new CookieContainer();
        foreach (var cookie in await window.Page.Context.CookiesAsync())
        {
            cookies.Add(new Uri(url), new System.Net.Cookie(cookie.Name, cookie.Value));
        }

        var hub = new HubConnectionBuilder().WithUrl(new Uri(new Uri(url), "/hubs/incidents"), options => options.Cookies = cookies).Build();
        await hub.StartAsync();
        return hub;
    }
}
