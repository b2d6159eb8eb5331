using System.Collections.Immutable;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Web.Audit;

namespace Command.Web.Access;

/// <summary>
/// Writes down that keys and codes were tried which are none. The first is written at once, the others as one entry a
/// minute with their number: whoever guesses fills no disk and hides nothing.
/// </summary>
public sealed class TryLog(AuditLog audit, TimeProvider clock, ILogger<TryLog> log) : BackgroundService
{
    private const int MostAddresses = 5;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<(DistrictId District, string Door), Count> _counts = [];

    /// <summary>Something wrong was tried at a door of a district, from a network address.</summary>
    public async Task WrongAsync(DistrictId district, string door, string from)
    {
        lock (_lock)
        {
            if (_counts.TryGetValue((district, door), out var count))
            {
                _counts[(district, door)] = new Count(count.Times + 1, count.From.Count < MostAddresses ? count.From.Add(from) : count.From);
                return;
            }

            _counts[(district, door)] = new Count(0, []);
        }

        await WriteAsync(district, door, new Count(1, [from]));
    }

    /// <summary>Writes what was counted since the last time.</summary>
    public async Task WriteCountedAsync()
    {
        List<((DistrictId District, string Door) Where, Count Count)> counted;
        lock (_lock)
        {
            counted = [.. _counts.Select(pair => (pair.Key, pair.Value))];
            _counts.Clear();

            // Where tries go on, the next one belongs to a minute that has begun.
            foreach (var (where, _) in counted.Where(one => one.Count.Times > 0))
            {
                _counts[where] = new Count(0, []);
            }
        }

        foreach (var (where, count) in counted.Where(one => one.Count.Times > 0))
        {
            await WriteAsync(where.District, where.Door, count);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await WriteCountedAsync();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteCountedAsync();
    }

    // Whatever becomes of the entry, the refusal stands.
    private async Task WriteAsync(DistrictId district, string door, Count count)
    {
        try
        {
            await audit.WriteAsync(district, new DoorTried(audit.Stamp(null), door, count.Times, [.. count.From.Order(StringComparer.Ordinal)]));
        }
        catch (Exception e)
        {
            log.LogWarning("That a {Door} was tried could not be written down: {Reason}", door, e.GetType().Name);
        }
    }

    private sealed record Count(int Times, ImmutableHashSet<string> From);
}
