using System.Globalization;

namespace EmbeddedPostgres;

/// <summary>What a running server writes of itself into <c>postmaster.pid</c>: its process, its socket, its state.</summary>
internal sealed record PidFile(int Pid, string SocketDirectory, bool IsReady)
{
    private const int PidLine = 0;
    private const int SocketLine = 4;
    private const int StatusLine = 7;

    /// <summary>Null when there is no such file, or only the beginning of one.</summary>
    public static PidFile? Read(string cluster)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(cluster, "postmaster.pid"));
            return lines.Length > PidLine && int.TryParse(lines[PidLine], NumberStyles.Integer, CultureInfo.InvariantCulture, out var pid)
                // A server run without its postmaster writes its number negated.
                ? new PidFile(
                    Math.Abs(pid),
                    lines.ElementAtOrDefault(SocketLine) ?? "",
                    string.Equals(lines.ElementAtOrDefault(StatusLine)?.Trim(), "ready", StringComparison.Ordinal))
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
