using System.Diagnostics;

namespace EmbeddedPostgres;

/// <summary>What the system knows of a process that may not be our child.</summary>
internal static class ProcessTable
{
    /// <summary>
    /// True while the process runs. A zombie counts as gone: an orphan killed with -9 can stay one for seconds until
    /// process 1 reaps it, and answers <c>kill(pid, 0)</c> all that time.
    /// </summary>
    public static bool IsRunning(int pid)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Posix.Exists(pid);
        }

        try
        {
            // "17 (a name, (perhaps with brackets)) S ...": the state follows the last closing bracket.
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var state = stat[stat.LastIndexOf(')') + 2];
            return state is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>
    /// True when the process runs and works in this directory, as a PostgreSQL server does in its cluster.
    /// A process number alone proves nothing: after a restart of the machine it may be anyone's.
    /// </summary>
    public static bool WorksIn(int pid, string directory)
    {
        if (!IsRunning(pid))
        {
            return false;
        }

        try
        {
            // macOS does not tell the directory without a privilege; the name has to do.
            return OperatingSystem.IsLinux()
                ? string.Equals(new DirectoryInfo($"/proc/{pid}/cwd").LinkTarget, directory, StringComparison.Ordinal)
                : string.Equals(Process.GetProcessById(pid).ProcessName, "postgres", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
