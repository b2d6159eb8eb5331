using System.Text.Json;
using Command.Benchmarks.Clients;
using Command.Benchmarks.Measure;
using Command.Benchmarks.Servers;
using Command.Domain.Kernel;

namespace Command.Benchmarks.Rows;

/// <summary>How long until the last of 1,000 viewers has a mark, beside the least that a commit and a broadcast can take.</summary>
public sealed class LastOfAThousand : IRow
{
    private const int Viewers = 1000;

    public string Name => "broadcast";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        var node = await bench.NodeAsync();
        var raw = await bench.RawAsync();
        var incident = await node.LongAsync();
        var patch = await PatchAsync(node, incident);
        await using var ours = await Crowd.OpenAsync(Viewers, () => node.WatchAsync(incident));
        await using var beside = await Crowd.OpenAsync(Viewers, raw.WatchAsync);
        var rounds = await Rounds.RunAsync(
            () => beside.TimeAsync(() => raw.PostAsync(patch)),
            () => ours.TimeAsync(() => node.MarkAsync(incident)),
            count: 60,
            between: async () =>
            {
                await ours.StayAsync();
                await beside.StayAsync();
            });
        return [Line.Ratio($"mark → last of {Viewers:N0} hub viewers has it, beside one raw commit and one raw SignalR broadcast of the same bytes", rounds, "ms", Goal.AtMost(1.3, "×"))];
    }

    /// <summary>What a viewer gets of one mark.</summary>
    internal static async Task<JsonElement> PatchAsync(AppNode node, IncidentId incident)
    {
        var patch = new TaskCompletionSource<JsonElement>();
        await using var viewer = await node.WatchAsync(incident);
        viewer.OnPatch = record => patch.TrySetResult(JsonSerializer.Deserialize<JsonElement>(record.Span).GetProperty("arguments")[0]);
        await node.MarkAsync(incident);
        return await patch.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
