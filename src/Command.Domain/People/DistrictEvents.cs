using System.Collections.Immutable;
using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>The district said in which state and time zone it lies.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="State">By its two letters.</param>
/// <param name="TimeZone">By its name in the IANA database.</param>
public sealed record DistrictPlaced(Stamp Stamp, string State, string TimeZone) : AuditEvent(Stamp);

/// <summary>The district said which of its schools have middle or high school students.</summary>
public sealed record SecondarySchoolsNamed(Stamp Stamp, ImmutableArray<BuildingId> Schools) : AuditEvent(Stamp);
