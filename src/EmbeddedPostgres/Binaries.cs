using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace EmbeddedPostgres;

/// <summary>Finds the packaged PostgreSQL programs and makes them runnable.</summary>
public static class Binaries
{
    /// <summary>The environment variable that says where the programs are, before anything else.</summary>
    public const string Variable = "COMMAND_POSTGRES_BINARIES";

    private const UnixFileMode ForEveryone =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static string Package =>
        $"@embedded-postgres/{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>The directory that holds <c>bin/postgres</c>.</summary>
    /// <exception cref="PostgresStartException">It is not to be found; the message says where was looked and what to do.</exception>
    public static string Find(string? configured)
    {
        var told = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } fromEnvironment ? fromEnvironment : configured;
        if (told is not null)
        {
            return Root(told) ?? throw new PostgresStartException(
                $"There are no PostgreSQL programs in {Path.GetFullPath(told)}: neither bin/postgres nor native/bin/postgres is there.");
        }

        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (Root(Path.Combine(directory.FullName, "node_modules", Package)) is { } root)
            {
                return root;
            }
        }

        throw new PostgresStartException(
            $"There is no node_modules/{Package} in {AppContext.BaseDirectory} or any directory above it. "
            + $"Run `npm ci` in the root of the repository, set {Variable} to a directory with bin/postgres, or use a PostgreSQL server of your own.");
    }

    /// <summary>
    /// The programs, in a place the server's user can run them from: where they are, or a copy below <paramref name="home"/>.
    /// Call only while no server runs from the copy.
    /// </summary>
    internal static string Prepare(string root, string home, Account? account)
    {
        if ((account is null || Reach.IsOpen(Path.Combine(root, "bin", "postgres"))) && TryLink(root))
        {
            return root;
        }

        // Named by what was copied, so that an upgrade is copied again.
        var program = new FileInfo(Path.Combine(root, "bin", "postgres"));
        var copy = Path.Combine(home, string.Create(
            CultureInfo.InvariantCulture, $"binaries-{program.Length:x}-{program.LastWriteTimeUtc.Ticks:x}"));
        if (Directory.Exists(copy))
        {
            return copy;
        }

        foreach (var old in Directory.EnumerateDirectories(home, "binaries-*").ToList())
        {
            Directory.Delete(old, recursive: true);
        }

        var unfinished = Path.Combine(home, $"binaries-unfinished-{Guid.NewGuid():N}");
        Copy(root, unfinished);
        TryLink(unfinished);
        Directory.Move(unfinished, copy);
        return copy;
    }

    private static string? Root(string directory) =>
        new[] { Path.Combine(directory, "native"), directory }
            .Select(Path.GetFullPath)
            .FirstOrDefault(d => File.Exists(Path.Combine(d, "bin", "postgres")));

    // An npm package cannot carry symbolic links; without these the programs miss their libraries. The package would
    // make them in a postinstall script, which is not needed this way. False when they are missing and cannot be made.
    private static bool TryLink(string root)
    {
        var list = Path.Combine(root, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return true;
        }

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            // Both are written "native/lib/NAME".
            var target = Path.Combine(root, "lib", Path.GetFileName(link.GetProperty("target").GetString()!));
            try
            {
                if (!File.Exists(target))
                {
                    File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
                }
            }
            catch (UnauthorizedAccessException)
            {
                return false;
            }
            catch (IOException)
            {
                // Another host made it just now, or this is a read-only file system.
                if (!File.Exists(target))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        File.SetUnixFileMode(to, ForEveryone);
        foreach (var directory in Directory.EnumerateDirectories(from))
        {
            Copy(directory, Path.Combine(to, Path.GetFileName(directory)));
        }

        foreach (var file in Directory.EnumerateFiles(from).Where(f => !f.EndsWith(".a", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetUnixFileMode(copy, ForEveryone);
        }
    }
}
