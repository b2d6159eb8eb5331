using System.Text.RegularExpressions;
using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>A phone that slept until the server forgot its page, and what its owner had typed.</summary>
[Collection(OneApp.Name)]
public sealed class SleepTests(Browsers browsers)
{
    private const string Words = "Two adults at door 4, one limping";
    private static readonly Regex Circuit = new("/_blazor", RegexOptions.None, TimeSpan.FromSeconds(1));

    [SkippableTheory]
    [InlineData("02:00:00", "the page is resumed")]
    [InlineData("00:00:01", "the page is loaded anew")]
    public async Task It_comes_back_by_itself_with_what_was_typed(string kept, string because)
    {
        await using var app = await AppProcess.StartAsync(("Command__CircuitLasts", "00:00:01"), ("Command__CircuitKept", kept));
        using var api = await Api.SignInAsync(app.Url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var window = await browsers.OpenAsync(app.Url);
        var page = window.Page;
        var asleep = false;
        var sockets = new List<IWebSocketRoute>();
        await page.RouteWebSocketAsync(Circuit, socket =>
        {
            if (Volatile.Read(ref asleep))
            {
                _ = socket.CloseAsync();
                return;
            }

            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await page.RouteAsync(Circuit, route => Volatile.Read(ref asleep) ? route.AbortAsync() : route.ContinueAsync());
        var screen = await IncidentScreen.OpenAsync(window, "officer-3", incident);
        var banner = page.Locator(".reconnect .banner");
        var report = page.Locator(".bar button[aria-expanded]");
        var box = page.GetByLabel("Say what you know");
        await report.ClickAsync();
        await box.PressSequentiallyAsync(Words[..10]);

        Volatile.Write(ref asleep, true);
        await sockets[^1].CloseAsync();
        await Assertions.Expect(banner).ToContainTextAsync("this picture is from");
        await box.PressSequentiallyAsync(Words[10..]);
        await Assertions.Expect(banner.GetByRole(AriaRole.Link, new() { Name = "Mark rooms on the field page" })).ToHaveAttributeAsync("href", $"/field/{incident}", new() { Timeout = 15_000 });
        await Assertions.Expect(screen.Plan).ToBeVisibleAsync();
        Volatile.Write(ref asleep, false);

        await Assertions.Expect(banner).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await screen.IsLiveAsync();
        if (!await box.IsVisibleAsync())
        {
            await Assertions.Expect(page.Locator(".reconnect .kept")).ToContainTextAsync(Words);
            await report.ClickAsync();
        }

        await Assertions.Expect(box).ToHaveValueAsync(Words);
        await Assertions.Expect(page.Locator(".reconnect .kept")).ToBeHiddenAsync();
        await box.PressAsync("Enter");
        await Eventually.IsTrueAsync(async () => (await api.EventsAsync(incident)).Any(e => e.Data.TryGetProperty("text", out var text) && text.GetString() == Words), because);
    }
}
