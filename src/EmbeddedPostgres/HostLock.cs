using System.Diagnostics;

namespace EmbeddedPostgres;

/// <summary>
/// Keeps several hosts on one data directory out of each other's way. The system drops a lock when its holder dies,
/// however it dies, so no lock outlives its host.
/// </summary>
internal sealed class HostLock : IDisposable
{
    private readonly FileStream _file;

    private HostLock(FileStream file) => _file = file;

    /// <summary>Held while a server is looked for, started or stopped: one host at a time.</summary>
    /// <exception cref="PostgresStartException">Another host held it for too long, or the directory is not ours.</exception>
    public static async Task<HostLock> TakeTurnAsync(string dataDirectory, TimeSpan patience, CancellationToken cancellation)
    {
        var path = Path.Combine(dataDirectory, "turn.lock");
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // Inside the loop: the host before us may have thrown the whole directory away.
                Directory.CreateDirectory(dataDirectory, ServerPlace.OthersPass);
                return new HostLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (UnauthorizedAccessException e)
            {
                throw new PostgresStartException(
                    $"The data directory {dataDirectory} cannot be written by {Environment.UserName}. Was it made by another user?", e);
            }
            catch (IOException e) when (waiting.Elapsed >= patience)
            {
                throw new PostgresStartException(
                    $"The data directory {dataDirectory} could not be locked in {patience.TotalSeconds:0} s: {e.Message}", e);
            }
            catch (IOException)
            {
                // Another process holds it; the system tells nobody when it lets go.
                await Task.Delay(20, cancellation);
            }
        }
    }

    /// <summary>Says that this host uses the server, until disposed or dead. Take your turn first.</summary>
    public static HostLock Enter(string dataDirectory)
    {
        var hosts = Directory.CreateDirectory(HostsOf(dataDirectory)).FullName;
        var path = Path.Combine(hosts, $"{Environment.ProcessId}-{Guid.NewGuid():N}.lock");
        return new HostLock(new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
    }

    /// <summary>True when any host still uses the server. Take your turn first, and leave your own lock.</summary>
    public static bool AnyoneLeft(string dataDirectory) =>
        Directory.Exists(HostsOf(dataDirectory)) && Directory.EnumerateFiles(HostsOf(dataDirectory)).ToList().Exists(IsHeld);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string HostsOf(string dataDirectory) => Path.Combine(dataDirectory, "hosts");

    private static bool IsHeld(string path)
    {
        try
        {
            // A host that was killed left its file, but not the lock on it.
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
