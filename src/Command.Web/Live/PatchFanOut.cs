using System.Threading.Channels;
using Command.Domain.Kernel;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Command.Web.Live;

/// <summary>
/// Sends each incident's changes to its hub viewers, off the loop that commits. What piles up while one patch is being
/// handed out goes out as the next one, so under load patches grow instead of queues.
/// </summary>
public sealed class PatchFanOut(LiveIncidents incidents, IHubContext<IncidentHub> hub, Viewers viewers, TimeProvider clock, LiveMetrics metrics)
    : BackgroundService
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(2);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        incidents.Loaded += incident => _ = PumpAsync(incident);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>The hub group of those who watch an incident.</summary>
    public static string Group(DistrictId district, IncidentId incident) => $"{district}/{incident}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BeatEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var incident in incidents.All.Where(i => viewers.CountOf(i.Id) > 0))
            {
                var beat = new Beat(incident.Id, incident.State.Version, clock.GetUtcNow(), viewers.CountOf(incident.Id), viewers.SeenOf(incident.Id));
                Send(incident, "Beat", beat);
            }
        }
    }

    private async Task PumpAsync(LiveIncident incident)
    {
        var changes = Channel.CreateUnbounded<LiveChange>(new() { SingleReader = true, SingleWriter = true });
        using var watch = incident.Watch(change => changes.Writer.TryWrite(change));
        _ = incident.Ended.ContinueWith(_ => changes.Writer.TryComplete(), TaskScheduler.Default);
        await foreach (var change in changes.Reader.ReadAllAsync())
        {
            var merged = change;
            while (changes.Reader.TryRead(out var next))
            {
                merged = new LiveChange(merged.Before, next.After, [.. merged.Events, .. next.Events]);
            }

            if (viewers.CountOf(incident.Id) > 0)
            {
                var started = clock.GetTimestamp();
                Send(incident, "Patch", Patch.Of(incident.Id, merged));
                metrics.FannedOut(clock.GetElapsedTime(started));
            }
        }
    }

    // Not awaited: the call hands the bytes to every connection that keeps up before it returns, and what it would wait
    // for is the slow ones.
    private void Send(LiveIncident incident, string method, object message) =>
        _ = hub.Clients.Group(Group(incident.District, incident.Id)).SendAsync(method, message);
}
