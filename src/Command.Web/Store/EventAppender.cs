using System.Diagnostics;
using Command.Domain.Kernel;
using Command.Web.Audit;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Npgsql;

namespace Command.Web.Store;

/// <summary>
/// The one place that appends events. Every append names the version it was decided on and fails when the stream has
/// moved since; a blind append would lose updates in silence.
/// </summary>
public sealed class EventAppender(DistrictSessions sessions, Announcer announcer, AuditKey key)
{
    /// <summary>
    /// Writes events as versions <paramref name="version"/> + 1 and on, and <paramref name="alongside"/> in the same transaction.
    /// </summary>
    /// <typeparam name="TStream">What the stream is a history of.</typeparam>
    /// <exception cref="SomeoneWasFirstException">The stream is no longer at <paramref name="version"/>; nothing was written.</exception>
    public async Task AppendAsync<TStream>(
        DistrictId district, Guid stream, long version, IReadOnlyList<IStamped> events, IReadOnlyList<object> alongside, Turn? turn, CancellationToken cancellation)
        where TStream : class
    {
        await using var own = turn is null ? sessions.Write(district) : null;
        var session = turn?.Session ?? own!;
        var appended = version == 0
            ? session.Events.StartStream<TStream>(stream, events)
            : session.Events.Append(stream, version + events.Count, events);
        Describe(district, stream, version, appended.Events);
        if (alongside.Count > 0)
        {
            session.StoreObjects(alongside);
        }

        try
        {
            await session.SaveChangesAsync(cancellation);
        }
        catch (Exception e) when (SomeoneWasFirst(e))
        {
            throw new SomeoneWasFirstException(e);
        }

        announcer.Committed(new Announcement(district, stream, version + events.Count, EventNames.Of(events[^1])));
    }

    /// <summary>
    /// Waits until no other process is writing to the stream and holds the others off until the turn is disposed, so a
    /// node that lost a race can read, decide and write without losing the next one too.
    /// </summary>
    public async Task<Turn> TakeTurnAsync(DistrictId district, Guid stream, CancellationToken cancellation)
    {
        var session = sessions.Write(district);
        await session.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand($"select 1 from {MartenSetup.Schema}.mt_streams where tenant_id = $1 and id = $2 for update");
        command.Parameters.Add(new NpgsqlParameter { Value = district.Value });
        command.Parameters.Add(new NpgsqlParameter { Value = stream });
        await session.ExecuteAsync(command, cancellation);
        return new Turn(session);
    }

    // The command's id is the id of its first event, so a unique index refuses the same command twice whatever happens.
    private void Describe(DistrictId district, Guid stream, long version, IReadOnlyList<IEvent> events)
    {
        Guid command = default;
        var nth = 0;
        foreach (var e in events)
        {
            var stamp = ((IStamped)e.Data).Stamp;
            nth = stamp.Command == command ? nth + 1 : 0;
            command = stamp.Command;
            e.Id = IdOf(command, nth);
            e.CausationId = command.ToString();
            e.CorrelationId = Activity.Current?.TraceId.ToString();
            e.SetHeader(ChainedEvent.SealHeader, key.Seal(district, e.Id, stream, ++version, EventNames.Of(e.Data)));
            e.UserName = stamp.By.Person.Value;
            e.SetHeader("role", stamp.By.Role.ToString());
            e.SetHeader("device", stamp.By.Device);
            if (stamp.By.Agency is { } agency)
            {
                e.SetHeader("agency", agency.Value);
            }
        }
    }

    /// <summary>The id of the n-th event of a command: the command's own for the first, and one that follows from it for each further one.</summary>
    public static Guid IdOf(Guid command, int nth)
    {
        Span<byte> bytes = stackalloc byte[16];
        command.TryWriteBytes(bytes);
        bytes[15] = unchecked((byte)(bytes[15] + nth));
        return new Guid(bytes);
    }

    private static bool SomeoneWasFirst(Exception e) => e switch
    {
        ConcurrencyException or Marten.Exceptions.ExistingStreamIdCollisionException => true,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        MartenCommandException { InnerException: { } inner } => SomeoneWasFirst(inner),
        _ => false,
    };
}

/// <summary>The sole right to write to one stream, for a moment.</summary>
public sealed class Turn : IAsyncDisposable
{
    internal Turn(IDocumentSession session) => Session = session;

    internal IDocumentSession Session { get; }

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}

/// <summary>Another process wrote to the stream first; read what it wrote and decide again.</summary>
public sealed class SomeoneWasFirstException(Exception inner) : Exception("The stream has moved on.", inner);
