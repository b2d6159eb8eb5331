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
    public async Task Ending_a_session_takes_no_further_command_and_clears_its_screens()
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
        await Assertions.Expect(desk.Page.GetByText(", this one")).ToBeVisibleAsync();

        // The answer is there, so the session is over: from here on nothing is taken, with no second in between.
        foreach (var hub in new[] { first, second })
        {
            await Assert.ThrowsAnyAsync<Exception>(() => hub.InvokeAsync("EventsAfter", incident, 0L));
        }

        foreach (var screen in screens)
        {
            await screen.WaitForURLAsync("**/sign-in?ended=1*", new() { WaitUntil = WaitUntilState.Commit });
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
