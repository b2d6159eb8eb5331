using System.Collections.Concurrent;
using System.Collections.Immutable;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;

namespace Command.Web.Features.People;

/// <summary>Someone let themselves in somewhere: the grant, and whose it is.</summary>
public sealed record BrokenGlass(Person Person, Grant Grant)
{
    /// <summary>Where.</summary>
    public BuildingId Building => Grant.Scope.Building ?? default;
}

/// <summary>Every broken glass of a district that still counts or that nobody has reviewed, as this node knows it, newest first.</summary>
public sealed class LiveGlass(DistrictDirectory directory, TimeProvider clock, ILogger<LiveGlass> log) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<DistrictId, ImmutableArray<BrokenGlass>> _broken = new();
    private readonly ConcurrentDictionary<DistrictId, ITimer> _turns = new();
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>Raised when something else is broken, over or reviewed.</summary>
    public event Action<DistrictId>? Changed;

    /// <summary>What is broken in a district; the first who asks is told nothing yet, and hears of it in a moment.</summary>
    public ImmutableArray<BrokenGlass> Of(DistrictId district)
    {
        if (_broken.TryGetValue(district, out var broken))
        {
            return broken;
        }

        _broken.TryAdd(district, []);
        _ = ReadAsync(district);
        return [];
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        directory.Changed += OnPeopleChanged;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        directory.Changed -= OnPeopleChanged;
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var turn in _turns.Values)
        {
            turn.Dispose();
        }
    }

    private void OnPeopleChanged(DistrictId district)
    {
        if (_broken.ContainsKey(district))
        {
            _ = ReadAsync(district);
        }
    }

    // One at a time, so that what was read last is what holds.
    private async Task ReadAsync(DistrictId district)
    {
        await _reading.WaitAsync();
        try
        {
            var people = await directory.PeopleAsync(district);
            var now = clock.GetUtcNow();
            _broken[district] =
            [
                .. people.SelectMany(person => person.Grants.Where(grant => grant.Kind is GrantKind.BreakGlass && (grant.IsInForce(now) || grant.Review is null))
                        .Select(grant => new BrokenGlass(person, grant)))
                    .OrderByDescending(broken => broken.Grant.From),
            ];
            TellWhenOver(district, now);
        }
        catch (Exception e)
        {
            log.LogWarning("Who let themselves in at {District} is not known: {Reason}", district, e.GetType().Name);
        }
        finally
        {
            _reading.Release();
        }

        Changed?.Invoke(district);
    }

    private void TellWhenOver(DistrictId district, DateTimeOffset now)
    {
        if (_turns.TryRemove(district, out var old))
        {
            old.Dispose();
        }

        if (_broken[district].Where(broken => broken.Grant.IsInForce(now)).Select(broken => (DateTimeOffset?)broken.Grant.Until).Min() is { } until)
        {
            _turns[district] = clock.CreateTimer(_ => _ = ReadAsync(district), null, until - now + TimeSpan.FromMilliseconds(50), Timeout.InfiniteTimeSpan);
        }
    }
}
