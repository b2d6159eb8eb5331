using Command.Domain.Exports;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;

namespace Command.Web.Features.Export;

/// <summary>What someone is told who asked for an export: the file, or why not, or (both null) that there is no such incident.</summary>
public sealed record ExportAnswer(ExportZip? Zip, string? Refusal)
{
    /// <summary>There is no such incident, or none for them.</summary>
    public static readonly ExportAnswer Missing = new(null, null);
}

/// <summary>An incident that can be taken out, as the page shows it.</summary>
/// <param name="Building">The name of where it was.</param>
/// <param name="State">The incident.</param>
/// <param name="Types">The types of its events, in order.</param>
public sealed record Exportable(string Building, Incident State, IReadOnlyList<Type> Types);

/// <summary>Takes incidents out of Command, for those who keep the district. Each export stands in the record before it leaves.</summary>
public sealed class ExportDesk(
    IncidentStore incidents, Prover prover, Sight sight, DistrictDirectory directory, AuditLog audit, RefusalLog refusals,
    IEnumerable<IExportPart> parts, AuditKey key, ILogger<ExportDesk> log) : IDisposable
{
    // A long incident is packed in memory, so one at a time.
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>What may be taken out. A refusal is for those who know of the incident; to others there is none (both null).</summary>
    public async Task<(Exportable? Incident, string? Refusal)> LookAsync(DistrictId district, Person by, IncidentId id)
    {
        var now = await directory.AsNowAsync(district, by);
        if (await RefusalAsync(district, now, id) is { } refused)
        {
            return (null, refused.Refusal);
        }

        var events = await incidents.EventsAfterAsync(district, id, 0, CancellationToken.None);
        if (events.Count == 0)
        {
            return (null, null);
        }

        var state = events.Aggregate(Incident.None, Incident.Evolve);
        var name = sight.Names(district).FirstOrDefault(building => building.Id == state.Building).Name;
        return (new Exportable(name ?? "", state, [.. events.Select(e => e.GetType())]), null);
    }

    /// <summary>Takes an incident out.</summary>
    public async Task<ExportAnswer> ExportAsync(DistrictId district, Person by, IncidentId id, ExportAudience audience, CancellationToken cancellation)
    {
        var now = await directory.AsNowAsync(district, by);
        return await RefusalAsync(district, now, id) ?? await WriteAsync(district, now, id, audience, cancellation);
    }

    /// <summary>Takes an incident out and asks nobody: for whoever may run programs on the server.</summary>
    internal async Task<ExportAnswer> WriteAsync(DistrictId district, Person by, IncidentId id, ExportAudience audience, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (await GatherAsync(district, by, id, audience, cancellation) is not { } incident)
            {
                return ExportAnswer.Missing;
            }

            List<ExportFile> files = [ProofPart.Explain(incident, parts.SelectMany(part => part.Described(incident)))];
            foreach (var part in parts)
            {
                files.AddRange(await part.FilesAsync(incident));
            }

            var zip = ExportZip.Pack(incident.Name, files, incident.At, key);
            await audit.WriteAsync(district, new IncidentExported(audit.Stamp(by), id, audience, incident.Events.Count, incident.Count(Extent.Nothing), zip.Sums));
            return new ExportAnswer(zip, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("Incident {Incident} was not exported: {Reason}", id, e.GetType().Name);
            return new ExportAnswer(null, e is InvalidOperationException ? e.Message : "It could not be exported. Try again.");
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // Administrators see no incident on their screens; they keep the records all the same.
    private async Task<ExportAnswer?> RefusalAsync(DistrictId district, Person person, IncidentId id)
    {
        if (Authority.RefusalToKeepRecords(person) is not { } refusal)
        {
            return null;
        }

        if (await sight.IncidentAsync(district, person, id) is not { Live.State: var state })
        {
            return ExportAnswer.Missing;
        }

        await refusals.CommandAsync(district, person, "ExportIncident", default, id, state.Building, refusal);
        return new ExportAnswer(null, refusal);
    }

    private async Task<ExportedIncident?> GatherAsync(DistrictId district, Person by, IncidentId id, ExportAudience audience, CancellationToken cancellation)
    {
        if (await incidents.EventsAfterAsync(district, id, 0, cancellation) is not { Count: > 0 } known
            || await prover.ProveAsync(district, id.Value, cancellation) is not { } proof
            || await directory.DistrictAsync(district) is not { } name)
        {
            return null;
        }

        // What came between the two reads is left for the next export, with its links.
        var count = Math.Min(known.Count, proof.Events.Count);
        var events = known.Take(count).ToList();
        var state = events.Aggregate(Incident.None, Incident.Evolve);
        if (await sight.BuildingAsync(district, by, state.Building) is not { } live)
        {
            return null;
        }

        return new ExportedIncident(
            id, name, live.Building, live.Plan, state, audience,
            [.. events.Zip(proof.Events, (e, stored) => ExportedEvent.Of(audience, e, stored))],
            proof with { Events = [.. proof.Events.Take(count)] }, by, audit.Stamp(by).RecordedAt);
    }
}
