using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Trends;

/// <summary>What is kept of a closed incident to compare it with others.</summary>
/// <param name="Incident">Which.</param>
/// <param name="Building">Where.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Mode">Whether it was real.</param>
/// <param name="DeclaredAt">When it was declared, by the server's clock.</param>
/// <param name="Times">How long things took.</param>
public sealed record TrendRow(IncidentId Incident, BuildingId Building, Kind Kind, Mode Mode, DateTimeOffset DeclaredAt, ResponseTimes Times)
{
    /// <summary>Whether it was practised; a drill and an exercise are counted together, never with what was real.</summary>
    public bool IsPractice => Mode is not Mode.Actual;

    /// <summary>What is left of a closed incident.</summary>
    public static TrendRow Of(IncidentId id, Incident incident, Buildings.PlanIndex plan) =>
        new(id, incident.Building, incident.Kind, incident.Mode, incident.DeclaredAt, ResponseTimes.Of(incident, plan));
}

/// <summary>What is compared.</summary>
public enum Measure
{
    /// <summary>From declaring to the first action ordered.</summary>
    ToAction,

    /// <summary>From declaring to the first person in command.</summary>
    ToCommand,

    /// <summary>From declaring to the last room that was cleared for the first time.</summary>
    ToAllCleared,
}
