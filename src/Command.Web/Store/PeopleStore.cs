using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Audit;
using Npgsql;

namespace Command.Web.Store;

/// <summary>The people of a district, changed by one at a time, each change together with the entry that says who made it.</summary>
public sealed class PeopleStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>Decides on a person as they are stored now; whoever else changes them meanwhile waits. The reason of a refusal, or null.</summary>
    public async Task<string?> ChangeAsync(DistrictId district, PersonId id, Func<Person, Decision<PeopleEvent>> decide, CancellationToken cancellation)
    {
        await using var session = sessions.Write(district);
        await session.BeginTransactionAsync(cancellation);
        await using var row = new NpgsqlCommand($"select 1 from {MartenSetup.Schema}.mt_doc_storedperson where tenant_id = $1 and id = $2 for update");
        row.Parameters.Add(new NpgsqlParameter { Value = district.Value });
        row.Parameters.Add(new NpgsqlParameter { Value = id.Value });
        await session.ExecuteAsync(row, cancellation);
        if (await session.LoadAsync<StoredPerson>(id.Value, cancellation) is not { Person: var person })
        {
            return "There is no such person in the district.";
        }

        switch (decide(person))
        {
            case Decision<PeopleEvent>.Refused refused:
                return refused.Reason;
            case Decision<PeopleEvent>.Accepted { Events: [var e] }:
                await appender.AppendAsync<AuditEntry>(district, e.Stamp.Command, 0, [e], [new StoredPerson(id.Value, PersonDecider.Evolve(person, e))], new Turn(session), cancellation);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Adds someone, with the entry that says who let them in.</summary>
    public Task AddAsync(DistrictId district, Person person, PeopleEvent e, CancellationToken cancellation) =>
        appender.AppendAsync<AuditEntry>(district, e.Stamp.Command, 0, [e], [new StoredPerson(person.Id.Value, person)], turn: null, cancellation);
}
