using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server of our own, reached by a unix socket only. Several hosts may share one data directory: the first
/// starts the server, the others adopt it, the last to leave stops it. It outlives a host that is killed and is adopted
/// by the next; when it is killed itself, a host that lives brings it back.
/// </summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    internal const string Superuser = "postgres";

    private readonly PostgresOptions _options;
    private readonly HostLock _host;
    private readonly ServerPlace _place;
    private readonly CancellationTokenSource _leaving = new();
    private readonly Task _watch;
    private volatile Postmaster _postmaster;
    private bool _left;

    private PostgresServer(PostgresOptions options, HostLock host, ServerPlace place, Postmaster postmaster)
    {
        _options = options;
        _host = host;
        _place = place;
        _postmaster = postmaster;
        _watch = Task.Run(WatchAsync);
    }

    /// <summary>The server's process now. It changes when the server is brought back.</summary>
    public int ProcessId => _postmaster.Pid;

    /// <summary>True when this host started the process that runs now, false when it was adopted.</summary>
    public bool IsOwnChild => _postmaster.IsChild;

    /// <summary>The file the server writes its log to.</summary>
    public string LogFile => _place.Log;

    /// <summary>
    /// Starts the server of a data directory, or adopts the one that runs. Returns when it answers.
    /// Dispose to leave it; the last host to leave stops it.
    /// </summary>
    /// <exception cref="PostgresStartException">It could not be done; the message says what is wrong and where.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options, CancellationToken cancellation = default)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PostgresStartException("The packaged PostgreSQL runs on Linux and macOS. On Windows, give a connection string to a PostgreSQL server of your own.");
        }

        options = options with { DataDirectory = Path.GetFullPath(options.DataDirectory) };
        using var turn = await HostLock.TakeTurnAsync(options.DataDirectory, options.StartTimeout, cancellation);
        var host = HostLock.Enter(options.DataDirectory);
        try
        {
            var (place, postmaster) = await ServerStart.FindOrStartAsync(options, cancellation);
            return new PostgresServer(options, host, place, postmaster);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Leaves the server, and stops it if no other host is left. A throw-away server is deleted then.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_left)
        {
            return;
        }

        _left = true;
        await _leaving.CancelAsync();
        await _watch;
        using (await HostLock.TakeTurnAsync(_options.DataDirectory, _options.StartTimeout, CancellationToken.None))
        {
            _host.Dispose();
            if (!HostLock.AnyoneLeft(_options.DataDirectory))
            {
                await StopAsync();
            }
        }

        _leaving.Dispose();
    }

    private async Task StopAsync()
    {
        // Another host may have brought it back just before it left, and our watch not have seen the new one.
        var server = _postmaster.IsRunning ? _postmaster : Postmaster.Find(_place) ?? _postmaster;
        await server.StopAsync();
        _options.Logger.LogInformation("Stopped the PostgreSQL server {Pid} in {Cluster}", server.Pid, _place.Cluster);
        if (_options.ThrowAway)
        {
            _place.Remove(_options.DataDirectory);
        }
        else
        {
            _place.RemoveSocketDirectory();
        }
    }

    // Every host watches, the one that adopted too: whoever notices first brings the server back, the others adopt it.
    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await _postmaster.GoneAsync(_leaving.Token);
                await BringBackAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The host is leaving.
        }
    }

    private async Task BringBackAsync()
    {
        var clock = Stopwatch.StartNew();
        _options.Logger.LogWarning("The PostgreSQL server {Pid} is gone; bringing it back", _postmaster.Pid);
        try
        {
            using var turn = await HostLock.TakeTurnAsync(_options.DataDirectory, _options.StartTimeout, _leaving.Token);
            (_, _postmaster) = await ServerStart.FindOrStartAsync(_options, _leaving.Token);
            _options.Logger.LogWarning("PostgreSQL is back as {Pid} after {Milliseconds} ms", _postmaster.Pid, clock.ElapsedMilliseconds);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever it is (a full disk, say), people wait for the server: never give up while the host lives.
            _options.Logger.LogError(e, "PostgreSQL could not be brought back; trying again");
            await Task.Delay(TimeSpan.FromSeconds(1), _leaving.Token);
        }
    }
}
