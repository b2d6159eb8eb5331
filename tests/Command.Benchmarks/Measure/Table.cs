namespace Command.Benchmarks.Measure;

/// <summary>All lines, as a table that can be put into a README.</summary>
public sealed class Table
{
    private readonly List<Line> _lines = [];

    /// <summary>How busy the machine is: processes that run or wait for a disk, over the last minute.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public bool FallsShort => _lines.Exists(line => line.Verdict == "falls short");

    public void Add(IEnumerable<Line> lines) => _lines.AddRange(lines);

    public void Print(TextWriter to)
    {
        to.WriteLine("| what | beside | ours | figure: median (quartiles) | goal | |");
        to.WriteLine("|---|---|---|---|---|---|");
        foreach (var line in _lines)
        {
            to.WriteLine($"| {line.What} | {line.Beside} | {line.Ours} | **{line.Figure}** | {line.Goal} | {line.Verdict} |");
        }

        to.WriteLine();
        to.WriteLine($"{Environment.ProcessorCount} processors, shared by server, database and clients; load {Load}.");
    }
}
