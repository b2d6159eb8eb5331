using System.Text.Json;
using Command.Benchmarks.Clients;
using Command.Benchmarks.Measure;
using Command.Benchmarks.Servers;
using Command.Domain.Kernel;
using Command.Web.Live;

namespace Command.Benchmarks.Rows;

/// <summary>One person's post to all of 100 viewers, over the network both ways, beside socket.io doing the same.</summary>
public sealed class BesideSocketIo : IRow
{
    private const int Viewers = 100;
    private const int PostsARound = 20;
    private const string What = "one post → all of 100 viewers, p95, beside socket.io with a committed INSERT before the emit";

    public string Name => "socket.io";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        var node = await bench.NodeAsync();
        await bench.RawAsync();
        SocketIoServer peer;
        try
        {
            peer = await SocketIoServer.StartAsync(node.ConnectionString);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return [Line.Skipped(What, e.Message)];
        }

        await using (peer)
        {
            return [await MeasureAsync(node, peer)];
        }
    }

    private static async Task<Line> MeasureAsync(AppNode node, SocketIoServer peer)
    {
        var incident = await node.LongAsync();
        var patch = (await LastOfAThousand.PatchAsync(node, incident)).GetRawText();
        await using var ours = await Crowd.OpenAsync(Viewers, () => node.WatchAsync(incident));
        await using var theirs = await Crowd.OpenAsync(Viewers, async () => await SocketIoViewer.OpenAsync(peer.Port));
        await using var sender = await node.ConnectAsync();
        var theirSender = (SocketIoViewer)theirs.Viewers[0];
        var n = 0;
        var rounds = await Rounds.RunAsync(
            () => P95Async(() => theirs.TimeAsync(() => theirSender.PostAsync(patch))),
            () => P95Async(() => ours.TimeAsync(() => MarkAsync(sender, incident, n++))),
            warmUp: 5,
            between: async () =>
            {
                await ours.StayAsync();
                await sender.PingAsync();
            });
        return Line.Ratio(What, rounds, "ms", Goal.AtMost(1.5, "×"));
    }

    private static async Task<double> P95Async(Func<Task<double>> post)
    {
        var took = new List<double>();
        for (var i = 0; i < PostsARound; i++)
        {
            took.Add(await post());
        }

        return Quartiles.At(took, 0.95);
    }

    private static Task<JsonElement> MarkAsync(HubViewer sender, IncidentId incident, int n) =>
        sender.CallAsync(nameof(IncidentHub.Send), HubViewer.Wire(School.Great.Mark(incident, n)));
}
