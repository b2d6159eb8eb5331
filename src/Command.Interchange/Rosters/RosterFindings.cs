namespace Command.Interchange.Rosters;

/// <summary>The rows that are wrong, as they are found, and whether there are so many that the export itself must be wrong.</summary>
internal sealed class RosterFindings
{
    private readonly List<RosterProblem> _rows = [];
    private readonly Dictionary<string, (int Wrong, int All)> _tables = new(StringComparer.Ordinal);

    /// <summary>How many rows are wrong.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<RosterProblem> Rows => _rows;

    /// <summary>The first table of which too much is wrong; null when none is so.</summary>
    public RosterProblem? Broken =>
        _tables.Where(table => table.Value.Wrong * (long)RosterLimits.OneIn > table.Value.All).Select(table =>
            new RosterProblem(table.Key, null, null, $"has {table.Value.Wrong:N0} wrong rows of {table.Value.All:N0}; export it again")).FirstOrDefault();

    /// <summary>Does something with a row; when the row turns out to be wrong, it is left out and the reading goes on.</summary>
    public void Try(CsvRow row, Action<CsvRow> act)
    {
        var (wrong, all) = _tables.GetValueOrDefault(row.File);
        try
        {
            act(row);
        }
        catch (BadRow e)
        {
            wrong++;
            Count++;
            if (_rows.Count < RosterLimits.Listed)
            {
                _rows.Add(new RosterProblem(row.File, row.Number, e.Field, e.Message));
            }
        }

        _tables[row.File] = (wrong, all + 1);
    }
}

/// <summary>One row is wrong. Caught row by row.</summary>
internal sealed class BadRow(string? field, string reason) : Exception(reason)
{
    public string? Field { get; } = field;
}
