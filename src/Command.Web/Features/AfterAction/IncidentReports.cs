using System.Collections.Immutable;
using Command.Domain.AfterAction;
using Command.Domain.Forms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Forms;
using Command.Web.Features.Tasks;
using Command.Web.Features.Timeline;
using Command.Web.Store;

namespace Command.Web.Features.AfterAction;

/// <summary>An incident's report, for those who may read its papers.</summary>
public sealed class IncidentReports(IncidentForms forms, AfterActionStore ledgers, ScenarioStore scenarios, IncidentStore incidents, TimeProvider clock)
{
    // As many as a person compares with at a look.
    private const int MostPast = 8;

    /// <summary>The report with what it was made of; null when there is no such incident for them, or its papers are not theirs to read.</summary>
    public async Task<IncidentReport?> OfAsync(DistrictId district, Person person, IncidentId incident) =>
        await forms.SeenAsync(district, person, incident) is { } seen ? await OfAsync(seen, await PastAsync(seen, person)) : null;

    /// <summary>The report of an incident that was seen, beside these earlier ones.</summary>
    public async Task<IncidentReport?> OfAsync(SeenIncident seen, ImmutableArray<PastResponse> past)
    {
        if (await forms.FactsAsync(seen) is not { } facts)
        {
            return null;
        }

        var ledger = await ledgers.LoadAsync(seen.Live.District, CancellationToken.None);
        var play = await scenarios.LoadAsync(seen.Live.District, seen.Live.Id, CancellationToken.None);
        return new IncidentReport(seen, facts, ledger, AfterActionForm.Of(facts, ledger, past, TaskWords.Of, play));
    }

    // Who was let in for this incident alone sees no other. The newest snapshot of a closed incident holds all that is compared.
    private async Task<ImmutableArray<PastResponse>> PastAsync(SeenIncident seen, Person person)
    {
        var (live, building) = (seen.Live, seen.Live.State.Building);
        if (!Authority.ReadsDrills(person, building, clock.GetUtcNow()))
        {
            return [];
        }

        var earlier = (await incidents.ListAsync(live.District, onlyOpen: false, CancellationToken.None))
            .Where(other => other.Building == building && !other.IsOpen && other.Id != live.Id.Value && other.DeclaredAt < live.State.DeclaredAt).Take(MostPast);
        var past = ImmutableArray.CreateBuilder<PastResponse>();
        foreach (var other in earlier)
        {
            if (await incidents.SnapshotAsync(live.District, new IncidentId(other.Id), CancellationToken.None) is { Exists: true } state)
            {
                past.Add(new PastResponse(state.DeclaredAt, Kinds.Title(state.Kind), state.Mode, ResponseTimes.Of(state, live.Plan)));
            }
        }

        return past.ToImmutable();
    }
}

/// <summary>A report with what it was made of.</summary>
public sealed record IncidentReport(SeenIncident Seen, FormFacts Facts, AfterActionLedger Ledger, Form Form);
