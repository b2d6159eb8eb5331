using System.Diagnostics;
using Microsoft.Playwright;

namespace Command.SystemTests.Support;

/// <summary>A person's phone: Chromium as a process with a disk of its own. What it keeps is there again after it was killed.</summary>
public sealed class Phone(IPlaywright playwright, string chromium, string url) : IAsyncDisposable
{
    private readonly string _disk = Path.Combine(Path.GetTempPath(), $"command-phone-{Guid.NewGuid().ToString("N")[..8]}");
    private Process? _process;
    private IBrowser? _browser;

    public IPage Page { get; private set; } = null!;

    private string PortFile => Path.Combine(_disk, "DevToolsActivePort");

    /// <summary>Turns it on, again after <see cref="KillAsync"/>.</summary>
    public async Task StartAsync()
    {
        Directory.CreateDirectory(_disk);
        File.Delete(PortFile);
        _process = Process.Start(new ProcessStartInfo(chromium,
        [
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run", "--window-size=390,844",
            "--remote-debugging-port=0", $"--user-data-dir={_disk}", "about:blank",
        ])
        { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await Eventually.IsTrueAsync(() => File.Exists(PortFile) && File.ReadAllLines(PortFile).Length > 1, "the phone is on");
        _browser = await playwright.Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{File.ReadAllLines(PortFile)[0]}");
        var context = _browser.Contexts[0];
        context.SetDefaultTimeout(Eventually.Patience * 1000);
        Page = context.Pages is [var first, ..] ? first : await context.NewPageAsync();
        await Page.SetViewportSizeAsync(390, 844);
    }

    /// <summary>Its battery dies: nothing is closed, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Cuts the network of everything on it, also of its service worker, or mends it.</summary>
    public Task CutAsync(bool cut = true) => _browser!.Contexts[0].SetOfflineAsync(cut);

    public Task GoAsync(string path) => Page.GotoAsync(url + path);

    public ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }

        Directory.Delete(_disk, recursive: true);
        return ValueTask.CompletedTask;
    }
}
