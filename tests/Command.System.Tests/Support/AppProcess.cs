using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace Command.SystemTests.Support;

/// <summary>
/// The real app as a process of its own, with a data directory of its own. It may be killed and started again on the
/// same data and at the same address. Disposing stops it and its database and removes the data.
/// </summary>
public sealed class AppProcess : IAsyncDisposable
{
    private const string ReadyLine = "Command is ready: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    /// <summary>The program that is started.</summary>
    public static readonly string Program = typeof(AppProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Program").Value!;

    private readonly ConcurrentQueue<string> _said = new();
    private readonly bool _ownsData;
    private Process? _process;

    private (string Name, string Value)[] _settings;

    // What is said on the command line besides where and on what data.
    private string[] _arguments = [];

    private AppProcess(string data, bool ownsData, params (string Name, string Value)[] settings) => (Data, _ownsData, _settings) = (data, ownsData, settings);

    /// <summary>Where it answers; the same after a restart.</summary>
    public string Url { get; private set; } = "http://127.0.0.1:0";

    /// <summary>Its data directory.</summary>
    public string Data { get; }

    /// <summary>The database's own directory.</summary>
    public string Postgres => Path.Combine(Data, "postgres");

    /// <summary>What it wrote to its console, for the message of a test that fails.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>A fresh app over a fresh database, with these settings in its environment.</summary>
    public static Task<AppProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var data = Path.Combine(Path.GetTempPath(), $"command-system-{Guid.NewGuid().ToString("N")[..8]}");
        Directory.CreateDirectory(data);
        return StartAsync(new AppProcess(data, ownsData: true, settings));
    }

    /// <summary>A fresh app over a fresh database as a district would run it: without the demo.</summary>
    public static Task<AppProcess> StartRealAsync()
    {
        var data = Path.Combine(Path.GetTempPath(), $"command-system-{Guid.NewGuid().ToString("N")[..8]}");
        Directory.CreateDirectory(data);
        return StartAsync(new AppProcess(data, ownsData: true) { _arguments = ["--no-demo"] });
    }

    /// <summary>Another process over the data and the database of this one. Dispose it first.</summary>
    public Task<AppProcess> StartAnotherAsync() => StartAsync(new AppProcess(Data, ownsData: false));

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        Signals.Send(_process!.Id, Signals.Kill);
        await _process.WaitForExitAsync();
    }

    /// <summary>Starts it again, on the same data and at the same address, with these settings besides.</summary>
    public async Task StartAgainAsync(params (string Name, string Value)[] more)
    {
        _settings = [.. _settings, .. more];
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process?.Dispose();
        _process = new Process { StartInfo = Start(), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The app ended before it was ready.\n{Said}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            Url = await ready.Task.WaitAsync(Patience);
        }
        catch (TimeoutException e)
        {
            throw new InvalidOperationException($"The app was not ready after {Patience.TotalSeconds:0} s.\n{Said}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } running)
        {
            Signals.Send(running.Id, Signals.Terminate);
            using var limit = new CancellationTokenSource(Patience);
            try
            {
                await running.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                await KillAsync();
            }
        }

        _process?.Dispose();
        if (_ownsData)
        {
            await DatabaseServer.EndAsync(Postgres);
            Directory.Delete(Data, recursive: true);
        }
    }

    private static async Task<AppProcess> StartAsync(AppProcess app)
    {
        try
        {
            await app.StartAgainAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private ProcessStartInfo Start()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [Program, "--urls", Url, "--data", Data, .. _arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Program)!,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("ConnectionStrings__Command");
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Hear(string? line, TaskCompletionSource<string> ready)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        if (line.StartsWith(ReadyLine, StringComparison.Ordinal))
        {
            ready.TrySetResult(line[ReadyLine.Length..].Trim());
        }
    }
}
