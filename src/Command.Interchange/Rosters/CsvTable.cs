using System.Data;
using System.Globalization;
using System.Text;
using Command.Interchange.Plans;
using Sylvan.Data.Csv;

namespace Command.Interchange.Rosters;

/// <summary>One table of a roster, read by the names of its columns and row by row.</summary>
internal static class CsvTable
{
    private const int MostBuffer = 1 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The rows. A column that is <paramref name="needed"/> and missing makes the file unreadable.</summary>
    /// <exception cref="UnreadableFile">The table as a whole can't be used.</exception>
    public static IEnumerable<CsvRow> Rows(string file, ReadOnlyMemory<byte> bytes, params IReadOnlyList<string> needed)
    {
        var table = Guarded(file, () => Open(bytes));
        using var open = table;
        var columns = Columns(file, table, needed);
        for (var number = 2; Guarded(file, table.Read); number++)
        {
            if (number > RosterLimits.Rows)
            {
                throw new UnreadableFile(file, $"has more than {RosterLimits.Rows:N0} rows");
            }

            // An empty line at the end is no row.
            if (table.RowFieldCount > 1 || table.GetString(0).Length > 0)
            {
                yield return new CsvRow(file, number, table, columns);
            }
        }
    }

    private static CsvDataReader Open(ReadOnlyMemory<byte> bytes)
    {
        var text = new StreamReader(new MemoryStream(bytes.ToArray(), writable: false), Strict);
        return CsvDataReader.Create(text, new CsvDataReaderOptions { Delimiter = ',', HasHeaders = true, MaxBufferSize = MostBuffer, Culture = CultureInfo.InvariantCulture, OwnsReader = true });
    }

    private static Dictionary<string, int> Columns(string file, CsvDataReader table, IReadOnlyList<string> needed)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < table.FieldCount; i++)
        {
            var name = table.GetName(i).Trim();
            if (!columns.TryAdd(name, i) && name.Length > 0)
            {
                throw new UnreadableFile(file, $"has the column {PlainText.Shown(name)} twice");
            }
        }

        return needed.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing ? throw new UnreadableFile(file, $"has no column {missing}") : columns;
    }

    private static T Guarded<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFile(file, "is not UTF-8; save it as UTF-8");
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException or CsvMissingHeadersException or CsvConfigurationException or DataException or FormatException or InvalidDataException or IndexOutOfRangeException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableFile(file, e is CsvFormatException { RowNumber: > 0 and var row } ? $"is not a CSV file from row {row + 1:N0} on: look for a quote that is not closed" : "is not a CSV file with a header");
        }
    }
}

/// <summary>One row, for as long as the reader stands on it.</summary>
/// <param name="File">The table.</param>
/// <param name="Number">As a spreadsheet counts: the header is 1.</param>
/// <param name="Table">The reader.</param>
/// <param name="Columns">Where each column is.</param>
internal sealed record CsvRow(string File, int Number, CsvDataReader Table, IReadOnlyDictionary<string, int> Columns)
{
    /// <summary>Whether the row counts: blank is active in a bulk file (OneRoster 1.1, 2.2).</summary>
    public bool IsActive => Text("status").ToUpperInvariant() switch
    {
        "" or "ACTIVE" => true,
        "TOBEDELETED" or "INACTIVE" => false,
        _ => throw new BadRow("status", "is neither active nor tobedeleted"),
    };

    /// <summary>A field as one line of harmless characters; empty where the table or the row has none.</summary>
    /// <exception cref="BadRow">It is longer than any such field is.</exception>
    public string Text(string column)
    {
        if (!Columns.TryGetValue(column, out var at) || at >= Table.RowFieldCount)
        {
            return "";
        }

        var raw = Table.GetString(at);
        return raw.Length > RosterLimits.Field ? throw new BadRow(column, $"is longer than {RosterLimits.Field:N0} characters") : PlainText.Name(raw, out _, out _);
    }

    /// <summary>A field that must be there.</summary>
    public string Needed(string column) => Text(column) is { Length: > 0 } text ? text : throw new BadRow(column, "is empty");

    /// <summary>A field that holds several, joined by commas.</summary>
    public IReadOnlyList<string> List(string column) => Text(column).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A date; null where there is none.</summary>
    public DateOnly? Date(string column) => Text(column) switch
    {
        "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new BadRow(column, "is not a date like 2026-03-02"),
    };
}
