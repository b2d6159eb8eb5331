using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Incidents;

/// <summary>The rule of declaring a building, or a part of it, clear.</summary>
public static class ClearDecider
{
    /// <summary>What follows: refused with the rooms that do not stand cleared at this moment.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, DeclareClear declare, PlanIndex plan)
    {
        if (!incident.Chart.Commanders.IsEmpty && !incident.Chart.IsCommander(declare.Stamp.By.Person))
        {
            var who = string.Join(" and ", incident.Chart.Commanders.Select(commander => commander.Name));
            return Decision.Refuse<IncidentEvent>($"{who} has command. Only a commander can declare the {Named(declare.Zone)} clear.");
        }

        if (!declare.Zone.IsOn(plan))
        {
            return Decision.Refuse<IncidentEvent>($"The floor plan has no {declare.Zone.Title}.");
        }

        var now = declare.Stamp.RecordedAt;
        var rooms = declare.Zone.ToSearch(plan).ToList();
        if (rooms.Count == 0)
        {
            return Decision.Refuse<IncidentEvent>($"The floor plan draws no room to search in the {Named(declare.Zone)}.");
        }

        var open = rooms.Where(room => !incident.Room(room.Id).IsClearedAt(now, incident.Settings)).ByNumber().Select(room => room.Id).ToList();
        if (open.Count > 0)
        {
            return Decision.Refuse<IncidentEvent>($"{open.Count} of {rooms.Count} rooms {(open.Count == 1 ? "is" : "are")} not cleared: {open.Named(plan)}.");
        }

        return incident.Cleared.GetValueOrDefault(declare.Zone.Value) is { } standing && standing.BrokenBy(incident, now) is null
            ? Decision.Nothing<IncidentEvent>()
            : new BuildingCleared(declare.Stamp, declare.Zone, [.. rooms.Select(room => room.Id)]);
    }

    private static string Named(Zone zone) => zone == Zone.Building ? "building" : zone.Title;
}
