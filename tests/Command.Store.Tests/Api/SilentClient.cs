using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Command.Domain.Kernel;
using Command.Store.Tests.Support;

namespace Command.Store.Tests.Api;

/// <summary>A phone in a dead spot: it watches an incident and then takes nothing more from its socket.</summary>
public sealed class SilentClient : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';
    private readonly ClientWebSocket _socket = new();
    private readonly SocketsHttpHandler _handler;
    private Socket? _wire;

    private SilentClient(CookieContainer cookies) => _handler = new SocketsHttpHandler { CookieContainer = cookies, ConnectCallback = ConnectAsync };

    public static async Task<SilentClient> WatchAsync(Uri url, CookieContainer cookies, IncidentId incident)
    {
        var client = new SilentClient(cookies);
        using var invoker = new HttpMessageInvoker(client._handler, disposeHandler: false);
        await client._socket.ConnectAsync(new UriBuilder(url) { Scheme = "ws", Path = "/hubs/incidents" }.Uri, invoker, default);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        await client.SendAsync($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{incident}}"]}""");
        await client.ReadAsync(until: "\"invocationId\":\"1\"");
        return client;
    }

    /// <summary>Whether more is waiting for it than its own small buffer holds, so that the server must wait.</summary>
    public async Task<bool> IsStuckAsync()
    {
        await Eventually.IsTrueAsync(() => _wire!.Available > 1000, "something waits to be read");
        return _socket.State is WebSocketState.Open;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        _handler.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        _wire = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await _wire.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(_wire, ownsSocket: true);
    }

    private Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + EndOfMessage), WebSocketMessageType.Text, endOfMessage: true, default);

    private async Task ReadAsync(string until)
    {
        var heard = "";
        var buffer = new byte[1024];
        while (!heard.Contains(until, StringComparison.Ordinal))
        {
            var got = await _socket.ReceiveAsync(buffer, default);
            heard += Encoding.UTF8.GetString(buffer, 0, got.Count);
        }
    }
}
