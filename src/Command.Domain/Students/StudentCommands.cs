using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Students;

/// <summary>What a person asks for about students.</summary>
public abstract record StudentCommand(Stamp Stamp) : IncidentCommand(Stamp);

/// <inheritdoc cref="StudentDataDisclosed"/>
public sealed record DiscloseStudents(Stamp Stamp, ImmutableArray<RoomId> Rooms, string Period, string Reason) : StudentCommand(Stamp)
{
    /// <summary>What the one who asks may see, as the desk found it. Nothing, where nobody looked.</summary>
    public NameAccess Access { get; init; } = new NameAccess.Shut("Names of students are not for you.");

    /// <summary>The roster of the building, which the desk looks up; null where there is none.</summary>
    public BuildingRoster? Roster { get; init; }
}
