using System.Text.Json;
using Command.Benchmarks.Measure;
using Command.Domain.Kernel;

namespace Command.Benchmarks.Rows;

/// <summary>Whether everyone who watches an incident gets each mark once, and nobody else gets it at all.</summary>
public sealed class Deliveries : IRow
{
    private const int Incidents = 3;
    private const int ViewersEach = 20;
    private const int MarksEach = 50;

    public string Name => "deliveries";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        var node = await bench.NodeAsync();
        var incidents = new List<IncidentId>();
        var viewers = new List<Clients.IViewer>();
        int delivered = 0, stray = 0;
        for (var i = 0; i < Incidents; i++)
        {
            var incident = await node.DeclareAsync();
            incidents.Add(incident);
            for (var v = 0; v < ViewersEach; v++)
            {
                var viewer = await node.WatchAsync(incident);
                viewer.OnPatch = record => Count(record, incident);
                viewers.Add(viewer);
            }
        }

        for (var n = 0; n < MarksEach; n++)
        {
            await Task.WhenAll(incidents.Select(node.MarkAsync));
        }

        // Long enough for a delivery too many to show itself.
        await Task.Delay(TimeSpan.FromSeconds(2));
        foreach (var viewer in viewers)
        {
            await viewer.DisposeAsync();
        }

        var ratio = (double)(delivered + stray) / (Incidents * ViewersEach * MarksEach);
        return [Line.Alone($"deliveries of a mark ÷ viewers interested in it ({delivered:N0} right, {stray} astray)", [ratio], "×", Goal.Exactly(1))];

        void Count(ReadOnlyMemory<byte> record, IncidentId incident)
        {
            var patch = JsonSerializer.Deserialize<JsonElement>(record.Span).GetProperty("arguments")[0];
            var marks = patch.GetProperty("events").GetArrayLength();
            if (patch.GetProperty("incident").GetGuid() == incident.Value)
            {
                Interlocked.Add(ref delivered, marks);
            }
            else
            {
                Interlocked.Add(ref stray, marks);
            }
        }
    }
}
