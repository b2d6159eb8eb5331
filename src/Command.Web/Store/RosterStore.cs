using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.Students;
using Command.Web.Audit;
using Marten;
using Npgsql;

namespace Command.Web.Store;

/// <summary>The student data of a district: replaced whole, deleted whole, each with the entry that says who did it.</summary>
public sealed class RosterStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>The roster of a building; null where there is none.</summary>
    public async Task<BuildingRoster?> FindAsync(DistrictId district, BuildingId building, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return (await session.LoadAsync<StoredRoster>(building.Value, cancellation))?.Roster;
    }

    /// <summary>The numbers of what was taken over last; null where there is nothing.</summary>
    public async Task<RosterSummary?> SummaryAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return (await session.LoadAsync<StoredRosterSummary>(StoredRosterSummary.Only, cancellation))?.Summary;
    }

    /// <summary>Puts new rosters in the place of all there were, in one transaction.</summary>
    public async Task ReplaceAsync(DistrictId district, IReadOnlyList<BuildingRoster> rosters, RosterSummary summary, RosterTaken e, CancellationToken cancellation)
    {
        await using var session = await AloneAsync(district, cancellation);
        await DeleteAsync(session, [.. rosters.Select(roster => roster.Building.Value)], cancellation);
        object[] documents = [.. rosters.Select(roster => new StoredRoster(roster.Building.Value, roster)), new StoredRosterSummary(StoredRosterSummary.Only, summary)];
        await appender.AppendAsync<AuditEntry>(district, e.Stamp.Command, 0, [e], documents, new Turn(session), cancellation);
    }

    /// <summary>Deletes all student data of the district, in one transaction.</summary>
    public async Task PurgeAsync(DistrictId district, AuditEvent e, CancellationToken cancellation)
    {
        await using var session = await AloneAsync(district, cancellation);
        await DeleteAsync(session, [], cancellation);
        session.Delete<StoredRosterSummary>(StoredRosterSummary.Only);
        await appender.AppendAsync<AuditEntry>(district, e.Stamp.Command, 0, [e], [], new Turn(session), cancellation);
    }

    /// <summary>Every disclosure of the district with its incident, newest first, and what was found when someone looked at it.</summary>
    public async Task<IReadOnlyList<FoundDisclosure>> DisclosuresAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        string[] names = [EventNames.Of(typeof(StudentDataDisclosed)), EventNames.Of(typeof(DisclosureReviewed))];
        var events = await session.Events.QueryAllRawEvents().Where(e => names.Contains(e.EventTypeName)).OrderByDescending(e => e.Sequence).ToListAsync(cancellation);
        var reviews = events.Select(e => e.Data).OfType<DisclosureReviewed>().ToLookup(review => review.Disclosure);
        var incidents = await session.LoadManyAsync<StoredIncident>(cancellation, events.Where(e => e.Data is StudentDataDisclosed).Select(e => e.StreamId).Distinct());
        var buildings = incidents.ToDictionary(incident => incident.Id, incident => incident.Building);
        return [.. from e in events
                   let disclosed = e.Data as StudentDataDisclosed
                   where disclosed is not null
                   select new FoundDisclosure(new IncidentId(e.StreamId), buildings[e.StreamId], disclosed, reviews[disclosed.Stamp.Command].FirstOrDefault())];
    }

    // One change of a district's student data after another.
    private async Task<IDocumentSession> AloneAsync(DistrictId district, CancellationToken cancellation)
    {
        var session = sessions.Write(district);
        await session.BeginTransactionAsync(cancellation);
        await using var row = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))");
        row.Parameters.Add(new NpgsqlParameter { Value = $"student data of {district}" });
        await session.ExecuteAsync(row, cancellation);
        return session;
    }

    private static async Task DeleteAsync(IDocumentSession session, IReadOnlyList<Guid> kept, CancellationToken cancellation)
    {
        foreach (var id in (await session.Query<StoredRoster>().Select(stored => stored.Id).ToListAsync(cancellation)).Except(kept))
        {
            session.Delete<StoredRoster>(id);
        }
    }
}

/// <summary>A disclosure as the record has it.</summary>
/// <param name="Incident">In which incident.</param>
/// <param name="Building">Where it was.</param>
/// <param name="Disclosed">To whom, what, why.</param>
/// <param name="Review">What was found when someone looked at it; null while nobody has.</param>
public sealed record FoundDisclosure(IncidentId Incident, BuildingId Building, StudentDataDisclosed Disclosed, DisclosureReviewed? Review);
