using Command.Benchmarks.Measure;
using Command.Domain.Kernel;

namespace Command.Benchmarks.Rows;

/// <summary>What a long incident of 200 rooms costs: a mark in it, and opening it.</summary>
public sealed class LongTimeline : IRow
{
    private const int Short = 10;
    private const int MarksARound = 10;

    public string Name => "length";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        var node = await bench.NodeAsync();
        var old = await node.LongAsync();
        var young = await node.DeclareAsync(Short);

        // Opening comes first: marking would make the short one longer.
        var opening = await Rounds.RunAsync(() => Rounds.TimeAsync(() => node.OpenAsync(young)), () => Rounds.TimeAsync(() => node.OpenAsync(old)), count: 100);
        var marking = await Rounds.RunAsync(
            () => MarkAsync(young), () => MarkAsync(old), count: 50, between: async () => young = await node.DeclareAsync(Short));
        return
        [
            Line.Ratio("one mark in an incident of 10,000 events and 200 rooms, beside one of 10", marking, "ms", Goal.AtMost(1.2, "×")),
            Line.Ratio("opening an incident of 10,000 events and 200 rooms, beside one of 10", opening, "ms", Goal.AtMost(2, "×")),
        ];

        async Task<double> MarkAsync(IncidentId incident) => await Rounds.TimeAsync(async () =>
        {
            for (var n = 0; n < MarksARound; n++)
            {
                await node.MarkAsync(incident);
            }
        }) / MarksARound;
    }
}
