using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace EmbeddedPostgres;

/// <summary>Finds the server of a data directory or starts one. The caller has taken its turn.</summary>
internal static class ServerStart
{
    private const long LongestLog = 10 * 1024 * 1024;
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    /// <exception cref="PostgresStartException">It could not be done; the message says why.</exception>
    public static async Task<(ServerPlace Place, Postmaster Postmaster)> FindOrStartAsync(
        PostgresOptions options, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.StartTimeout);
        try
        {
            var place = ServerPlace.Prepare(options);
            return (place, await FindOrStartAsync(place, options, limit.Token));
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new PostgresStartException(
                $"PostgreSQL in {options.DataDirectory} was not ready after {options.StartTimeout.TotalSeconds:0} s.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new PostgresStartException($"PostgreSQL in {options.DataDirectory} cannot be started: {e.Message}", e);
        }
    }

    private static async Task<Postmaster> FindOrStartAsync(ServerPlace place, PostgresOptions options, CancellationToken cancellation)
    {
        // One that is on its way down is waited for, then started anew.
        if (Postmaster.Find(place) is { } living && await living.BecomesReadyAsync(cancellation))
        {
            options.Logger.LogInformation("Adopted the PostgreSQL server {Pid} in {Cluster}", living.Pid, place.Cluster);
            return living;
        }

        await RefuseUnseenServerAsync(place, cancellation);
        var binaries = Binaries.Prepare(Binaries.Find(options.BinariesDirectory), place.Home, place.Account);
        await Cluster.EnsureAsync(place, binaries, options.ThrowAway, cancellation);
        while (true)
        {
            var (begin, clock) = (OpenLog(place), Stopwatch.StartNew());
            var server = Postmaster.Launch(place, binaries, options);
            if (await IsReadyAsync(server, cancellation))
            {
                options.Logger.LogInformation(
                    "Started the PostgreSQL server {Pid} in {Cluster} in {Milliseconds} ms", server.Pid, place.Cluster, clock.ElapsedMilliseconds);
                return server;
            }

            // After a kill -9 the server's own children need a moment to notice and leave.
            var words = ReadLog(place, begin);
            if (!words.Contains("pre-existing shared memory block", StringComparison.Ordinal))
            {
                throw new PostgresStartException($"PostgreSQL in {place.Cluster} stopped as soon as it started. Its last words:\n{words}");
            }

            await Task.Delay(100, cancellation);
        }
    }

    private static async Task<bool> IsReadyAsync(Postmaster server, CancellationToken cancellation)
    {
        try
        {
            return await server.BecomesReadyAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync();
            throw;
        }
    }

    // In another container on the same disk a server may live whose process we cannot see, but whose socket answers.
    // A server that was killed answers for a moment too: a child it had just made has not let go of the socket yet.
    private static async Task RefuseUnseenServerAsync(ServerPlace place, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (Answers(place.Socket))
        {
            if (clock.Elapsed > LongestFarewell)
            {
                throw new PostgresStartException(
                    $"A PostgreSQL server answers at {place.Socket}, but its process cannot be seen from here. Does another container use {place.Home}?");
            }

            await Task.Delay(20, cancellation);
        }
    }

    private static bool Answers(string socket)
    {
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static long OpenLog(ServerPlace place)
    {
        if (new FileInfo(place.Log) is { Exists: true, Length: > LongestLog })
        {
            File.Move(place.Log, place.Log + ".old", overwrite: true);
        }

        using (File.Open(place.Log, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite))
        {
            // Only made, for the server's user to write to.
        }

        // Its lines may quote what people wrote.
        File.SetUnixFileMode(place.Log, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        place.GiveToServer(place.Log);
        return new FileInfo(place.Log).Length;
    }

    private static string ReadLog(ServerPlace place, long begin)
    {
        using var log = File.Open(place.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(begin, SeekOrigin.Begin);
        return new StreamReader(log).ReadToEnd().Trim();
    }
}
