using System.Security.Cryptography;
using System.Text;

namespace EmbeddedPostgres;

/// <summary>Where one server lives: its cluster, its socket, its log, and the user it runs as (null: the host's own).</summary>
internal sealed record ServerPlace(string Home, string SocketDirectory, Account? Account)
{
    /// <summary>Only part of the socket's name, since nothing listens on TCP.</summary>
    public const int Port = 5432;

    /// <summary>Others may pass through to what is open to them inside, and see nothing on the way.</summary>
    public const UnixFileMode OthersPass = Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // sockaddr_un holds 108 bytes and the last one is zero.
    private const int LongestSocketPath = 107;

    public string Cluster => Path.Combine(Home, "cluster");

    public string Log => Path.Combine(Home, "server.log");

    public bool HasCluster => File.Exists(Path.Combine(Cluster, "PG_VERSION"));

    public string Socket => Path.Combine(SocketDirectory, $".s.PGSQL.{Port}");

    /// <summary>Chooses the place for a data directory and makes what the server needs there. Take your turn first.</summary>
    /// <exception cref="PostgresStartException">The server's user cannot get there, or a directory is not ours.</exception>
    public static ServerPlace Prepare(PostgresOptions options)
    {
        var home = FindHome(options);
        var existing = Path.Combine(home, "cluster");
        var account = Account.ForServer(Directory.Exists(existing) ? existing : null);
        if (account is not null && Reach.Obstacle(home) is { } obstacle)
        {
            throw new PostgresStartException(
                $"PostgreSQL runs as the user {account.Name}, who cannot get to {home}: {obstacle} is closed to others. "
                + $"Open the way with `chmod o+x {obstacle}`, or start as an ordinary user.");
        }

        var place = new ServerPlace(home, ChooseSocketDirectory(options, home), account);
        place.OwnDirectory(place.SocketDirectory);
        return place;
    }

    /// <summary>Makes a directory, when missing, that only the server's user may enter. PostgreSQL and <c>trust</c> both ask for that.</summary>
    public void OwnDirectory(string path)
    {
        try
        {
            if (Directory.CreateDirectory(path).LinkTarget is not null)
            {
                throw new PostgresStartException($"{path} is a symbolic link; a directory of our own was expected there.");
            }

            File.SetUnixFileMode(path, Owner);
            GiveToServer(path);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PostgresStartException($"The directory {path} belongs to another user.", e);
        }
    }

    /// <summary>Gives a file or directory to the server's user, where that is not the host's own.</summary>
    public void GiveToServer(string path)
    {
        if (Account is not null)
        {
            Posix.ChangeOwner(path, Account);
        }
    }

    // As root the server runs as another user. Where that one cannot get to the data directory (below /root, or in a
    // directory made 0700) the server lives in the shared directory, and a link in the data directory leads there:
    // without the link it is found by nobody, so removing the data directory does begin anew.
    private static string FindHome(PostgresOptions options)
    {
        var data = Posix.RealPath(options.DataDirectory);
        var link = Path.Combine(data, "server");
        if (Directory.Exists(link))
        {
            return Posix.RealPath(link);
        }

        if (!Posix.IsRoot || Directory.Exists(Path.Combine(data, "cluster")) || Reach.IsOpen(data))
        {
            return data;
        }

        OpenDirectory(options.SharedDirectory);
        var home = Path.Combine(Posix.RealPath(options.SharedDirectory), Guid.NewGuid().ToString("N")[..12]);
        OpenDirectory(home);
        File.Delete(link);
        Directory.CreateSymbolicLink(link, home);
        return home;
    }

    private static void OpenDirectory(string path)
    {
        try
        {
            if (!Directory.Exists(path))
            {
                Directory.CreateDirectory(path);
                File.SetUnixFileMode(path, OthersPass);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PostgresStartException(
                $"PostgreSQL cannot reach the data directory, and {path}, which would take its place, cannot be made: {e.Message}", e);
        }
    }

    private static string ChooseSocketDirectory(PostgresOptions options, string home)
    {
        var beside = Path.Combine(home, "socket");
        if (Encoding.UTF8.GetByteCount($"{beside}/.s.PGSQL.{Port}") <= LongestSocketPath && beside.All(IsPlain))
        {
            return beside;
        }

        // Never a guessable name in /tmp as root: whoever made it first would be handed a directory of PostgreSQL's.
        var runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        var parent = Posix.IsRoot ? options.SharedDirectory : Directory.Exists(runtime) ? runtime : "/tmp";
        if (Posix.IsRoot)
        {
            OpenDirectory(parent);
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home)))[..12];
        return Path.Combine(parent, $"pg-{name}");
    }

    // Commas separate directories in PostgreSQL's setting and hosts in Npgsql's, and colons begin a port.
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '+' or '@';

    /// <summary>Removes what a stopped server leaves outside its data directory.</summary>
    public void RemoveSocketDirectory()
    {
        if (Directory.Exists(SocketDirectory) && !Directory.EnumerateFileSystemEntries(SocketDirectory).Any())
        {
            Directory.Delete(SocketDirectory);
        }
    }

    /// <summary>Removes everything: for throw-away servers.</summary>
    public void Remove(string dataDirectory)
    {
        foreach (var directory in new[] { SocketDirectory, Home, dataDirectory }.Where(Directory.Exists))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
