using Command.Domain.Kernel;

namespace Command.Domain.Buildings;

/// <summary>What happened to a building's record. This file is the whole list, but for what is said of its readiness.</summary>
public abstract record BuildingEvent(Stamp Stamp) : IStamped;

/// <summary>The building was entered in the district's list.</summary>
public sealed record BuildingRegistered(Stamp Stamp, BuildingId Building, string Name, string ShortName, string Address, Point Location)
    : BuildingEvent(Stamp);

/// <summary>A floor plan was taken into force. The plan itself is kept under its content's id.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Source">The file it came from.</param>
/// <param name="Rooms">How many rooms it draws.</param>
public sealed record PlanAdopted(Stamp Stamp, PlanId Plan, string Source, int Rooms)
    : BuildingEvent(Stamp);
