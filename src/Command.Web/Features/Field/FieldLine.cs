using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Web.Features.Timeline;
using Command.Web.Live;

namespace Command.Web.Features.Field;

/// <summary>An open incident in the list of the field page.</summary>
public sealed record FieldLine(IncidentId Id, string Building, string Kind, Mode Mode, StandingAction? Action, DateTimeOffset DeclaredAt)
{
    internal static FieldLine Of(LiveIncident incident, LiveBuilding? at)
    {
        var state = incident.State;
        var building = at?.Building.Name ?? "";
        return new FieldLine(incident.Id, building, Kinds.Title(state.Kind), state.Mode, Standing(state), state.DeclaredAt);
    }

    /// <summary>The action to show first: the one ordered for the whole building, else the newest of any zone.</summary>
    internal static StandingAction? Standing(Incident state) =>
        state.Actions.GetValueOrDefault(Zone.Building.Value) ?? state.Actions.Values.MaxBy(action => action.Since);
}
