using System.Diagnostics;
using System.Globalization;

namespace Command.Store.Tests.Support;

/// <summary>A second host in a process of its own. Disposing makes it leave in order, if it still lives.</summary>
public sealed class OtherHost : IAsyncDisposable
{
    private readonly Process _process;

    private OtherHost(Process process) => _process = process;

    public int ServerId { get; private set; }

    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts it; it may still be busy when this returns.</summary>
    public static OtherHost Launch(TemporaryPlace place, string? user = null, params (string Name, string Value)[] environment)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(OtherHost).Assembly.Location, place.Data, place.Shared])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
            UserName = user ?? "",
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new OtherHost(Process.Start(start)!);
    }

    public static async Task<OtherHost> StartAsync(TemporaryPlace place, string? user = null, params (string Name, string Value)[] environment)
    {
        var host = Launch(place, user, environment);
        await host.ReadyAsync();
        return host;
    }

    /// <summary>Waits until its server answers.</summary>
    public async Task ReadyAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync();
        Assert.True(line is not null, line is null ? await _process.StandardError.ReadToEndAsync() : "");
        var words = line!.Split(' ', 3);
        Assert.Equal("ready", words[0]);
        ServerId = int.Parse(words[1], CultureInfo.InvariantCulture);
        ConnectionString = words[2];
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await _process.StandardInput.WriteLineAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
