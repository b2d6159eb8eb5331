using System.Net.WebSockets;
using System.Text;

namespace Command.Benchmarks.Clients;

/// <summary>A WebSocket that hands every whole message to one who listens; as little as can stand between a server and a clock.</summary>
public sealed class Socket : IAsyncDisposable
{
    private static readonly HttpMessageInvoker Invoker = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private Task _reading = Task.CompletedTask;

    private Socket()
    {
    }

    public static async Task<Socket> OpenAsync(Uri address, string? cookie, Action<ReadOnlyMemory<byte>> heard)
    {
        var socket = new Socket();
        socket._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        if (cookie is not null)
        {
            socket._socket.Options.SetRequestHeader("Cookie", cookie);
        }

        await socket._socket.ConnectAsync(address, Invoker, CancellationToken.None);
        socket._reading = socket.ReadAsync(heard);
        return socket;
    }

    public async Task SendAsync(string text)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReadAsync(Action<ReadOnlyMemory<byte>> heard)
    {
        var buffer = new byte[4096];
        var length = 0;
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += read.Count;
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                if (read.EndOfMessage)
                {
                    heard(buffer.AsMemory(0, length));
                    length = 0;
                }
                else if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side let go. Whoever waits for a message says that it never came.
        }
    }
}
