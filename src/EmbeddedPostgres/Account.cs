using System.Diagnostics;
using System.Globalization;

namespace EmbeddedPostgres;

/// <summary>An unprivileged user of this system, for PostgreSQL to run as when the host runs as root.</summary>
internal sealed record Account(string Name, uint User, uint Group)
{
    /// <summary>
    /// Null when the host is an ordinary user: PostgreSQL then runs as the same one.
    /// As root it is the owner of the cluster that is there already, else <c>postgres</c>, else <c>nobody</c>.
    /// </summary>
    /// <exception cref="PostgresStartException">The host is root and there is no user to drop to.</exception>
    public static Account? ForServer(string? existingCluster)
    {
        if (!Posix.IsRoot)
        {
            return null;
        }

        // PostgreSQL refuses a cluster of another owner. The first choice may have changed since it was made
        // (Debian's package adds a user postgres), or an ordinary user may have made it.
        string[] names = existingCluster is null ? ["postgres", "nobody"] : [OwnerOf(existingCluster)];
        return names.Select(Find).FirstOrDefault(a => a is { User: not 0 })
            ?? throw new PostgresStartException(
                $"PostgreSQL does not run as root, and there is no other user for it here (looked for: {string.Join(", ", names)}). "
                + "Start as an ordinary user, or add a user named postgres.");
    }

    public static Account? Find(string name) =>
        File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length > 3 && string.Equals(fields[0], name, StringComparison.Ordinal))
            .Select(fields => new Account(
                name,
                uint.Parse(fields[2], CultureInfo.InvariantCulture),
                uint.Parse(fields[3], CultureInfo.InvariantCulture)))
            .FirstOrDefault();

    // .NET reads a file's mode but not its owner, and the layout of libc's stat differs by processor.
    private static string OwnerOf(string path)
    {
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%U", path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var owner = stat.StandardOutput.ReadToEnd().Trim();
        stat.WaitForExit();
        return owner;
    }
}
