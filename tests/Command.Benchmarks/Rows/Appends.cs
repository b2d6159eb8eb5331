using Command.Benchmarks.Measure;
using Command.Domain.Kernel;

namespace Command.Benchmarks.Rows;

/// <summary>Marks of eight people who work on fifty incidents, beside eight connections that insert.</summary>
public sealed class Appends : IRow
{
    private const int Writers = 8;
    private const int Incidents = 50;
    private const int EachWrites = 20;

    // A row of the raw table is of about the size of a stored mark.
    private static readonly string Row = $$"""{"room":"214","search":"cleared","team":"A","by":"{{new string('x', 200)}}"}""";

    public string Name => "append";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        var node = await bench.NodeAsync();
        var raw = await bench.RawAsync();
        var incidents = new List<IncidentId>();
        for (var i = 0; i < Incidents; i++)
        {
            incidents.Add(await node.DeclareAsync());
        }

        var rounds = await Rounds.RunAsync(
            () => RateAsync((_, _) => raw.InsertAsync(Row)),
            () => RateAsync((writer, n) => node.MarkAsync(incidents[((n * Writers) + writer) % Incidents])),
            warmUp: 5);
        return [Line.Ratio("append (decide + commit), 8 writers over 50 incidents, beside raw INSERT + COMMIT on 8 connections", rounds, "/s", Goal.Share(0.25))];
    }

    private static async Task<double> RateAsync(Func<int, int, Task> write)
    {
        var took = await Rounds.TimeAsync(() => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var n = 0; n < EachWrites; n++)
            {
                await write(writer, n);
            }
        }))));
        return Writers * EachWrites / took * 1000;
    }
}
