using System.Text;

namespace Command.Benchmarks.Clients;

/// <summary>A socket.io client on a bare WebSocket (Engine.IO 4), as light as <see cref="HubViewer"/>.</summary>
public sealed class SocketIoViewer : IViewer
{
    private static readonly byte[] PatchHead = Encoding.UTF8.GetBytes("42[\"patch\"");
    private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Socket _socket = null!;

    public Action<ReadOnlyMemory<byte>>? OnPatch { get; set; }

    public static async Task<SocketIoViewer> OpenAsync(int port)
    {
        var viewer = new SocketIoViewer();
        viewer._socket = await Socket.OpenAsync(new Uri($"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"), null, viewer.Hear);
        await viewer._socket.SendAsync("40");
        await viewer._joined.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return viewer;
    }

    /// <summary>Posts a document for everyone.</summary>
    public Task PostAsync(string json) => _socket.SendAsync($"42[\"post\",{json}]");

    /// <summary>Here the server asks and the client answers.</summary>
    public Task PingAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private void Hear(ReadOnlyMemory<byte> message)
    {
        var text = message.Span;
        if (text.StartsWith(PatchHead))
        {
            OnPatch?.Invoke(message);
        }
        else if (text.SequenceEqual("2"u8))
        {
            _ = _socket.SendAsync("3");
        }
        else if (text.StartsWith("40"u8))
        {
            _joined.TrySetResult();
        }
    }
}
