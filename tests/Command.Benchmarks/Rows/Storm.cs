using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Command.Benchmarks.Clients;
using Command.Benchmarks.Measure;
using Command.Benchmarks.Servers;
using Command.Domain.Kernel;
using Command.Web.Live;

namespace Command.Benchmarks.Rows;

/// <summary>A thousand phones lose the network at once and come back when they can, as src/Field/live/hub.ts does, while marks go on.</summary>
public sealed class Storm : IRow
{
    private const int Phones = 1000;
    private const int MarksMeanwhile = 20;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(400);

    public string Name => "storm";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Bench bench)
    {
        await using var app = await bench.StartProcessAsync();
        var cookie = await app.SignInAsync();
        var declare = School.Demo.Declare();
        var incident = new IncidentId(declare.CommandId);
        await using var sender = await HubViewer.OpenAsync(app.Url, IncidentHub.Path, cookie);
        await sender.CallAsync(nameof(IncidentHub.Send), HubViewer.Wire(declare));
        var phones = new List<Held>();
        foreach (var some in Enumerable.Range(0, Phones).Chunk(16))
        {
            phones.AddRange(await Task.WhenAll(some.Select(async _ => await Held.OpenAsync(app.Url, cookie, incident, 0))));
        }

        var (cpu, memory) = (app.Cpu, app.Memory);
        await Task.WhenAll(phones.Select(phone => phone.Viewer.DisposeAsync().AsTask()));
        var clock = Stopwatch.StartNew();
        var chance = new Random(1);
        var coming = phones.Select(phone => BackAsync(app.Url, cookie, incident, phone.Version, FirstPause * (0.25 + (0.75 * chance.NextDouble())))).ToList();
        var last = 0L;
        for (var n = 0; n < MarksMeanwhile; n++)
        {
            var answer = await sender.CallAsync(nameof(IncidentHub.Send), HubViewer.Wire(School.Demo.Mark(incident, n)));
            last = answer.GetProperty("version").GetInt64();
        }

        var back = await Task.WhenAll(coming);
        var took = clock.Elapsed.TotalSeconds;
        while (back.Any(phone => phone.Version < last) && clock.Elapsed < TimeSpan.FromSeconds(40))
        {
            await Task.Delay(50);
        }

        var wrong = back.Count(phone => phone.Version != last || phone.HadGap);
        var used = (app.Cpu - cpu).TotalSeconds;
        var grown = (app.Memory - memory) / 1024.0 / 1024.0;
        await Task.WhenAll(back.Select(phone => phone.Viewer.DisposeAsync().AsTask()));
        var what = $"{Phones.ToString("N0", CultureInfo.InvariantCulture)} hub clients dropped at once";
        return
        [
            Line.Alone($"{what} → the last of them is back", [took], "s", Goal.AtMost(30, "s")),
            Line.Alone($"{what} → pictures that are wrong afterwards", [wrong], "", Goal.AtMost(0, "")),
            Line.Alone($"{what} → the server's CPU for it", [used], "s", Goal.None),
            Line.Alone($"{what} → memory it takes more", [grown], "MB", Goal.AtMost(200, "MB")),
        ];
    }

    private static async Task<Held> BackAsync(string url, string cookie, IncidentId incident, long version, TimeSpan pause)
    {
        await Task.Delay(pause);
        return await Held.OpenAsync(url, cookie, incident, version);
    }

    /// <summary>A phone and the version it holds.</summary>
    private sealed class Held(HubViewer viewer)
    {
        private long _version;

        public HubViewer Viewer => viewer;

        public long Version => Interlocked.Read(ref _version);

        /// <summary>Whether a patch came that does not follow on what it held.</summary>
        public bool HadGap { get; private set; }

        public static async Task<Held> OpenAsync(string url, string cookie, IncidentId incident, long version)
        {
            var held = new Held(await HubViewer.OpenAsync(url, IncidentHub.Path, cookie));
            var early = new List<JsonElement>();
            var isThere = false;
            held.Viewer.OnPatch = record =>
            {
                var patch = JsonSerializer.Deserialize<JsonElement>(record.Span).GetProperty("arguments")[0];
                lock (early)
                {
                    if (isThere)
                    {
                        held.Apply(patch);
                    }
                    else
                    {
                        early.Add(patch);
                    }
                }
            };
            var resumed = await held.Viewer.CallAsync(nameof(IncidentHub.Resume), incident, version);
            lock (early)
            {
                var now = resumed.TryGetProperty("picture", out var picture) && picture.ValueKind is JsonValueKind.Object ? picture : resumed.GetProperty("patch");
                held._version = now.GetProperty("version").GetInt64();
                early.ForEach(held.Apply);
                isThere = true;
            }

            return held;
        }

        private void Apply(JsonElement patch)
        {
            var next = patch.GetProperty("version").GetInt64();
            if (next > Version)
            {
                HadGap |= patch.GetProperty("from").GetInt64() > Version + 1;
                Interlocked.Exchange(ref _version, next);
            }
        }
    }
}
