using Command.Domain.Kernel;

namespace Command.Domain.Buildings;

/// <summary>A school: its name, its place on the district map and the plan in force.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Name">In full: "Riverbend Middle School".</param>
/// <param name="ShortName">As people say it: "Middle".</param>
/// <param name="Address">Street address for responders.</param>
/// <param name="Location">Longitude and latitude of the main entrance, in degrees (WGS 84).</param>
/// <param name="Plan">The floor plan in force; null until one is imported.</param>
/// <param name="Version">How many events its stream holds.</param>
public sealed record Building(
    BuildingId Id,
    string Name,
    string ShortName,
    string Address,
    Point Location,
    PlanId? Plan,
    long Version);
