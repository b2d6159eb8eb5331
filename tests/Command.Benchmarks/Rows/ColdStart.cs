using Command.Benchmarks.Measure;

namespace Command.Benchmarks.Rows;

/// <summary>From starting the program on a directory it has used before to its first "ready", its database included.</summary>
public sealed class ColdStart : IRow
{
    private const int Starts = 5;

    public string Name => "start";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        await (await bench.StartProcessAsync()).DisposeAsync();
        var took = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var app = await bench.StartProcessAsync();
            took.Add(app.ReadyAfter.TotalSeconds);
        }

        return [Line.Alone("cold start to ready on an existing data directory, database included", took, "s", Goal.AtMost(3, "s"))];
    }
}
