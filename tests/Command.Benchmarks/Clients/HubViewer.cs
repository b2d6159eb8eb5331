using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Command.Interchange.Json;
using Command.Web.Live.Wire;

namespace Command.Benchmarks.Clients;

/// <summary>A SignalR client of the JSON protocol on a bare WebSocket: light enough for a thousand in one process.</summary>
public sealed class HubViewer : IViewer
{
    private const byte EndOfRecord = 0x1e;
    private const string Ping = "{\"type\":6}\u001e";
    private static readonly byte[] PatchHead = Encoding.UTF8.GetBytes("{\"type\":1,\"target\":\"Patch\"");
    private static readonly byte[] AnswerHead = Encoding.UTF8.GetBytes("{\"type\":3,");

    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly TaskCompletionSource _shaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Socket _socket = null!;
    private int _calls;

    public Action<ReadOnlyMemory<byte>>? OnPatch { get; set; }

    /// <summary>Opens the connection, without the request by which browsers choose a transport.</summary>
    public static async Task<HubViewer> OpenAsync(string server, string hub, string? cookie)
    {
        var viewer = new HubViewer();
        viewer._socket = await Socket.OpenAsync(new Uri(server.Replace("http", "ws", StringComparison.Ordinal) + hub), cookie, viewer.Hear);
        await viewer._socket.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e");
        await viewer._shaken.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return viewer;
    }

    /// <summary>Calls the hub and waits for its answer.</summary>
    public async Task<JsonElement> CallAsync(string method, params object[] arguments)
    {
        var id = Interlocked.Increment(ref _calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var list = JsonSerializer.Serialize(arguments, DomainJson.Options);
        await _socket.SendAsync($$"""{"type":1,"invocationId":"{{id}}","target":"{{method}}","arguments":{{list}}}""" + "\u001e");
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>A command as it is sent; its type is named only when it is written as a command.</summary>
    public static JsonElement Wire(CommandRequest command) => JsonSerializer.SerializeToElement(command, DomainJson.Options);

    public Task PingAsync() => _socket.SendAsync(Ping);

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    // One message may hold several records.
    private void Hear(ReadOnlyMemory<byte> message)
    {
        while (message.Span.IndexOf(EndOfRecord) is >= 0 and var end)
        {
            Take(message[..end]);
            message = message[(end + 1)..];
        }
    }

    private void Take(ReadOnlyMemory<byte> record)
    {
        if (record.Span.StartsWith(PatchHead))
        {
            OnPatch?.Invoke(record);
        }
        else if (record.Span.StartsWith(AnswerHead))
        {
            Answer(JsonSerializer.Deserialize<JsonElement>(record.Span));
        }
        else if (record.Length == 2)
        {
            _shaken.TrySetResult();
        }
    }

    private void Answer(JsonElement record)
    {
        if (!_asked.TryRemove(record.GetProperty("invocationId").GetString()!, out var asked))
        {
            return;
        }

        if (record.TryGetProperty("error", out var error))
        {
            asked.TrySetException(new InvalidOperationException(error.GetString()));
        }
        else
        {
            asked.TrySetResult(record.TryGetProperty("result", out var result) ? result : default);
        }
    }
}
