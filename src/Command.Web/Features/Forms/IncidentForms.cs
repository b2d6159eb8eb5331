using System.Collections.Immutable;
using System.Security.Claims;
using Command.Domain.Forms;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Drills;
using Command.Web.Features.Timeline;

namespace Command.Web.Features.Forms;

/// <summary>The facts of an incident for its papers, for those who may read them.</summary>
public sealed class IncidentForms(Sight sight, DistrictDirectory directory, TimeProvider clock)
{
    /// <summary>For whoever asks; null when there is no such incident for them, or its papers are not theirs to read.</summary>
    public async Task<FormFacts?> FactsAsync(ClaimsPrincipal user, IncidentId id) =>
        await sight.IncidentAsync(user, id) is { } seen && Authority.ReadsPapers(seen.By, seen.Live.State.Building) ? await FactsAsync(seen) : null;

    /// <summary>Of an incident that was seen; null while this node does not hold its building.</summary>
    public async Task<FormFacts?> FactsAsync(SeenIncident seen)
    {
        var live = seen.Live;
        if (sight.BuildingOf(seen) is not { } building || await directory.DistrictAsync(live.District) is not { } district)
        {
            return null;
        }

        // Events are added to the end, so the state may be younger than this list; it is folded anew from the list itself.
        var (events, plan, roster) = (live.Events(1, int.MaxValue).ToImmutableArray(), live.Plan, await directory.RosterAsync(live.District));
        var state = events.Aggregate(Domain.Incidents.Incident.None, Domain.Incidents.Incident.Evolve);
        return new FormFacts(
            live.Id, state, events, building.Building, plan, district, Kinds.Title(state.Kind),
            e => TimelineWords.Of(e, plan), new FormClock(SchoolTime.ZoneOf(district)), clock.GetUtcNow(), seen.By)
        {
            Agencies = roster.Agencies,
            People = roster.People.ToDictionary(person => person.Id),
        };
    }
}
