using System.Collections.Immutable;
using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Retention;
using Command.Domain.Tasks;

namespace Command.Domain.People;

/// <summary>A school district.</summary>
/// <param name="Id">The wall between tenants.</param>
/// <param name="Name">In full: "Riverbend Public Schools".</param>
/// <param name="ShortName">For the top bar: "Riverbend".</param>
/// <param name="BaseLayer">The district map under the buildings, as GeoJSON (RFC 7946); null for none.</param>
/// <param name="IsDemo">Whether its people and incidents are made up.</param>
public sealed record District(DistrictId Id, string Name, string ShortName, string? BaseLayer, bool IsDemo)
{
    /// <summary>The times its incidents are run by; null for <see cref="IncidentSettings.Default"/>.</summary>
    public IncidentSettings? Settings { get; init; }

    /// <summary>What it calls its procedures; null for the Standard Response Protocol.</summary>
    public ProtocolSet? Protocol { get; init; }

    /// <summary>The state whose law its drills follow, by its two letters; see <see cref="DrillRequirements"/>.</summary>
    public string State { get; init; } = "MN";

    /// <summary>How long it keeps the records of its incidents.</summary>
    public RetentionSchedule Retention { get; init; } = RetentionSchedule.Default;

    /// <summary>The time zone of its schools, by its name in the IANA database.</summary>
    public string TimeZone { get; init; } = "America/Chicago";

    /// <summary>Its schools with middle or high school students, of whom the law asks more; empty while nobody said.</summary>
    public ImmutableArray<BuildingId> Secondary { get; init; } = [];

    /// <summary>Its checklists; the standard ones until it writes its own.</summary>
    public ImmutableArray<ChecklistTemplate> Checklists { get; init; } = StandardChecklists.All;
}
