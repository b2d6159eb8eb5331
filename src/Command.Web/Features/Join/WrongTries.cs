using System.Collections.Concurrent;

namespace Command.Web.Features.Join;

/// <summary>How often an address has tried a wrong code in the last minute, on this node. Right ones are never held up: a whole school stands behind one address.</summary>
public sealed class WrongTries(TimeProvider clock)
{
    private const int Most = 5;
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _wrong = new(StringComparer.Ordinal);

    /// <summary>Whether an address must wait before it tries again.</summary>
    public bool MustWait(string address) => _wrong.TryGetValue(address, out var tries) && tries.Count >= Most && clock.GetUtcNow() - tries.Since < Minute;

    /// <summary>It was wrong.</summary>
    public void Count(string address)
    {
        var now = clock.GetUtcNow();
        _wrong.AddOrUpdate(address, _ => (now, 1), (_, tries) => now - tries.Since >= Minute ? (now, 1) : (tries.Since, tries.Count + 1));
        if (_wrong.Count > MostAddresses)
        {
            foreach (var (key, tries) in _wrong.Where(pair => now - pair.Value.Since >= Minute))
            {
                _wrong.TryRemove(KeyValuePair.Create(key, tries));
            }
        }
    }
}
