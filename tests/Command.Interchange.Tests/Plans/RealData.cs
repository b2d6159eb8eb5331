using System.Runtime.CompilerServices;

namespace Command.Interchange.Tests.Plans;

/// <summary>Real files, kept beside the repository and never in it. A test that needs one is skipped, visibly, without it.</summary>
internal static class RealData
{
    public static Stream Open(string path, [CallerFilePath] string here = "")
    {
        var root = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Command.sln")))
        {
            root = root.Parent;
        }

        var file = Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", "data", path));
        Skip.IfNot(File.Exists(file), "real data not present");
        return File.OpenRead(file);
    }
}
