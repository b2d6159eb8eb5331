using Command.Interchange.Plans;

namespace Command.Interchange.Rosters;

/// <summary>The tables of a OneRoster 1.1 CSV archive that a roster is made of. Demographics and results are not even unpacked.</summary>
internal sealed class OneRosterArchive
{
    private static readonly string[] Tables = ["manifest.csv", "orgs.csv", "academicSessions.csv", "classes.csv", "users.csv", "enrollments.csv"];
    private static readonly string[] Needed = ["orgs.csv", "users.csv", "classes.csv", "enrollments.csv"];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables;

    public OneRosterArchive(string file, ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("PK"u8))
        {
            throw new UnreadableFile(file, "is not a zip archive; choose the archive that the student information system exports");
        }

        var zip = SafeArchive.Open(file, bytes, path => Known(path) is not null);
        _tables = new(StringComparer.Ordinal);
        foreach (var (path, content) in zip.Entries)
        {
            if (!_tables.TryAdd(Known(path)!, content))
            {
                throw new UnreadableFile(file, $"has {Known(path)} twice");
            }
        }

        if (Needed.FirstOrDefault(needed => !_tables.ContainsKey(needed)) is { } missing)
        {
            throw new UnreadableFile(file, $"has no {missing}, so it is not a OneRoster export");
        }

        CheckManifest();
    }

    /// <summary>The rows of a table; none where the archive has no such table.</summary>
    public IEnumerable<CsvRow> Rows(string table, params IReadOnlyList<string> needed) =>
        _tables.TryGetValue(table, out var bytes) ? CsvTable.Rows(table, bytes, needed) : [];

    // In the archive itself, or in one folder: some tools pack the folder instead of what is in it.
    private static string? Known(string path) =>
        path.Count(c => c == '/') > 1 ? null : Tables.FirstOrDefault(table => table.Equals(path[(path.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase));

    private void CheckManifest()
    {
        foreach (var row in Rows("manifest.csv", "propertyName", "value"))
        {
            var (name, value) = (row.Text("propertyName"), row.Text("value"));
            if (name.Equals("oneroster.version", StringComparison.OrdinalIgnoreCase) && value is not ("1.1" or ""))
            {
                throw new UnreadableFile("manifest.csv", $"says OneRoster version {PlainText.Shown(value)}; only 1.1 is supported");
            }

            if (value.Equals("delta", StringComparison.OrdinalIgnoreCase) && name.StartsWith("file.", StringComparison.OrdinalIgnoreCase) && Known(name["file.".Length..] + ".csv") is { } table)
            {
                throw new UnreadableFile("manifest.csv", $"says that {table} holds changes only (delta); export everything (bulk)");
            }
        }
    }
}
