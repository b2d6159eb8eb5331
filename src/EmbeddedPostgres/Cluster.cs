using System.Diagnostics;

namespace EmbeddedPostgres;

/// <summary>Makes the files a server works on.</summary>
internal static class Cluster
{
    /// <summary>Makes the cluster when there is none: whole or not at all.</summary>
    /// <exception cref="PostgresStartException">initdb failed; its own words are in the message.</exception>
    public static async Task EnsureAsync(ServerPlace place, string binaries, bool throwAway, CancellationToken cancellation)
    {
        if (place.HasCluster)
        {
            return;
        }

        RemoveUnfinished(place);

        // A name of its own each time: an initdb whose host was killed may still be writing to the last one.
        var unfinished = $"{place.Cluster}.init-{Guid.NewGuid():N}";
        place.OwnDirectory(unfinished);
        try
        {
            await InitializeAsync(place, binaries, unfinished, throwAway, cancellation);

            // What a killed host or a person left there without PG_VERSION is no cluster; an empty directory gives way.
            if (Directory.Exists(place.Cluster))
            {
                Directory.Delete(place.Cluster);
            }

            Directory.Move(unfinished, place.Cluster);
            Posix.FlushDirectory(place.Home);
        }
        catch (IOException e)
        {
            throw new PostgresStartException($"The new cluster could not be put at {place.Cluster}: {e.Message}", e);
        }
        finally
        {
            RemoveUnfinished(place);
        }
    }

    private static async Task InitializeAsync(
        ServerPlace place, string binaries, string directory, bool throwAway, CancellationToken cancellation)
    {
        // The builtin provider sorts and folds the same on every system and knows Unicode; C alone would make an
        // SQL_ASCII database. Trust is sound because only the owner can enter the socket's directory.
        var start = new ProcessStartInfo(Path.Combine(binaries, "bin", "initdb"),
        [
            "-D", directory, "-U", PostgresServer.Superuser, "-A", "trust", "--encoding=UTF8", "--locale=C",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions", .. throwAway ? (string[])["--no-sync"] : [],
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var initdb = ServerProgram.Run(start, place.Account);
        try
        {
            var words = await Task.WhenAll(
                initdb.StandardOutput.ReadToEndAsync(cancellation), initdb.StandardError.ReadToEndAsync(cancellation));
            await initdb.WaitForExitAsync(cancellation);
            if (initdb.ExitCode != 0)
            {
                throw new PostgresStartException(
                    $"initdb could not make a cluster in {place.Home} (exit code {initdb.ExitCode}):\n{string.Join('\n', words).Trim()}");
            }
        }
        catch (OperationCanceledException)
        {
            Posix.Signal(initdb.Id, Posix.SigInt);
            await initdb.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private static void RemoveUnfinished(ServerPlace place)
    {
        foreach (var left in Directory.EnumerateDirectories(place.Home, "cluster.init-*").ToList())
        {
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (IOException)
            {
                // An orphaned initdb is still writing there; the next start clears it away.
            }
        }
    }
}
