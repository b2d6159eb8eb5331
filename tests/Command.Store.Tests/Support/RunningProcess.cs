using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Command.Store.Tests.Support;

/// <summary>Looks at processes by number, and kills the ones a test has started.</summary>
public static class RunningProcess
{
    /// <summary>Whether it runs; one that is dead but not yet reaped does not.</summary>
    public static bool IsAlive(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    public static void Kill(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or Win32Exception or InvalidOperationException)
        {
            // Gone already.
        }
    }

    /// <summary>The numbers of the processes with both words in their command line.</summary>
    public static IReadOnlyList<int> Find(string program, string argument) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Where(pid => Words(pid) is [var first, ..] words
                && first.EndsWith(program, StringComparison.Ordinal)
                && words.Any(w => w.StartsWith(argument, StringComparison.Ordinal))),
    ];

    /// <summary>The number of the user it runs as.</summary>
    public static int UserOf(int pid) =>
        int.Parse(
            File.ReadLines($"/proc/{pid}/status").First(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1],
            CultureInfo.InvariantCulture);

    private static string[] Words(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Split('\0');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
