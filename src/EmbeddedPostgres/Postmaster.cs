using System.Diagnostics;
using System.Globalization;

namespace EmbeddedPostgres;

/// <summary>One running server process: our own child, or one that outlived the host that started it.</summary>
internal sealed class Postmaster
{
    // An adopted server is no child of this process: nothing but looking tells that it is ready or gone.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);

    private readonly ServerPlace _place;
    private readonly Process? _child;

    private Postmaster(ServerPlace place, int pid, Process? child)
    {
        _place = place;
        _child = child;
        Pid = pid;
    }

    public int Pid { get; }

    /// <summary>True when this host is the parent, false when the server was adopted.</summary>
    public bool IsChild => _child is not null;

    // A child of ours is never taken for running while it is a zombie: .NET reaps it.
    public bool IsRunning => _child is null ? ProcessTable.WorksIn(Pid, _place.Cluster) : !_child.HasExited;

    /// <summary>The server that works on the cluster now, or null. One that is starting or stopping counts.</summary>
    public static Postmaster? Find(ServerPlace place) =>
        PidFile.Read(place.Cluster) is { } file && ProcessTable.WorksIn(file.Pid, place.Cluster)
            ? new Postmaster(place, file.Pid, child: null)
            : null;

    public static Postmaster Launch(ServerPlace place, string binaries, PostgresOptions options)
    {
        // In a session of its own, so that Ctrl+C in the host's terminal reaches the host first. exec keeps the
        // process number, so it stays our child: we see it die at once and can reap it at once.
        // (macOS has no setsid: there Ctrl+C reaches both, and the database stops in order as well.)
        var detach = OperatingSystem.IsLinux() ? "setsid " : "";
        var start = new ProcessStartInfo("/bin/sh",
        [
            "-c", $"exec {detach}\"$0\" \"$@\" >>\"$EMBEDDED_LOG\" 2>&1 </dev/null",
            Path.Combine(binaries, "bin", "postgres"), "-D", place.Cluster, .. Settings(place, options),
        ]);

        // A number left by a crash may by now be someone else's, or a zombie's that process 1 has not reaped. PostgreSQL
        // would call both a running server and refuse; we know better, and it takes our word for one number in this variable.
        var stale = PidFile.Read(place.Cluster)?.Pid.ToString(CultureInfo.InvariantCulture) ?? "";
        var child = ServerProgram.Run(start, place.Account, ("EMBEDDED_LOG", place.Log), ("PG_GRANDPARENT_PID", stale));
        return new Postmaster(place, child.Id, child);
    }

    /// <summary>Waits until it answers (true) or is gone (false).</summary>
    public async Task<bool> BecomesReadyAsync(CancellationToken cancellation)
    {
        while (IsRunning)
        {
            if (PidFile.Read(_place.Cluster) is { IsReady: true } file && file.Pid == Pid)
            {
                return true;
            }

            await Task.Delay(Glance, cancellation);
        }

        return false;
    }

    /// <summary>Completes when the process is gone. A child's end is told by the system; an adopted one is looked at.</summary>
    public async Task GoneAsync(CancellationToken cancellation)
    {
        if (_child is not null)
        {
            await _child.WaitForExitAsync(cancellation);
            return;
        }

        while (IsRunning)
        {
            await Task.Delay(Watch, cancellation);
        }
    }

    /// <summary>Stops it in order, without waiting for clients to leave; one that does not obey is stopped as in a crash.</summary>
    public async Task StopAsync()
    {
        foreach (var signal in (int[])[Posix.SigInt, Posix.SigQuit, Posix.SigKill])
        {
            if (!IsRunning)
            {
                return;
            }

            Posix.Signal(Pid, signal);
            using var patience = new CancellationTokenSource(StopPatience);
            try
            {
                while (IsRunning)
                {
                    await Task.Delay(Glance, patience.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // Ask louder.
            }
        }
    }

    private static IEnumerable<string> Settings(ServerPlace place, PostgresOptions options)
    {
        var settings = new Dictionary<string, string>
        {
            // No TCP: the packaged OpenSSL is old, and nothing outside this machine has a reason to connect.
            ["listen_addresses"] = "",
            ["port"] = ServerPlace.Port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = place.SocketDirectory,
            ["unix_socket_permissions"] = "0700",
            ["max_connections"] = options.MaxConnections.ToString(CultureInfo.InvariantCulture),
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            // A query whose client died does not hold its locks for long.
            ["client_connection_check_interval"] = "1s",
        };
        if (options.ThrowAway)
        {
            settings["fsync"] = "off";
            settings["full_page_writes"] = "off";
        }

        foreach (var (name, value) in options.Settings)
        {
            settings[name] = value;
        }

        return settings.SelectMany(s => (string[])["-c", $"{s.Key}={s.Value}"]);
    }
}
