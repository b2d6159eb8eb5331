using System.Collections.Concurrent;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Web.Audit;

/// <summary>
/// Writes down what people were refused. Someone who asks on and on fills no disk: past a number a minute the entries are
/// only counted, and the next one that is written says how many are missing.
/// </summary>
public sealed class RefusalLog(AuditLog audit, TimeProvider clock, ILogger<RefusalLog> log)
{
    // A person with a finger on a button reaches neither; a program that tries every command and every id does.
    private const int CommandsAMinute = 200;
    private const int ReadsAMinute = 10;
    private const int MostCounted = 2000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(DistrictId, PersonId, bool IsRead), Count> _counts = new();

    /// <summary>A command was refused because of who sent it.</summary>
    public Task CommandAsync(DistrictId district, Person person, string command, Guid commandId, IncidentId? incident, BuildingId? building, string reason) =>
        WriteAsync(district, person, isRead: false, CommandsAMinute, missing =>
            new CommandRefused(audit.Stamp(person), command, commandId, incident, building, reason) { NotWritten = missing });

    /// <summary>Something that exists was not shown because of who asked.</summary>
    public Task ReadAsync(DistrictId district, Person person, IncidentId? incident, BuildingId building) =>
        WriteAsync(district, person, isRead: true, ReadsAMinute, missing => new ReadRefused(audit.Stamp(person), incident, building) { NotWritten = missing });

    // Whatever becomes of the entry, the refusal stands.
    private async Task WriteAsync(DistrictId district, Person person, bool isRead, int most, Func<int?, AuditEvent> entry)
    {
        var now = clock.GetUtcNow();
        var count = _counts.AddOrUpdate((district, person.Id, isRead), _ => new Count(now, 1, 0), (_, count) => count.Next(now, most));
        if (count.Missing > 0 && count.Written > 0)
        {
            return;
        }

        try
        {
            await audit.WriteAsync(district, entry(count.Told));
        }
        catch (Exception e)
        {
            log.LogWarning("A refusal could not be written down: {Reason}", e.GetType().Name);
        }

        Forget(now);
    }

    private void Forget(DateTimeOffset now)
    {
        if (_counts.Count > MostCounted)
        {
            foreach (var (key, count) in _counts.Where(pair => now - pair.Value.Since >= Minute && pair.Value.Missing == 0))
            {
                _counts.TryRemove(KeyValuePair.Create(key, count));
            }
        }
    }

    /// <summary>The refusals of one person in one minute: how many were written, how many since then were not.</summary>
    private sealed record Count(DateTimeOffset Since, int Written, int Missing)
    {
        /// <summary>How many before this one were not written; null for none.</summary>
        public int? Told { get; private init; }

        public Count Next(DateTimeOffset now, int most) =>
            now - Since >= Minute ? new Count(now, 1, 0) { Told = Missing > 0 ? Missing : null }
            : Written < most ? this with { Written = Written + 1, Told = null }
            : this with { Missing = Missing + 1, Told = null };
    }
}
