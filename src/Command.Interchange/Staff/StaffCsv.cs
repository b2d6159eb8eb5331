using System.Globalization;
using System.Text;
using Command.Domain.Kernel;
using Command.Domain.People;
using Sylvan.Data.Csv;

namespace Command.Interchange.Staff;

/// <summary>
/// Reads a list of staff as table programs and student information systems write it (CSV, RFC 4180): separated by commas,
/// semicolons or tabs, with headings in the first row, in any order and under many names.
/// </summary>
public static class StaffCsv
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>The most people one file may hold.</summary>
    public const int MaxRows = 5_000;

    private const int MaxFaults = 200;
    private const int MaxField = 1_000;
    private const int MostBuffer = 1 << 20;
    private static readonly char[] Between = [';', '|', '\n'];

    /// <summary>Reads a file: UTF-8 or UTF-16, or what older table programs write in Western Europe and America.</summary>
    public static StaffRead Read(byte[] file)
    {
        using var text = new StreamReader(new MemoryStream(file), IsUtf8(file) ? Encoding.UTF8 : Encoding.Latin1, detectEncodingFromByteOrderMarks: true);
        return Read(text);
    }

    private static StaffRead Read(StreamReader text)
    {
        try
        {
            using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { MaxBufferSize = MostBuffer, Culture = CultureInfo.InvariantCulture });
            return Read(csv);
        }
        catch (CsvMissingHeadersException)
        {
            return new StaffRead.Refused("The file is empty. It needs a row of headings and a row for each person.");
        }
        catch (CsvFormatException e)
        {
            return new StaffRead.Refused($"Row {e.RowNumber + 1} can't be read: look for a quotation mark that is not closed.");
        }
        catch (Exception e) when (e is CsvRecordTooLargeException or CsvConfigurationException or System.Data.DataException or FormatException or InvalidDataException or IndexOutOfRangeException or ArgumentException or InvalidOperationException)
        {
            return new StaffRead.Refused("This is no list that can be read. Save it as CSV again, with a row of headings.");
        }
    }

    private static StaffRead Read(CsvDataReader csv)
    {
        string[] headings = [.. Enumerable.Range(0, csv.FieldCount).Select(at => csv.GetName(at).Trim())];
        var columns = new Dictionary<StaffColumn, (int At, string Heading)>();
        foreach (var (at, heading) in headings.Index())
        {
            if (StaffColumns.Of(heading) is { } column && !columns.TryAdd(column, (at, heading)))
            {
                return new StaffRead.Refused($"“{columns[column].Heading}” and “{heading}” mean the same. Leave one of them out.");
            }
        }

        if (Missing(columns.Keys) is { } missing)
        {
            return new StaffRead.Refused($"There is no column for {missing}. The first row must name the columns: name, e-mail, role, building, agency.");
        }

        var rows = new List<StaffRow>();
        var faults = new List<StaffFault>();
        var emails = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 2; csv.Read(); number++)
        {
            if (number - 1 > MaxRows)
            {
                return new StaffRead.Refused($"The file has more than {MaxRows} people. Split it, by school for instance.");
            }

            // An empty line, such as at the end, is nobody.
            if (csv.RowFieldCount == 1 && csv.GetString(0).Length == 0)
            {
                continue;
            }

            var found = new Faults(number, columns);
            var row = RowOf(csv, columns, found);
            if (row is not null && !emails.TryAdd(row.Email, row.Number))
            {
                found.Add(StaffColumn.Email, $"{row.Email} is in row {emails[row.Email]} already.");
            }

            faults.AddRange(found.All);
            if (found.All.Count == 0 && row is not null)
            {
                rows.Add(row);
            }

            if (faults.Count > MaxFaults)
            {
                return new StaffRead.Refused($"More than {MaxFaults} fields are wrong; the first: row {faults[0].Row}, {faults[0].Field}: {faults[0].Words} Is this a list of staff?");
            }
        }

        return new StaffRead.Listed(rows, faults, [.. headings.Where(heading => heading.Length > 0 && StaffColumns.Of(heading) is null)]);
    }

    private static bool IsUtf8(byte[] file)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(file);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string? Missing(Dictionary<StaffColumn, (int At, string Heading)>.KeyCollection there) =>
        !there.Contains(StaffColumn.Name) && !(there.Contains(StaffColumn.FirstName) && there.Contains(StaffColumn.LastName)) ? "the name"
        : !there.Contains(StaffColumn.Email) ? "the e-mail"
        : !there.Contains(StaffColumn.Role) ? "the role"
        : null;

    private static StaffRow? RowOf(CsvDataReader csv, Dictionary<StaffColumn, (int At, string Heading)> columns, Faults faults)
    {
        string? Field(StaffColumn column)
        {
            if (!columns.TryGetValue(column, out var there))
            {
                return null;
            }

            var text = there.At < csv.RowFieldCount ? Written.OrNull(csv.GetString(there.At)) ?? "" : "";
            if (text.Length > MaxField)
            {
                faults.Add(column, $"It is longer than {MaxField} characters.");
                return "";
            }

            return text;
        }

        var name = Field(StaffColumn.Name) is { Length: > 0 } whole ? whole : $"{Field(StaffColumn.FirstName)} {Field(StaffColumn.LastName)}".Trim();
        var email = PersonDecider.Email(Field(StaffColumn.Email));
        var role = Field(StaffColumn.Role) ?? "";
        if (name.Length == 0)
        {
            faults.Add(StaffColumn.Name, "It is empty.");
        }

        if (email is null)
        {
            faults.Add(StaffColumn.Email, "It is empty. By the e-mail a person is known again.");
        }

        if (StaffColumns.RoleOf(role) is not { } known)
        {
            faults.Add(StaffColumn.Role, role.Length == 0 ? "It is empty." : $"“{role}” is no role. Write observer, crisis team, officer, district office or administrator.");
            return null;
        }

        return email is null || name.Length == 0 ? null : new StaffRow(
            faults.Row, name, email, known, Field(StaffColumn.Building)?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Field(StaffColumn.Agency), Field(StaffColumn.Title));
    }

    /// <summary>What is wrong with one row, under the headings of its file.</summary>
    private sealed class Faults(int row, Dictionary<StaffColumn, (int At, string Heading)> columns)
    {
        public int Row => row;

        public List<StaffFault> All { get; } = [];

        public void Add(StaffColumn column, string words) =>
            All.Add(new StaffFault(row, columns.TryGetValue(column, out var there) ? there.Heading : column.ToString(), words));
    }
}
