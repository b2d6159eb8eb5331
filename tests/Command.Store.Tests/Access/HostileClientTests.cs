using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Command.Domain.Kernel;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Live.Wire;
using Demo = Command.Web.Features.Demo;

namespace Command.Store.Tests.Access;

/// <summary>Clients that send anything but what they should, while someone works.</summary>
[Collection(PostgresFixture.Name)]
public sealed class HostileClientTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private const char End = '\u001e';
    private const int Frames = 10_000;
    private const int OfCircuits = 2_000;
    private const int HalfOpen = 500;
    private const int AtOnce = 4;
    private const string Unknown = "{ \"type\":";
    private static readonly string Deep = new('[', 5_000);

    [Fact]
    public async Task Ten_thousand_hostile_frames_write_nothing_and_hinder_nobody()
    {
        using var caller = await demo.SignInAsync("district-1");
        var incident = await DeclareAsync(caller);
        await using var viewer = await Viewer.ConnectAsync(demo.Url, caller.Cookies, messagePack: false);
        var before = (await viewer.WatchAsync(incident)).Version;
        var attackers = await Task.WhenAll(Demo.People.All.Where(person => person.Id != "district-1").Select(person => demo.SignInAsync(person.Id)));
        ConcurrentQueue<string> unanswered = [];
        using var attacked = new CancellationTokenSource();
        var working = WorkAsync(caller, incident, attacked.Token);

        var sent = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n => Task.Run(async () =>
            await AttackAsync(attackers, "/hubs/incidents", """{"protocol":"json","version":1}""", Frames - OfCircuits, n, random => OfHub(random, incident), unanswered)
            + await AttackAsync(attackers, "/_blazor", """{"protocol":"blazorpack","version":1}""", OfCircuits, n, OfCircuit, unanswered))));
        await attacked.CancelAsync();
        Array.ForEach(attackers, attacker => attacker.Dispose());
        var worked = await working;

        Assert.Empty(unanswered);
        Assert.True(sent.Sum() >= Frames, $"{sent.Sum()} frames were sent");
        Assert.True(worked > 0);
        var patches = await viewer.PatchesUntilAsync(before + worked);
        Assert.All(patches.SelectMany(patch => patch.Events), e => Assert.Equal("note_added", e.Type));
        Assert.Equal(before + worked, patches[^1].Version);
    }

    [Fact]
    public async Task Five_hundred_half_open_requests_hinder_nobody()
    {
        using var caller = await demo.SignInAsync("district-1");
        var incident = await DeclareAsync(caller);
        List<TcpClient> hanging = [];
        try
        {
            foreach (var _ in Enumerable.Range(0, HalfOpen))
            {
                var client = new TcpClient();
                await client.ConnectAsync(demo.Url.Host, demo.Url.Port);
                await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: "u8.ToArray());
                hanging.Add(client);
            }

            foreach (var n in Enumerable.Range(0, 20))
            {
                Assert.True((await NoteAsync(caller, incident, n)).Accepted);
            }
        }
        finally
        {
            hanging.ForEach(client => client.Dispose());
        }
    }

    private static async Task<IncidentId> DeclareAsync(Api.Caller caller, DemoNode demo) =>
        new((await caller.SaveAsync("/api/v1/incidents", Declare(demo))).CommandId);

    private Task<IncidentId> DeclareAsync(Api.Caller caller) => DeclareAsync(caller, demo);

    private static DeclareRequest Declare(DemoNode demo) => new(demo.Middle.Id, Domain.Incidents.Kind.Intruder, Domain.Incidents.Mode.Drill, "", null, null);

    private static Task<Web.Live.CommandAnswer> NoteAsync(Api.Caller caller, IncidentId incident, int n) =>
        caller.SaveAsync($"/api/v1/incidents/{incident}/notes", new NoteRequest(n.ToString(CultureInfo.InvariantCulture), null));

    private static async Task<int> WorkAsync(Api.Caller caller, IncidentId incident, CancellationToken until)
    {
        var n = 0;
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (await pause.WaitForNextTickAsync(until))
            {
                await NoteAsync(caller, incident, n++);
            }
        }
        catch (OperationCanceledException)
        {
            // The attack is over.
        }

        return n;
    }

    // One frame, then whatever the server says to it, or its end: a frame counts only when the server had it.
    private async Task<int> AttackAsync(Api.Caller[] attackers, string path, string handshake, int frames, int seed, Func<Random, ArraySegment<byte>> frame, ConcurrentQueue<string> unanswered)
    {
        var random = new Random(seed);
        var (sent, connections) = (0, seed);
        var buffer = new byte[64 * 1024];
        while (sent < frames / AtOnce)
        {
            using var socket = new ClientWebSocket();

            // One alone would be slowed down after some hundred connections.
            socket.Options.Cookies = attackers[connections++ % attackers.Length].Cookies;
            await socket.ConnectAsync(new UriBuilder(demo.Url) { Scheme = "ws", Path = path }.Uri, default);
            await socket.SendAsync(Encoding.UTF8.GetBytes(handshake + End), WebSocketMessageType.Text, true, default);
            await socket.ReceiveAsync(buffer, default);
            try
            {
                while (sent < frames / AtOnce && socket.State == WebSocketState.Open)
                {
                    sent++;
                    var hostile = frame(random);
                    await socket.SendAsync(hostile, random.Next(2) == 0 ? WebSocketMessageType.Text : WebSocketMessageType.Binary, true, default);

                    // Half a frame of the circuits' protocol waits for its rest, and behind a kind of message that the hub does
                    // not know it waits for more: there the end of the line is the answer.
                    if (path == "/_blazor" || Encoding.UTF8.GetString(hostile).StartsWith(Unknown, StringComparison.Ordinal))
                    {
                        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
                        break;
                    }

                    // The answer to this known call comes after the frame was dealt with.
                    await socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":1,"invocationId":"probe","target":"Nothing","arguments":[]}""" + End), WebSocketMessageType.Text, true, default);
                    using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
                    await using var silent = patience.Token.Register(() => unanswered.Enqueue(Encoding.UTF8.GetString(hostile)[..Math.Min(200, hostile.Count)]));
                    while ((await socket.ReceiveAsync(buffer, patience.Token)) is { MessageType: not WebSocketMessageType.Close } answer
                        && !Encoding.UTF8.GetString(buffer, 0, answer.Count).Contains("probe", StringComparison.Ordinal))
                    {
                    }
                }
            }
            catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException)
            {
                // Thrown out, as it should be.
            }
        }

        return sent;
    }

    private static ArraySegment<byte> OfHub(Random random, IncidentId incident)
    {
        var id = random.Next();
        string Call(string target, string arguments) => $$"""{"type":1,"invocationId":"{{id}}","target":"{{target}}","arguments":{{arguments}}}""" + End;
        return random.Next(18) switch
        {
            0 => Bytes(random),
            1 => Text("{\"type\":1,\"target\":" + End),
            2 => Text(Call("Send", Deep)),
            3 => Text(Call("Send", $"[{Deep}{new string(']', Deep.Length)}]")),
            4 => Text(Call("Watch", "[42]")),
            5 => Text(Call("Watch", "[]")),
            6 => Text(Call("Watch", $"[\"{incident}\",1,2,3]")),
            7 => Text(Call("Dispose", "[]")),
            8 => Text(Call("OnDisconnectedAsync", "[null]")),
            9 => Text(Call("Send", "[null]")),
            10 => Text(Call("Send", """[{"type":"mark"}]""")),
            11 => Text(Call("Send", $$"""[{"type":"close","incident":"{{incident}}","commandId":"{{Guid.Empty}}","reason":"x"}]""")),
            12 => Text(Call("Send", $$"""[{"type":"mark","incident":"{{incident}}","commandId":"{{Guid.NewGuid()}}","room":"nowhere","seen":1e400}]""")),
            13 => Text(Call("Send", $$"""[{"type":"note","incident":"{{incident}}","commandId":"{{Guid.NewGuid()}}","text":"\ud800","room":[]}]""")),
            14 => Text($$"""{{Unknown}}{{random.Next(20, 500)}},"invocationId":"{{id}}"}""" + End),
            15 => Text($$"""{"type":4,"invocationId":"{{id}}","target":"EventsAfter","arguments":["{{incident}}",-9223372036854775808]}""" + End),
            16 => Text(Call("EventsAfter", $"[\"{incident}\",{long.MaxValue}]")),
            _ => Text(Call("Seen", $"[\"{Guid.NewGuid()}\",{long.MinValue}]") + "{}" + End + End + "null" + End),
        };
    }

    private static ArraySegment<byte> OfCircuit(Random random) => random.Next(3) switch
    {
        0 => Bytes(random),
        1 => Text("""{"type":1,"target":"StartCircuit","arguments":["x","y","z"]}""" + End),

        // As long as it says, in the frame of that protocol, with nonsense inside.
        _ => new byte[] { 5, 0x95, 0x01, 0x80, 0xc0, (byte)random.Next(256) },
    };

    private static ArraySegment<byte> Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 2_000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static ArraySegment<byte> Text(string text) => Encoding.UTF8.GetBytes(text);
}
