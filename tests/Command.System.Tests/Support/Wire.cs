using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Command.SystemTests.Support;

/// <summary>
/// A network between a browser and the app that can be cut as a stairwell cuts it: nothing is refused or closed, it only
/// falls silent, and what was on its way is lost. What was silenced breaks once the network is back.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly Uri _target;
    private readonly Task _accepting;
    private readonly Lock _lock = new();
    private readonly List<Pair> _pairs = [];
    private readonly Lane _up = new();
    private readonly Lane _down = new();
    private TimeSpan _latency;
    private int _bytesPerSecond;
    private volatile bool _cut;

    public Wire(string target)
    {
        _target = new Uri(target);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the browser goes instead.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>From now on it is weak: everything arrives later by <paramref name="latency"/> each way, and only so much goes through each way, over all connections (0 for as much as there is).</summary>
    public void Weaken(TimeSpan latency, int bytesPerSecond) => (_latency, _bytesPerSecond) = (latency, bytesPerSecond);

    /// <summary>Falls silent: what is on its way is lost, and nobody is told.</summary>
    public void Cut() => _cut = true;

    /// <summary>Breaks: every connection is closed in front of both sides, and new ones fall silent.</summary>
    public void Break()
    {
        _cut = true;
        lock (_lock)
        {
            _pairs.ForEach(pair => pair.Dispose());
            _pairs.Clear();
        }
    }

    public void Mend()
    {
        _cut = false;
        lock (_lock)
        {
            _pairs.Where(pair => pair.Lost).ToList().ForEach(pair => pair.Dispose());
            _pairs.RemoveAll(pair => pair.Lost);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting;
        lock (_lock)
        {
            _pairs.ForEach(pair => pair.Dispose());
        }

        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var pair = new Pair(await _listener.AcceptTcpClientAsync(_ended.Token), new TcpClient());
                lock (_lock)
                {
                    _pairs.Add(pair);
                }

                _ = JoinAsync(pair);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task JoinAsync(Pair pair)
    {
        try
        {
            await pair.There.ConnectAsync(_target.Host, _target.Port, _ended.Token);
            await Task.WhenAny(CarryAsync(pair, pair.Here, pair.There, _up), CarryAsync(pair, pair.There, pair.Here, _down));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // One side is gone.
        }

        if (!pair.Lost)
        {
            pair.Dispose();
        }
    }

    private async Task CarryAsync(Pair pair, TcpClient from, TcpClient to, Lane lane)
    {
        // What is on its way does not hold up what follows: each piece has its own time of arrival.
        var onTheWay = Channel.CreateUnbounded<(byte[] Bytes, long Due)>();
        var arriving = ArriveAsync(pair, onTheWay.Reader, to);
        try
        {
            var buffer = new byte[16 * 1024];
            while (await from.GetStream().ReadAsync(buffer, _ended.Token) is > 0 and var count)
            {
                onTheWay.Writer.TryWrite((buffer[..count], lane.Arrival(count, _latency, _bytesPerSecond)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // One side is gone.
        }

        onTheWay.Writer.Complete();
        await arriving;
    }

    private async Task ArriveAsync(Pair pair, ChannelReader<(byte[] Bytes, long Due)> onTheWay, TcpClient to)
    {
        try
        {
            await foreach (var (bytes, due) in onTheWay.ReadAllAsync(_ended.Token))
            {
                var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                if (early > TimeSpan.Zero)
                {
                    await Task.Delay(early, _ended.Token);
                }

                pair.Lost |= _cut;
                if (!pair.Lost)
                {
                    await to.GetStream().WriteAsync(bytes, _ended.Token);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // One side is gone.
        }
    }

    /// <summary>One direction of the network, which all its connections share.</summary>
    private sealed class Lane
    {
        private readonly Lock _lock = new();
        private long _freeAt;

        /// <summary>When so many bytes, sent now, arrive; a timestamp of the stopwatch.</summary>
        public long Arrival(int bytes, TimeSpan latency, int bytesPerSecond)
        {
            lock (_lock)
            {
                var takes = bytesPerSecond == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)bytes / bytesPerSecond);
                _freeAt = Math.Max(_freeAt, Stopwatch.GetTimestamp()) + Ticks(takes);
                return _freeAt + Ticks(latency);
            }
        }

        private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
    }

    private sealed class Pair(TcpClient here, TcpClient there) : IDisposable
    {
        private volatile bool _lost;

        public TcpClient Here => here;

        public TcpClient There => there;

        public bool Lost
        {
            get => _lost;
            set => _lost = value;
        }

        public void Dispose()
        {
            here.Dispose();
            there.Dispose();
        }
    }
}
