using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Store;

namespace Command.Web.Audit;

/// <summary>
/// Writes what happened around incidents into the same append-only events as the incidents themselves, so that one
/// chain proves both.
/// </summary>
public sealed class AuditLog(EventAppender appender, TimeProvider clock)
{
    /// <summary>A stamp of this moment for <paramref name="person"/>; <see cref="Actors.Nobody"/> when null.</summary>
    public Stamp Stamp(Person? person)
    {
        var now = clock.GetUtcNow();
        return new Stamp(Guid.CreateVersion7(now), person is null ? Actors.Nobody : new Actor(person.Id, person.Name, person.Role, person.Agency, "web"), now, now);
    }

    /// <summary>Writes an event, and <paramref name="alongside"/> in the same transaction. Writing the same event again changes nothing.</summary>
    public async Task WriteAsync(DistrictId district, AuditEvent e, params IReadOnlyList<object> alongside)
    {
        try
        {
            await appender.AppendAsync<AuditEntry>(district, e.Stamp.Command, 0, [e], alongside, null, CancellationToken.None);
        }
        catch (SomeoneWasFirstException)
        {
            // It is written already.
        }
    }
}

/// <summary>The kind of stream that an entry of the log is; it never has more than one event.</summary>
public sealed class AuditEntry;
