using System.Text;

namespace Command.Interchange.Scenarios;

/// <summary>The scenarios that come with Command, for every school.</summary>
public static class ScenarioLibrary
{
    private const string Folder = "Command.Interchange.Scenarios.Library.";
    private static readonly Lazy<IReadOnlyList<ScenarioFile>> Files = new(ReadAll);

    /// <summary>All of them, by the name of their file.</summary>
    public static IReadOnlyList<ScenarioFile> All => Files.Value;

    /// <summary>The text of one by the name of its file, to begin one's own from; null when there is none.</summary>
    public static string? Text(string name)
    {
        using var stream = typeof(ScenarioLibrary).Assembly.GetManifestResourceStream(Folder + name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static List<ScenarioFile> ReadAll() =>
    [
        .. typeof(ScenarioLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal)
            .Select(name => ScenarioReader.Read(name, Text(name)!)),
    ];
}
