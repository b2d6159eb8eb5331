using System.Threading.Channels;
using Command.Domain.Kernel;
using Command.Domain.Scenarios;
using Command.Web.Access;
using Command.Web.Live;
using Command.Web.Store;

namespace Command.Web.Features.Scenarios;

/// <summary>
/// Plays injects when they are due. It keeps nothing in memory: what was played is in the store, so a server that starts
/// again goes on where it was, and several nodes play the same inject once.
/// </summary>
public sealed class ScenarioPlayer(ScenarioStore store, ScenarioDesk desk, Sight sight, ScenarioNews news, TimeProvider clock, ILogger<ScenarioPlayer> log) : BackgroundService
{
    // News may be lost; a scenario may not stop for it.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Plays all that is due now, in every district.</summary>
    /// <returns>When the next inject is due; null while none is.</returns>
    public async Task<DateTimeOffset?> PlayDueAsync(CancellationToken cancellation)
    {
        DateTimeOffset? next = null;
        foreach (var district in await store.DistrictsAsync(cancellation))
        {
            foreach (var incident in await store.RunningAsync(district, cancellation))
            {
                var due = await PlayDueAsync(district, incident, cancellation);
                next = next is null || due < next ? due ?? next : next;
            }
        }

        return next;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watch = news.WatchAll(_ => _signal.Writer.TryWrite(true));
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = LookEvery;
            try
            {
                if (await PlayDueAsync(stoppingToken) is { } due && due - clock.GetUtcNow() < LookEvery)
                {
                    wait = due - clock.GetUtcNow();
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Scenarios wait: {Reason}", e.GetType().Name);
                wait = Retry;
            }
            catch (Exception)
            {
                return;
            }

            await WaitAsync(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), stoppingToken);
        }
    }

    private async Task<DateTimeOffset?> PlayDueAsync(DistrictId district, IncidentId incident, CancellationToken cancellation)
    {
        var play = await store.LoadAsync(district, incident, cancellation);
        if (await sight.IncidentAsync(district, ExerciseControl.Person, incident) is not { Live.State.IsOpen: true })
        {
            await desk.EndAsync(district, incident);
            return null;
        }

        while (play is { IsOn: true, Next: { } next } && play.DueAt(next) <= clock.GetUtcNow())
        {
            play = await desk.PlayAsync(district, play, next, ExerciseControl.Actor, byHand: false);
            if (!play.Played.ContainsKey(next.Number))
            {
                return clock.GetUtcNow() + Retry;
            }
        }

        return play is { IsOn: true, Next: { } coming } ? play.DueAt(coming) : null;
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stopping)
    {
        using var time = new CancellationTokenSource(wait, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stopping);
        try
        {
            await _signal.Reader.ReadAsync(until.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look, or to leave.
        }
    }
}
