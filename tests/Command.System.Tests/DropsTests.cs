using System.Diagnostics;
using System.Globalization;
using Command.SystemTests.Support;
using Xunit.Abstractions;

namespace Command.SystemTests;

/// <summary>Ten phones, each on a network of its own that drops again and again while all of them mark rooms. COMMAND_DROPS=20 makes it two hundred drops.</summary>
[Collection(OneApp.Name)]
public sealed class DropsTests(Browsers browsers, SharedApp shared, ITestOutputHelper output)
{
    private const int Phones = 10;
    private static readonly int DropsOfEach = int.TryParse(Environment.GetEnvironmentVariable("COMMAND_DROPS"), CultureInfo.InvariantCulture, out var drops) ? drops : 4;

    [SkippableFact]
    public async Task However_often_the_network_drops_nothing_is_lost_and_nothing_doubled()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        var lines = Enumerable.Range(0, Phones).Select(n => new Line(n, new Wire(url))).ToList();
        foreach (var line in lines)
        {
            line.Window = await browsers.OpenAsync(line.Wire.Url, 390, 844);
            line.Screen = await FieldScreen.OpenAsync(line.Window.Page, line.Wire.Url, $"officer-{(line.Number % 3) + 1}", incident);
        }

        lines[8].Wire.Weaken(TimeSpan.FromMilliseconds(250), 0);
        lines[9].Wire.Weaken(default, 64_000 / 8);

        var back = (await Task.WhenAll(lines.Select(line => DropAsync(line, api, incident, school)))).SelectMany(all => all).ToList();

        var marks = (await api.EventsAsync(incident)).Where(e => e.Type == "room_marked").ToList();
        var byPhone = marks.Where(mark => mark.Data.GetProperty("search").GetString() == "cleared").GroupBy(mark => mark.Data.GetProperty("stamp").GetProperty("by").GetProperty("device").GetString()).ToList();
        Assert.Equal(Phones, byPhone.Count);
        Assert.All(byPhone, phone => Assert.Equal(school.Rooms.Take(DropsOfEach), phone.Select(mark => mark.Room)));
        Assert.Equal(Phones * DropsOfEach, marks.Count(mark => mark.Data.GetProperty("search").GetString() == "searching"));
        var pictures = await Task.WhenAll(lines.Select(line => line.Screen.TilesAsync()));
        Assert.All(pictures, picture => Assert.Equal(pictures[0], picture));
        foreach (var kind in back.GroupBy(one => one.Kind))
        {
            var took = kind.Select(one => one.Milliseconds).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {took.Count} times, after {took[took.Count / 2]:0} ms (median), {took[(int)(took.Count * 0.95)]:0} ms (p95), {took[^1]:0} ms (last)"));
        }

        foreach (var line in lines)
        {
            Assert.Empty(line.Window.Faults);
            await line.Window.DisposeAsync();
            await line.Wire.DisposeAsync();
        }
    }

    private static async Task<List<(string Kind, double Milliseconds)>> DropAsync(Line line, Api api, Guid incident, School school)
    {
        var chance = new Random(line.Number);
        var kind = line.Number switch { 8 => "500 ms", 9 => "64 kbit/s", _ => line.Number % 2 == 0 ? "half-open" : "broken" };
        var back = new List<(string, double)>();
        for (var drop = 0; drop < DropsOfEach; drop++)
        {
            var silent = Stopwatch.StartNew();
            if (line.Number % 2 == 0)
            {
                line.Wire.Cut();
            }
            else
            {
                line.Wire.Break();
            }

            await line.Screen.MarkAsync(school.Rooms[drop]);
            await api.MarkAsync(incident, Guid.NewGuid(), school.Rooms[^((drop % 5) + 1)], "searching", "Desk");
            if (drop == line.Number % DropsOfEach)
            {
                // Once for each phone the network stays away until the page says so.
                await line.Screen.IsOfflineAsync();
                back.Add(("said to be offline", silent.Elapsed.TotalMilliseconds));
            }

            // What is tried is a network that is away for a while.
            await Task.Delay(chance.Next(50, 500));
            var version = (await api.EventsAsync(incident)).Count;
            var clock = Stopwatch.StartNew();
            line.Wire.Mend();
            await line.Screen.Page.WaitForFunctionAsync(
                """
                version => document.querySelector('.live-dot').dataset.link === 'live' && document.querySelector('.waiting').textContent === ''
                  && Number(document.querySelector('.field-app').dataset.version) >= version
                """,
                version,
                new() { PollingInterval = 20, Timeout = Eventually.Patience * 1000 });
            back.Add((kind, clock.Elapsed.TotalMilliseconds));
        }

        return back;
    }

    private sealed class Line(int number, Wire wire)
    {
        public int Number => number;

        public Wire Wire => wire;

        public Window Window { get; set; } = null!;

        public FieldScreen Screen { get; set; } = null!;
    }
}
