using System.Collections.Concurrent;

namespace Command.Web.Features.Join;

/// <summary>
/// What slows guessing at guest codes down on this node. An address waits a minute after five wrong ones. When many
/// addresses guess at once, all answers come slower, a few at a time: then a million codes outlast the quarter of an hour
/// that one is open, and a code that others need is never ended by a stranger. Right ones are never counted: a whole
/// school stands behind one address.
/// </summary>
public sealed class WrongTries(TimeProvider clock) : IDisposable
{
    private const int Most = 5;
    private const int MostAddresses = 10_000;

    // Past so many wrong ones a minute, of all addresses, the brake is on: four answers at a time, each after three seconds.
    private const int Calm = 20;
    private const int AtATime = 4;
    private const int MostWaiting = 400;
    private const int MostWaitingOfOne = 40;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _wrong = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _brake = new(AtATime);
    private readonly Lock _lock = new();
    private DateTimeOffset _minute;
    private int _inMinute;
    private int _before;
    private readonly ConcurrentDictionary<string, int> _waiting = new(StringComparer.Ordinal);

    /// <summary>Whether an address must wait before it tries again.</summary>
    public bool MustWait(string address) => _wrong.TryGetValue(address, out var tries) && tries.Count >= Most && clock.GetUtcNow() - tries.Since < Minute;

    /// <summary>Waits for a turn when many guess at once; else it is at once. False when too many wait already, in all or of this address.</summary>
    public async Task<bool> TurnAsync(string address, CancellationToken cancellation)
    {
        if (!IsBraking)
        {
            return true;
        }

        if (_waiting.AddOrUpdate(address, 1, (_, waiting) => waiting + 1) > MostWaitingOfOne || _waiting.Values.Sum() > MostWaiting)
        {
            Leave(address);
            return false;
        }

        try
        {
            await _brake.WaitAsync(cancellation);
            try
            {
                await Task.Delay(Slow, clock, cancellation);
                return true;
            }
            finally
            {
                _brake.Release();
            }
        }
        finally
        {
            Leave(address);
        }
    }

    /// <summary>It was wrong.</summary>
    public void Count(string address)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            Turn(now);
            _inMinute++;
        }

        _wrong.AddOrUpdate(address, _ => (now, 1), (_, tries) => now - tries.Since >= Minute ? (now, 1) : (tries.Since, tries.Count + 1));
        if (_wrong.Count > MostAddresses)
        {
            foreach (var (key, tries) in _wrong.Where(pair => now - pair.Value.Since >= Minute))
            {
                _wrong.TryRemove(KeyValuePair.Create(key, tries));
            }
        }
    }

    /// <summary>Whether so many guess that all answers come slower.</summary>
    public bool IsBraking
    {
        get
        {
            lock (_lock)
            {
                Turn(clock.GetUtcNow());
                return _inMinute > Calm || _before > Calm;
            }
        }
    }

    public void Dispose() => _brake.Dispose();

    private void Leave(string address)
    {
        if (_waiting.AddOrUpdate(address, 0, (_, waiting) => waiting - 1) <= 0)
        {
            _waiting.TryRemove(KeyValuePair.Create(address, 0));
        }
    }

    // The minute before counts too, or the brake would let go at each full minute.
    private void Turn(DateTimeOffset now)
    {
        if (now - _minute >= Minute)
        {
            (_before, _inMinute, _minute) = (now - _minute >= 2 * Minute ? 0 : _inMinute, 0, now);
        }
    }
}
