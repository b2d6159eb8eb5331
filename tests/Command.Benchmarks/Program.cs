using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Command.Benchmarks;
using Command.Benchmarks.Measure;
using Command.Benchmarks.Rows;

// Without arguments every row is measured, otherwise the rows named.
IRow[] rows =
[
    new LastOfAThousand(), new BesideSocketIo(), new Repaint(), new Appends(), new LongTimeline(), new Deliveries(), new OneIncidentManyPeople(),
    new CostOfViewers(), new ColdStart(), new Storm(), new FieldPage(), new ReviewSteps(),
];
var asked = rows.Where(row => args.Length == 0 || args.Contains(row.Name)).ToList();
if (asked.Count == 0)
{
    Console.Error.WriteLine($"There is no such row. Rows: {string.Join(", ", rows.Select(row => row.Name))}");
    return 1;
}

// A thousand viewers are one person here.
Environment.SetEnvironmentVariable("Command__NoRequestLimits", "true");
var table = new Table();
await using (var bench = new Bench())
{
    // Asked to stop: no server stays behind.
    using var stop = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => bench.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(20)));
    foreach (var row in asked)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            table.Add(await row.MeasureAsync(bench));
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException or IOException)
        {
            table.Add([Line.Skipped(row.Name, e.Message)]);
        }

        Console.Error.WriteLine($"{row.Name}: {clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s, load {Table.Load}");
    }
}

table.Print(Console.Out);
return table.FallsShort ? 2 : 0;
