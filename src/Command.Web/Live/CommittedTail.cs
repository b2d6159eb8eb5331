using Command.Domain.Kernel;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Live;

/// <summary>
/// Hears of every commit on the database, by whichever process, and brings what this node holds up to it. First
/// listens, then reads, so nothing falls between; after a lost connection it does the same again.
/// </summary>
public sealed class CommittedTail(
    CommandDatabase database, DistrictSessions sessions, IncidentStore incidentStore, LiveIncidents incidents, LiveBuildings buildings, ILogger<CommittedTail> log)
    : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(250);
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
                    log.LogWarning("No longer hears commits: {Reason}", e.Message);
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
        connection.Notification += (_, notification) => Heard(notification.Payload);
        await connection.OpenAsync(cancellation);
        await using (var listen = new NpgsqlCommand($"listen {CommandDatabase.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        await ResyncAsync(cancellation);
        IsListening = true;
        _ready.TrySetResult();
        while (true)
        {
            await connection.WaitAsync(cancellation);
        }
    }

    private void Heard(string payload)
    {
        if (payload.Split('|') is not [var district, var stream, var version, var name])
        {
            return;
        }

        _ = FollowAsync(new DistrictId(district), Guid.Parse(stream), long.Parse(version, System.Globalization.CultureInfo.InvariantCulture), name);
    }

    private async Task FollowAsync(DistrictId district, Guid stream, long version, string name)
    {
        try
        {
            if (EventNames.IsOfBuilding(name))
            {
                await buildings.ReloadAsync(district, new BuildingId(stream));
            }
            else if (incidents.Held(district, new IncidentId(stream)) is { } held)
            {
                if (held.State.Version < version)
                {
                    await held.CatchUpAsync(version);
                }
            }
            else
            {
                await incidents.FindAsync(district, new IncidentId(stream));
            }
        }
        catch (Exception e)
        {
            // The next commit, the next beat or the next reconnect brings it.
            log.LogWarning("Could not follow {Stream} to version {Version}: {Reason}", stream, version, e.Message);
        }
    }

    private async Task ResyncAsync(CancellationToken cancellation)
    {
        foreach (var district in await sessions.DistrictsAsync(cancellation))
        {
            var id = new DistrictId(district.Id);
            await buildings.LoadAsync(id, cancellation);
            foreach (var open in await incidentStore.ListAsync(id, onlyOpen: true, cancellation))
            {
                await incidents.FindAsync(id, new IncidentId(open.Id));
            }
        }

        foreach (var incident in incidents.All)
        {
            await incident.CatchUpAsync(long.MaxValue);
        }
    }
}
