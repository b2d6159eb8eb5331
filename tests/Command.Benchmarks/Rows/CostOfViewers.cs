using Command.Benchmarks.Clients;
using Command.Benchmarks.Measure;
using Command.Benchmarks.Servers;
using Command.Domain.Kernel;
using Command.Web.Live;

namespace Command.Benchmarks.Rows;

/// <summary>What viewers cost the server, which is a process of its own here: its processors for a mark, its memory for one who only watches.</summary>
public sealed class CostOfViewers : IRow
{
    private const int Many = 100;
    private const int Idle = 1000;
    private const int MarksARound = 15;

    public string Name => "viewers";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        await using var app = await bench.StartProcessAsync();
        var cookie = await app.SignInAsync();
        await using var sender = await HubViewer.OpenAsync(app.Url, IncidentHub.Path, cookie);
        var (busy, quiet) = (await DeclareAsync(), await DeclareAsync());
        await using var many = await Crowd.OpenAsync(Many, () => WatchAsync(busy));
        await using var one = await Crowd.OpenAsync(1, () => WatchAsync(quiet));
        var n = 0;
        var rounds = await Rounds.RunAsync(() => CpuAsync(one, quiet), () => CpuAsync(many, busy), warmUp: 5, between: StayAsync);

        var before = app.Memory;
        await using var idle = await Crowd.OpenAsync(Idle, () => WatchAsync(quiet));
        await StayAsync();
        var memory = (app.Memory - before) / 1024.0 / Idle;
        return
        [
            Line.Ratio("server CPU for one mark with 100 hub viewers, beside 1", rounds, "ms", Goal.None),
            Line.Alone("server memory of one idle hub viewer, of 1,000", [memory], "KB", Goal.None),
        ];

        async Task<IncidentId> DeclareAsync()
        {
            var declare = School.Demo.Declare();
            await sender.CallAsync(nameof(IncidentHub.Send), HubViewer.Wire(declare));
            return new IncidentId(declare.CommandId);
        }

        async Task<IViewer> WatchAsync(IncidentId incident)
        {
            var viewer = await HubViewer.OpenAsync(app.Url, IncidentHub.Path, cookie);
            await viewer.CallAsync(nameof(IncidentHub.Watch), incident);
            return viewer;
        }

        async Task<double> CpuAsync(Crowd crowd, IncidentId incident)
        {
            var started = app.Cpu;
            for (var i = 0; i < MarksARound; i++)
            {
                await crowd.TimeAsync(() => sender.CallAsync(nameof(IncidentHub.Send), HubViewer.Wire(School.Demo.Mark(incident, n++))));
            }

            return (app.Cpu - started).TotalMilliseconds / MarksARound;
        }

        async Task StayAsync()
        {
            await sender.PingAsync();
            await many.StayAsync();
            await one.StayAsync();
        }
    }
}
