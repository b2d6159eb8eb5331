using Microsoft.Playwright;

namespace Command.SystemTests.Support;

/// <summary>One Chromium for the whole run; each person gets a window with cookies of their own.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string? Chromium =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Eventually.Patience * 1000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A window that shows nothing yet.</summary>
    public async Task<Window> OpenAsync(string url, int width = 1440, int height = 900, bool light = false)
    {
        Skip.If(_browser is null, "No Chromium on this machine. On Debian: apt-get install chromium");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = url,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = light ? ColorScheme.Light : ColorScheme.Dark,
        });
        context.SetDefaultTimeout(Eventually.Patience * 1000);
        return new Window(context, await context.NewPageAsync());
    }

    /// <summary>A phone: a browser of its own, with a disk, that can be killed and started again.</summary>
    public async Task<Phone> PhoneAsync(string url)
    {
        Skip.If(_playwright is null, "No Chromium on this machine. On Debian: apt-get install chromium");
        var phone = new Phone(_playwright!, Chromium!, url);
        await phone.StartAsync();
        return phone;
    }

    /// <summary>A window in which this person has signed in and sees this page.</summary>
    public async Task<Window> OpenAsync(string url, string person, string path = "/")
    {
        var window = await OpenAsync(url);
        await window.SignInAsync(person, path);
        return window;
    }
}
