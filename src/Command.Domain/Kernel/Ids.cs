namespace Command.Domain.Kernel;

/// <summary>A school district: the wall between tenants. Lower-case letters, digits and dashes, such as <c>riverbend</c>.</summary>
public readonly record struct DistrictId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One incident; also the id of its stream of events.</summary>
public readonly record struct IncidentId(Guid Value)
{
    public static IncidentId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>A school or other site; also the id of its stream of events.</summary>
public readonly record struct BuildingId(Guid Value)
{
    public static BuildingId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>One drill; also the id of its stream of events.</summary>
public readonly record struct DrillId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A floor plan by its content: the SHA-256 of its canonical form in hexadecimal, so a plan never changes under its id.</summary>
public readonly record struct PlanId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A level of a building, unique within its plan.</summary>
public readonly record struct LevelId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// A room, unique within its building and the same from one import to the next, so that marks stay with their room:
/// the id the source file gives it (IMDF unit id, OSM way id), or level and room number where it gives none.
/// </summary>
public readonly record struct RoomId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A person who signs in. Opaque; never a name.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>An agency, such as a police department or a sheriff's office.</summary>
public readonly record struct AgencyId(string Value)
{
    public override string ToString() => Value;
}
