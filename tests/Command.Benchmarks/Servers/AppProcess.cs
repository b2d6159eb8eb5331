using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Command.Benchmarks.Clients;

namespace Command.Benchmarks.Servers;

/// <summary>The built program as a process of its own, as <c>infra/run</c> starts it.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private bool _asked;

    private AppProcess(Process process, string url, TimeSpan took) => (_process, Url, ReadyAfter) = (process, url, took);

    public string Url { get; }

    /// <summary>From its start to the first 200 of its readiness check.</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>What it has used of the processors so far, without its database.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that is its own, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<AppProcess> StartAsync(string data)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var program = Path.Combine(Repository.Root, "src/Command.Web/bin/Release/net10.0/Command.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", url, "--data", data]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await ReadyAsync(process, url);
            return new AppProcess(process, url, Stopwatch.GetElapsedTime(began));
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    public Task<string> SignInAsync() => SignIn.CookieAsync(Url, School.Office.Id.Value);

    /// <summary>Asks it to stop, as a person does with Ctrl-C, and waits: its database stops with it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_asked)
        {
            return;
        }

        _asked = true;
        using var ask = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static async Task ReadyAsync(Process process, string url)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(url + "/health/ready", patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }

            // Asked again at once it would take the processor from the start that is measured.
            await Task.Delay(10, patience.Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
