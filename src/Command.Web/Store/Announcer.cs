using System.Globalization;
using System.Threading.Channels;
using Command.Domain.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace Command.Web.Store;

/// <summary>
/// Tells the other nodes what this one committed. Not in the committing transaction: PostgreSQL makes commits that
/// notify wait for one another, which more than halves what the store can take. What a crash swallows here, the other
/// nodes find by looking (see <see cref="Live.CommittedTail"/>).
/// </summary>
public sealed class Announcer(CommandDatabase database, TimeProvider clock, ILogger<Announcer> log) : BackgroundService
{
    // The first of a burst goes out at once; what follows within this time goes out together.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly Channel<Announcement> _committed = Channel.CreateUnbounded<Announcement>(new() { SingleReader = true });

    /// <summary>Returns at once; the others hear within a millisecond or so.</summary>
    public void Committed(Announcement announcement) => _committed.Writer.TryWrite(announcement);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var latest = new Dictionary<Guid, Announcement>();
        while (await _committed.Reader.WaitToReadAsync(stoppingToken))
        {
            latest.Clear();
            while (_committed.Reader.TryRead(out var announcement))
            {
                latest[announcement.Stream] = announcement;
            }

            try
            {
                await TellAsync([.. latest.Values.Select(announcement => announcement.Payload)], stoppingToken);
            }
            catch (NpgsqlException e)
            {
                log.LogWarning("Other nodes were not told of {Count} streams: {Reason}", latest.Count, e.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task TellAsync(string[] payloads, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        // What is told is durable already; the telling need not be.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set local synchronous_commit = off"));
        var notify = new NpgsqlBatchCommand($"select pg_notify('{Announcement.Channel}', payload) from unnest($1) payload");
        notify.Parameters.Add(new NpgsqlParameter { Value = payloads, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        batch.BatchCommands.Add(notify);
        await batch.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>That a stream has reached a version.</summary>
/// <param name="District">Whose stream.</param>
/// <param name="Stream">Which stream.</param>
/// <param name="Version">Its version now.</param>
/// <param name="EventName">The stored name of its newest event, which says what kind of stream it is.</param>
public sealed record Announcement(DistrictId District, Guid Stream, long Version, string EventName)
{
    /// <summary>The PostgreSQL channel.</summary>
    public const string Channel = "command_events";

    /// <summary>As sent: <c>district|stream|version|event name</c>.</summary>
    public string Payload => string.Create(CultureInfo.InvariantCulture, $"{District}|{Stream}|{Version}|{EventName}");

    /// <summary>As received; null when it is none of ours.</summary>
    public static Announcement? Parse(string payload) =>
        payload.Split('|') is [var district, var stream, var version, var name]
        && Guid.TryParse(stream, out var id)
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Announcement(new DistrictId(district), id, number, name)
            : null;
}
