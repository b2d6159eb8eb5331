using System.Runtime.CompilerServices;

namespace Command.Interchange.Tests.Plans;

/// <summary>Real files, kept beside the repository and never in it. A test that needs one is skipped, visibly, without it.</summary>
internal static class RealData
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static Stream Open(string path)
    {
        var file = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", path));
        Skip.IfNot(File.Exists(file), "real data not present");
        return File.OpenRead(file);
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Command.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Command.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
