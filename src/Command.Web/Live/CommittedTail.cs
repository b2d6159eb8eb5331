using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Live;

/// <summary>
/// Hears of every commit on the database, by whichever process, and brings what this node holds up to it. First
/// listens, then reads, so nothing falls between; after a lost connection it does the same again. Every two seconds it
/// looks for itself: an announcement may be lost, an event may not.
/// </summary>
public sealed class CommittedTail(
    CommandDatabase database, DistrictSessions sessions, IncidentStore incidentStore, LiveIncidents incidents, LiveBuildings buildings, DistrictDirectory directory, DrillNews drills, ScenarioNews scenarios, TimeProvider clock, LiveMetrics metrics, ILogger<CommittedTail> log)
    : BackgroundService
{
    // A database that went away is not hammered by every node while it comes back.
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether this node hears commits now. While it does not, its pictures may be behind.</summary>
    public bool IsListening { get; private set; }

    /// <summary>Ends when everything open was read for the first time.</summary>
    public Task Ready => _ready.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (IsListening)
                {
                    log.LogWarning("No longer hears commits: {Reason}", e.GetType().Name);
                }

                IsListening = false;
                await Task.Delay(Retry, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 5, ApplicationName = "command-tail" };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, notification) =>
        {
            if (Announcement.Parse(notification.Payload) is { } heard)
            {
                _ = FollowAsync(heard);
            }
        };
        await connection.OpenAsync(cancellation);
        await using (var listen = new NpgsqlCommand($"listen {Announcement.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        await LookAsync(everything: true, cancellation);
        IsListening = true;
        _ready.TrySetResult();
        while (true)
        {
            await ListenForAsync(connection, LookEvery, cancellation);
            await LookAsync(everything: false, cancellation);
        }
    }

    private static async Task ListenForAsync(NpgsqlConnection connection, TimeSpan span, CancellationToken cancellation)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        until.CancelAfter(span);
        try
        {
            while (true)
            {
                await connection.WaitAsync(until.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time to look.
        }
    }

    private async Task FollowAsync(Announcement heard)
    {
        try
        {
            if (EventNames.IsOfBuilding(heard.EventName))
            {
                await buildings.ReloadAsync(heard.District, new BuildingId(heard.Stream));
            }
            else if (EventNames.IsOfPeople(heard.EventName))
            {
                directory.ForgetPeople(heard.District);
            }
            else if (EventNames.IsOfDrill(heard.EventName))
            {
                drills.Tell(heard.District);
            }
            else if (EventNames.IsOfScenario(heard.EventName))
            {
                scenarios.Tell(heard.District);
            }
            else if (!EventNames.IsOfAudit(heard.EventName) && !EventNames.IsAfterAction(heard.EventName))
            {
                await FollowAsync(heard.District, new IncidentId(heard.Stream), heard.Version);
            }
        }
        catch (Exception e)
        {
            // The next look brings it.
            log.LogWarning("Could not follow {Stream} to version {Version}: {Reason}", heard.Stream, heard.Version, e.GetType().Name);
        }
    }

    private async Task FollowAsync(DistrictId district, IncidentId id, long version)
    {
        if (incidents.Held(district, id) is not { } held)
        {
            await incidents.FindAsync(district, id);
        }
        else if (held.State.Version < version)
        {
            await held.CatchUpAsync(version);
            metrics.Followed(clock.GetUtcNow() - held.State.LastRecordedAt);
        }
    }

    /// <summary>
    /// Compares what this node holds with what the store says. Finds what was never announced, because the one that
    /// wrote it died at once, or was announced while nobody listened.
    /// </summary>
    private async Task LookAsync(bool everything, CancellationToken cancellation)
    {
        foreach (var district in await sessions.DistrictsAsync(cancellation))
        {
            var id = new DistrictId(district.Id);
            if (everything)
            {
                await buildings.LoadAsync(id, cancellation);
            }

            var open = await incidentStore.ListAsync(id, onlyOpen: true, cancellation);
            var held = buildings.Of(id).ToDictionary(live => live.Building.Id.Value, live => live.Building.Version);
            var wanted = open.Select(i => i.Id).Union(incidents.Of(id).Select(i => i.Id.Value)).Union(held.Keys).ToArray();
            foreach (var (stream, version) in await incidentStore.VersionsAsync(id, wanted, cancellation))
            {
                if (!held.TryGetValue(stream, out var known))
                {
                    await FollowAsync(id, new IncidentId(stream), version);
                }
                else if (known < version)
                {
                    await buildings.ReloadAsync(id, new BuildingId(stream));
                }
            }
        }
    }
}
