using System.Diagnostics;
using Command.Domain.Kernel;
using Command.Domain.Readiness;

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
    long Version)
{
    /// <summary>The building before its first event.</summary>
    public static readonly Building None = new(default, "", "", "", default, null, 0);

    /// <summary>How the plan in force came into force; null until one is imported.</summary>
    public PlanAdoption? Adoption { get; init; }

    /// <summary>What does not work in it, and its cameras.</summary>
    public ReadinessLedger Readiness { get; init; } = ReadinessLedger.Empty;

    /// <summary>The building after one more event.</summary>
    public static Building Evolve(Building building, BuildingEvent e) => (e switch
    {
        BuildingRegistered r => building with { Id = r.Building, Name = r.Name, ShortName = r.ShortName, Address = r.Address, Location = r.Location },
        PlanAdopted p => building with { Plan = p.Plan, Adoption = new PlanAdoption(p.Source, p.Stamp.RecordedAt, p.Stamp.By.Name) },
        ReadinessEvent r => building with { Readiness = ReadinessLedger.Evolve(building.Readiness, r) },
        _ => throw new UnreachableException($"Building.Evolve does not know {e.GetType().Name}."),
    }) with
    { Version = building.Version + 1 };
}

/// <summary>How a plan came into force.</summary>
/// <param name="Source">The file it came from.</param>
/// <param name="At">When, by the server's clock.</param>
/// <param name="By">Who took it.</param>
public sealed record PlanAdoption(string Source, DateTimeOffset At, string By);
