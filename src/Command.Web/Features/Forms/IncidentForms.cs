using System.Collections.Immutable;
using System.Security.Claims;
using Command.Domain.Buildings;
using Command.Domain.Forms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Features.Drills;
using Command.Web.Features.Timeline;

namespace Command.Web.Features.Forms;

/// <summary>The facts of an incident for its papers, for those who may read them.</summary>
public sealed class IncidentForms(Sight sight, CurrentPerson current, DistrictDirectory directory, RefusalLog refusals, TimeProvider clock)
{
    /// <summary>For whoever asks; null when there is no such incident for them, or its papers are not theirs to read.</summary>
    public async Task<FormFacts?> FactsAsync(ClaimsPrincipal user, IncidentId id) =>
        await current.PersonAsync(user) is { } person && await SeenAsync(current.District(user), person, id) is { } seen ? await FactsAsync(seen) : null;

    /// <summary>An incident whose papers the person may read; null for any other. That they tried is written down.</summary>
    public async Task<SeenIncident?> SeenAsync(DistrictId district, Person person, IncidentId id)
    {
        if (await sight.IncidentAsync(district, person, id) is not { } seen)
        {
            return null;
        }

        if (Authority.ReadsPapers(seen.By, seen.Live.State.Building))
        {
            return seen;
        }

        await refusals.ReadAsync(district, person, id, seen.Live.State.Building);
        return null;
    }

    /// <summary>Of an incident that was seen; null while this node does not hold its building.</summary>
    public async Task<FormFacts?> FactsAsync(SeenIncident seen)
    {
        var live = seen.Live;
        if (sight.BuildingOf(seen) is not { } building || await directory.DistrictAsync(live.District) is not { } district)
        {
            return null;
        }

        // Events are added to the end, so the state may be younger than this list; it is folded anew from the list itself.
        return await FactsAsync(live.Id, district, building.Building, live.Plan, [.. live.Events(1, int.MaxValue)], seen.By);
    }

    /// <summary>Of an incident that someone may take out, from its events.</summary>
    public async Task<FormFacts> FactsAsync(IncidentId id, Domain.People.District district, Building building, PlanIndex plan, ImmutableArray<IncidentEvent> events, Person by)
    {
        var roster = await directory.RosterAsync(district.Id);
        var state = events.Aggregate(Domain.Incidents.Incident.None, Domain.Incidents.Incident.Evolve);
        return new FormFacts(
            id, state, events, building, plan, district, Kinds.Title(state.Kind),
            e => TimelineWords.Of(e, plan), new FormClock(SchoolTime.ZoneOf(district)), clock.GetUtcNow(), by)
        {
            Agencies = roster.Agencies,
            People = roster.People.ToDictionary(person => person.Id),
        };
    }
}
