using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Command.SystemTests.Support;

/// <summary>A person's browser window.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly IBrowserContext _context;

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _faults.Enqueue(error);
        page.Crash += (_, _) => _faults.Enqueue("The page crashed.");
    }

    public IPage Page { get; }

    /// <summary>Script errors nobody caught.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Signs in by the demo's list of people and goes to the page, in which everything is then live.</summary>
    public async Task SignInAsync(string person, string path = "/")
    {
        await Page.GotoAsync("/sign-in?ReturnUrl=" + Uri.EscapeDataString(path));
        await Page.Locator($"button[value='{person}']").ClickAsync();
        await IsLiveAsync();
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await IsLiveAsync();
    }

    /// <summary>Waits until the page says of itself that it is live.</summary>
    public Task IsLiveAsync() => Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-link", "live");

    /// <summary>Alarms and messages that wait for this person's answer.</summary>
    public ILocator Alarms => Page.Locator(".alarms .alarm");

    /// <summary>Gives the last of its answers to everything that waits.</summary>
    public async Task AnswerAlarmsAsync()
    {
        while (await Alarms.CountAsync() > 0)
        {
            var alarm = Page.Locator($"[data-notice='{await Alarms.First.GetAttributeAsync("data-notice")}']");
            await alarm.Locator(".alarm-answers button").Last.PressAsync("Enter");
            await Assertions.Expect(alarm).ToHaveCountAsync(0);
        }
    }

    /// <summary>Presses Tab until this has the focus.</summary>
    public async Task TabToAsync(ILocator target, int atMost = 120, bool backwards = false)
    {
        await target.WaitForAsync();
        for (var pressed = 0; pressed <= atMost; pressed++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await Page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }

        var focused = await Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)");
        Assert.Fail($"{atMost} presses of Tab did not lead to {target}; the focus is on {focused}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
