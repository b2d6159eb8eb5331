using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Audit;
using Npgsql;

namespace Command.Web.Store;

/// <summary>The agencies of a district, changed by one at a time, each change together with the entry that says who made it.</summary>
public sealed class AgencyStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>Decides on an agency as it is stored now; whoever else changes it meanwhile waits. The reason of a refusal, or null.</summary>
    public async Task<string?> ChangeAsync(DistrictId district, AgencyId id, Func<Agency, Decision<AgencyEvent>> decide, CancellationToken cancellation)
    {
        await using var session = sessions.Write(district);
        await session.BeginTransactionAsync(cancellation);
        await using var row = new NpgsqlCommand($"select 1 from {MartenSetup.Schema}.mt_doc_storedagency where tenant_id = $1 and id = $2 for update");
        row.Parameters.Add(new NpgsqlParameter { Value = district.Value });
        row.Parameters.Add(new NpgsqlParameter { Value = id.Value });
        await session.ExecuteAsync(row, cancellation);
        if (await session.LoadAsync<StoredAgency>(id.Value, cancellation) is not { Agency: var agency })
        {
            return "There is no such agency in the district.";
        }

        switch (decide(agency))
        {
            case Decision<AgencyEvent>.Refused refused:
                return refused.Reason;
            case Decision<AgencyEvent>.Accepted { Events: [var e] }:
                await appender.AppendAsync<AuditEntry>(district, e.Stamp.Command, 0, [e], [new StoredAgency(id.Value, AgencyDecider.Evolve(agency, e))], new Turn(session), cancellation);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Adds an agency, with the entry that says who agreed.</summary>
    public Task AddAsync(DistrictId district, Agency agency, AgencyEvent e, CancellationToken cancellation) =>
        appender.AppendAsync<AuditEntry>(district, e.Stamp.Command, 0, [e], [new StoredAgency(agency.Id.Value, agency)], turn: null, cancellation);
}
