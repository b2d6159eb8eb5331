using System.Text.Json;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Rooms;
using Command.Interchange.Json;
using Command.Web.Features.Maps;
using Command.Web.Features.Readiness;
using Command.Web.Live;

namespace Command.Web.Features.Field;

/// <summary>What the field page is told in its first response; all else comes by hub. The browser's half is src/Field/field/start.ts.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Building">The building's name as people say it.</param>
/// <param name="Mode">Whether it is real.</param>
/// <param name="Me">The name the person's marks will carry.</param>
/// <param name="Person">The person's id, by which teams know their members.</param>
/// <param name="Refusal">Why this person may not mark here; null when they may.</param>
/// <param name="Rooms">Where the rooms are fetched; null for a building without a plan.</param>
/// <param name="Plan">Where the plan's shapes are fetched, when someone asks for them.</param>
/// <param name="Readiness">Where the building's readiness ledger is fetched.</param>
/// <param name="Local">Whether the plan is in metres on its own paper.</param>
/// <param name="NoCommandAfter">Seconds without a commander, a command post or staging after which that is an alarm.</param>
public sealed record FieldStart(
    IncidentId Incident, string Building, Mode Mode, string Me, PersonId Person, string? Refusal, string? Rooms, string? Plan, string Readiness, bool Local, double NoCommandAfter)
{
    public static FieldStart Of(LiveIncident incident, LiveBuilding building, Person person)
    {
        var plan = building.Building.Plan;
        return new FieldStart(
            incident.Id,
            building.Building.ShortName,
            incident.State.Mode,
            person.Name,
            person.Id,
            RefusalToMark(person, building.Building.Id),
            plan is { } rooms ? FieldEndpoints.RoomsUrl(building.Building.Id, rooms) : null,
            plan is { } shapes ? MapEndpoints.PlanUrl(building.Building.Id, shapes) : null,
            ReadinessSetup.Url(building.Building.Id, building.Building.Version),
            building.Plan.Plan.Crs is PlanCrs.Local,
            incident.State.Settings.NoCommandAfter.TotalSeconds);
    }

    /// <summary>For a script element: the writer leaves no character that could end it.</summary>
    public string Json => JsonSerializer.Serialize(this, DomainJson.Options);

    // The rule that will judge each mark is asked beforehand, so that nobody is shown buttons that will be refused.
    private static string? RefusalToMark(Person standing, BuildingId building) =>
        Authority.Refusal(standing, new AnswerHelp(new Stamp(default, new Actor(standing.Id, standing.Name, standing.Role, standing.Agency, ""), default, default), default), building);
}
