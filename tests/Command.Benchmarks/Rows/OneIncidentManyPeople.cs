using Command.Benchmarks.Measure;

namespace Command.Benchmarks.Rows;

/// <summary>How many marks of one incident are committed in a second when 32 people mark as fast as they are answered.</summary>
public sealed class OneIncidentManyPeople : IRow
{
    private const int People = 32;
    private const int EachMarks = 20;
    private const int Rounds = 30;

    public string Name => "people";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        var node = await bench.NodeAsync();
        var incident = await node.LongAsync();
        var rates = new List<double>();
        for (var i = -5; i < Rounds; i++)
        {
            var took = await Measure.Rounds.TimeAsync(() => Task.WhenAll(Enumerable.Range(0, People).Select(_ => Task.Run(async () =>
            {
                for (var n = 0; n < EachMarks; n++)
                {
                    await node.MarkAsync(incident);
                }
            }))));
            if (i >= 0)
            {
                rates.Add(People * EachMarks / took * 1000);
            }
        }

        return [Line.Alone("one incident's marks, 32 people at once, committed", rates, "/s", Goal.AtLeast(1000, "/s"))];
    }
}
