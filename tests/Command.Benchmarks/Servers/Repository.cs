namespace Command.Benchmarks.Servers;

/// <summary>Where the sources and what was built of them lie.</summary>
public static class Repository
{
    /// <summary>The directory of the solution this program was built from.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? directory) =>
        directory is null ? throw new DirectoryNotFoundException("Run this from within the repository.")
        : File.Exists(Path.Combine(directory.FullName, "Command.sln")) ? directory.FullName
        : Find(directory.Parent);
}
