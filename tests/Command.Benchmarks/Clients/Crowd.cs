using System.Diagnostics;

namespace Command.Benchmarks.Clients;

/// <summary>Many viewers of one thing, and the moment the last of them has it.</summary>
public sealed class Crowd : IAsyncDisposable
{
    // Servers give up on a client that is silent for 12 s.
    private static readonly TimeSpan PingAfter = TimeSpan.FromSeconds(4);

    private readonly List<IViewer> _viewers = [];
    private TaskCompletionSource<long> _last = new();
    private long _pinged = Stopwatch.GetTimestamp();
    private int _left;

    public IReadOnlyList<IViewer> Viewers => _viewers;

    /// <summary>Opens this many viewers, a few at a time.</summary>
    public static async Task<Crowd> OpenAsync(int count, Func<Task<IViewer>> open)
    {
        var crowd = new Crowd();
        foreach (var some in Enumerable.Range(0, count).Chunk(16))
        {
            var opened = await Task.WhenAll(some.Select(_ => open()));
            Array.ForEach(opened, viewer => viewer.OnPatch = _ => crowd.Arrived());
            crowd._viewers.AddRange(opened);
            await crowd.StayAsync();
        }

        return crowd;
    }

    /// <summary>Milliseconds from the start of <paramref name="act"/> until every viewer has one more patch.</summary>
    public async Task<double> TimeAsync(Func<Task> act)
    {
        _last = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _left, _viewers.Count);
        var started = Stopwatch.GetTimestamp();
        await act();
        var ended = await _last.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return Stopwatch.GetElapsedTime(started, ended).TotalMilliseconds;
    }

    /// <summary>Between rounds, so that no ping falls into one.</summary>
    public async Task StayAsync()
    {
        if (Stopwatch.GetElapsedTime(_pinged) > PingAfter)
        {
            _pinged = Stopwatch.GetTimestamp();
            foreach (var viewer in _viewers)
            {
                await viewer.PingAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var viewer in _viewers)
        {
            await viewer.DisposeAsync();
        }
    }

    private void Arrived()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _last.TrySetResult(Stopwatch.GetTimestamp());
        }
    }
}
