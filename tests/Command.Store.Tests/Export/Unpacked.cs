using System.Diagnostics;
using System.IO.Compression;
using Command.Web.Features.Export;

namespace Command.Store.Tests.Export;

/// <summary>An export on another machine: in a directory of its own, with nothing but what its README.txt tells to run.</summary>
public sealed class Unpacked : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("exported").FullName;

    public Unpacked(ExportZip zip)
    {
        ZipFile.ExtractToDirectory(new MemoryStream(zip.Content), _place);
        // The steps as they are written there: the lines that are set in after "run these three".
        Steps = [.. File.ReadLines(PathOf("README.txt")).SkipWhile(line => !line.Contains("run these three", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim())];
    }

    public IReadOnlyList<string> Steps { get; }

    public IEnumerable<string> Files => Directory.EnumerateFiles(_place, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_place, file)).Order(StringComparer.Ordinal);

    public string PathOf(string file) => Path.Combine(_place, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>What each step said; stops at the first that fails.</summary>
    public (bool Holds, string Said) Check()
    {
        var said = "";
        foreach (var step in Steps)
        {
            var (code, words) = Run(step);
            said += words;
            if (code != 0)
            {
                return (false, said);
            }
        }

        return (said.Contains("EVERYTHING HOLDS", StringComparison.Ordinal), said);
    }

    /// <summary>Runs one step there.</summary>
    public (int Code, string Said) Run(string step)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", step + " 2>&1"]) { WorkingDirectory = _place, UseShellExecute = false, RedirectStandardOutput = true };
        using var run = Process.Start(start)!;
        var said = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return (run.ExitCode, said);
    }

    /// <summary>Whether a flipped byte is found; the file is as it was afterwards.</summary>
    public bool FindsFlip(string file, int at, byte mask)
    {
        var path = PathOf(file);
        var good = File.ReadAllBytes(path);
        var bad = (byte[])good.Clone();
        bad[at] ^= mask;
        File.WriteAllBytes(path, bad);
        var (holds, _) = Check();
        File.WriteAllBytes(path, good);
        return !holds;
    }

    public void Dispose() => Directory.Delete(_place, recursive: true);
}
