using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Incidents;

/// <summary>The rules of ordering an action, taking it back and ending it.</summary>
public static class ProtocolDecider
{
    /// <summary>What follows from an order for a zone of the building.</summary>
    public static Decision<IncidentEvent> Order(Incident incident, OrderAction order, PlanIndex plan)
    {
        if (LacksDetail(order.Action, order.Procedure, order.Detail) is { } refusal)
        {
            return Decision.Refuse<IncidentEvent>(refusal);
        }

        if (!order.Zone.IsOn(plan))
        {
            return Decision.Refuse<IncidentEvent>($"The floor plan has no {order.Zone.Title}.");
        }

        var ordered = Ordered(order.Stamp, order.Action, order.Zone, order.Procedure, order.Detail);
        if (incident.Actions.GetValueOrDefault(order.Zone.Value) is { } standing
            && (standing.Action, standing.Detail, standing.Term) == (ordered.Action, ordered.Detail, ordered.Term))
        {
            return Decision.Nothing<IncidentEvent>();
        }

        return order.Action is ResponseAction.Lockdown ? ordered with { Recalled = LetOut(incident, order.Zone, plan) }
            : WouldLift(incident, ordered, plan) is { } lockdown ? Decision.Refuse<IncidentEvent>(StillLocked(incident, lockdown, plan, order.Stamp))
            : ordered;
    }

    /// <summary>The order that goes with a declaration, or why it can't: a building that is declared for has no rooms that were let out.</summary>
    public static (ActionOrdered? Ordered, string? Refusal) OrderAtOnce(DeclareIncident declare) =>
        declare.Order is not { } action ? (null, null)
        : LacksDetail(action, declare.Procedure, declare.Detail) is { } refusal ? (null, refusal)
        : (Ordered(declare.Stamp, action, Zone.Building, declare.Procedure, declare.Detail), null);

    /// <summary>What follows from ending an action. Lockdown ends room by room, never by one word.</summary>
    public static Decision<IncidentEvent> Release(Incident incident, ReleaseAction release, PlanIndex plan)
    {
        if (incident.Actions.GetValueOrDefault(release.Zone.Value) is not { } standing)
        {
            return Decision.Nothing<IncidentEvent>();
        }

        return standing.Action is ResponseAction.Lockdown && !incident.ReleaseOf(standing, plan, release.Stamp.RecordedAt).Left.IsEmpty
            ? Decision.Refuse<IncidentEvent>(StillLocked(incident, standing, plan, release.Stamp))
            : new ActionReleased(release.Stamp, standing.Action, release.Zone) { Term = standing.Term };
    }

    /// <summary>What follows from taking an order back as a mistake.</summary>
    public static Decision<IncidentEvent> Retract(Incident incident, RetractAction retract)
    {
        if (incident.Actions.GetValueOrDefault(retract.Zone.Value) is not { } standing)
        {
            return Decision.Nothing<IncidentEvent>();
        }

        var by = retract.Stamp.By;
        if (standing.Person != by.Person && !incident.Chart.IsCommander(by.Person) && by.Role is not Role.DistrictOffice)
        {
            return Decision.Refuse<IncidentEvent>($"Only {standing.By}, who ordered it, the incident commander or the district office can take {standing.Title} back.");
        }

        if (retract.Stamp.RecordedAt > standing.Since + incident.Settings.RetractWithin)
        {
            var end = standing.Action is ResponseAction.Lockdown ? "Release the rooms one by one instead." : "Release it instead.";
            return Decision.Refuse<IncidentEvent>($"{standing.Title} was ordered too long ago to be taken back: people have acted on it. {end}");
        }

        return retract.Because.Length > IncidentDecider.MaxText
            ? Decision.Refuse<IncidentEvent>("Shorten the reason: 2,000 characters at most.")
            : new ActionRetracted(retract.Stamp, standing.Action, retract.Zone, Written.OrNull(retract.Because) ?? "") { Term = standing.Term };
    }

    private static ActionOrdered Ordered(Stamp stamp, ResponseAction action, Zone zone, Procedure? procedure, string? said)
    {
        var detail = Written.OrNull(said) ?? procedure?.Detail;
        var ordered = new ActionOrdered(stamp, action, zone, detail);
        if (procedure is null)
        {
            return ordered;
        }

        // The words of the Standard Response Protocol are not written into each order: they never change.
        var directive = procedure.DirectiveWith(detail);
        return procedure.Term == Protocol.Term(action) && directive == Protocol.Directive(action, detail)
            ? ordered
            : ordered with { Term = procedure.Term, Directive = directive };
    }

    // Rooms whose people were let out before, and who must lock themselves in again.
    private static ImmutableArray<RoomId>? LetOut(Incident incident, Zone zone, PlanIndex plan)
    {
        var rooms = incident.Rooms.Where(pair => pair.Value.Released is not null && zone.Covers(pair.Key, plan)).Select(pair => pair.Key).OrderBy(id => id.Value, StringComparer.Ordinal);
        return rooms.Any() ? [.. rooms] : null;
    }

    /// <summary>
    /// The Lockdown that an order would lift as if by announcement: Hold and Secure send people back to their business. Evacuate
    /// and Shelter move them out of a danger that may be the greater, and are never refused.
    /// </summary>
    private static StandingAction? WouldLift(Incident incident, ActionOrdered ordered, PlanIndex plan) =>
        ordered.Action is not (ResponseAction.Hold or ResponseAction.Secure) ? null
        : incident.Actions.Values.FirstOrDefault(standing =>
            standing.Action is ResponseAction.Lockdown
            && (standing.Zone == ordered.Zone || ordered.Zone != Zone.Building)
            && incident.ReleaseOf(standing, plan, ordered.Stamp.RecordedAt).Left.Any(room => ordered.Zone.Covers(room, plan)));

    private static string StillLocked(Incident incident, StandingAction lockdown, PlanIndex plan, Stamp stamp)
    {
        var release = incident.ReleaseOf(lockdown, plan, stamp.RecordedAt);
        var are = release.Left.Length == 1 ? "is" : "are";
        return $"{lockdown.Title} is released room by room, by someone at the door. {release.Left.Length} of {release.Total} rooms {are} still to release: {release.Left.Named(plan)}.";
    }

    private static string? LacksDetail(ResponseAction action, Procedure? procedure, string? detail) =>
        detail?.Length > IncidentDecider.MaxText ? "Shorten the detail: 2,000 characters at most."
        : Written.OrNull(detail) is not null || !(procedure?.NeedsDetail ?? Protocol.NeedsDetail(action)) ? null
        : action is ResponseAction.Evacuate ? "Say where to evacuate to."
        : "Say the hazard and the safety strategy.";
}
