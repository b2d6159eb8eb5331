using System.Collections.Concurrent;
using Command.Domain.Kernel;
using Command.Web.Store;

namespace Command.Web.Live;

/// <summary>The incidents this node holds in memory: every open one, and closed ones that someone looks at.</summary>
public sealed class LiveIncidents(IncidentStore store, LiveBuildings buildings, TimeProvider clock, ILogger<LiveIncident> log) : BackgroundService
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeepClosed = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(DistrictId, IncidentId), Lazy<LiveIncident>> _incidents = new();

    /// <summary>Raised once for each incident that comes into memory, before anyone can change it through this node.</summary>
    public event Action<LiveIncident>? Loaded;

    /// <summary>Every incident in memory.</summary>
    public IEnumerable<LiveIncident> All => _incidents.Values.Select(lazy => lazy.Value);

    /// <summary>The incidents of a district in memory.</summary>
    public IEnumerable<LiveIncident> Of(DistrictId district) => All.Where(incident => incident.District == district);

    /// <summary>An incident up to date with the store. One that was never declared has version 0.</summary>
    /// <exception cref="NotSavedException">The store can't be read.</exception>
    public async Task<LiveIncident> GetAsync(DistrictId district, IncidentId id)
    {
        while (true)
        {
            var incident = Hold(district, id);
            incident.Used(clock.GetTimestamp());
            try
            {
                if (!incident.State.Exists)
                {
                    await incident.CatchUpAsync(1);
                    await buildings.GetAsync(district, incident.State.Building);
                }

                return incident;
            }
            catch (NotSavedException) when (incident.IsStopped)
            {
                // Several asked for what does not exist, and another was first to let go of it: this one looks for itself.
            }
        }
    }

    /// <summary>The incident if it exists; null when it was never declared, which leaves nothing behind in memory.</summary>
    public async Task<LiveIncident?> FindAsync(DistrictId district, IncidentId id)
    {
        var incident = await GetAsync(district, id);
        if (incident.State.Exists)
        {
            return incident;
        }

        Drop(incident);
        return null;
    }

    /// <summary>The incident if this node holds it.</summary>
    public LiveIncident? Held(DistrictId district, IncidentId id) =>
        _incidents.TryGetValue((district, id), out var lazy) ? lazy.Value : null;

    /// <summary>Lets go of an incident; it is read again when someone asks.</summary>
    public void Drop(LiveIncident incident)
    {
        if (_incidents.TryRemove((incident.District, incident.Id), out _))
        {
            incident.Stop();
        }
    }

    /// <summary>Lets go of closed incidents that nobody has asked for in a while.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var incident in All.Where(i => !i.State.IsOpen && clock.GetElapsedTime(i.LastUsed) > KeepClosed))
            {
                Drop(incident);
            }
        }
    }

    private LiveIncident Hold(DistrictId district, IncidentId id) =>
        _incidents.GetOrAdd((district, id), _ => new Lazy<LiveIncident>(() =>
        {
            var incident = new LiveIncident(district, id, store, building => buildings.PlanOf(district, building), log);
            Loaded?.Invoke(incident);
            return incident;
        })).Value;
}
