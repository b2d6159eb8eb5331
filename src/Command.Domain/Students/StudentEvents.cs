using System.Collections.Immutable;
using Command.Domain.Audit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Students;

/// <summary>By what right someone saw students' names (FERPA, 34 CFR part 99).</summary>
public enum DisclosureBasis
{
    /// <summary>A school official with a legitimate educational interest: 99.31(a)(1)(i)(A).</summary>
    SchoolOfficial,

    /// <summary>An outside party that performs a school's function under its direct control, by agreement: 99.31(a)(1)(i)(B).</summary>
    SchoolOfficialByAgreement,

    /// <summary>A health or safety emergency, on an articulable and significant threat: 99.31(a)(10) and 99.36.</summary>
    Emergency,
}

/// <summary>Names of students were disclosed to someone of another agency in an emergency (34 CFR 99.32(a)(5)). Never holds a name of a student.</summary>
/// <param name="Stamp">To whom, in which role and of which agency, and when.</param>
/// <param name="Rooms">Of which rooms.</param>
/// <param name="Period">Of which period; empty for all day.</param>
/// <param name="Students">How many students.</param>
/// <param name="Basis">By what right.</param>
/// <param name="Reason">The articulable and significant threat, in their words.</param>
public sealed record StudentDataDisclosed(Stamp Stamp, ImmutableArray<RoomId> Rooms, string Period, int Students, DisclosureBasis Basis, string Reason) : IncidentEvent(Stamp);

/// <summary>Someone read students' names by a right that asks for no reason, or again within the time of a reason they gave.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Incident">In which incident.</param>
/// <param name="Building">Of which building.</param>
/// <param name="Rooms">Of which rooms.</param>
/// <param name="Period">Of which period; empty for all day.</param>
/// <param name="Students">How many students.</param>
/// <param name="Basis">By what right.</param>
public sealed record StudentNamesRead(Stamp Stamp, IncidentId Incident, BuildingId Building, ImmutableArray<RoomId> Rooms, string Period, int Students, DisclosureBasis Basis) : AuditEvent(Stamp);

/// <summary>A roster took the place of the one before.</summary>
/// <param name="Stamp">Who took it over, and when.</param>
/// <param name="Source">The file it came from.</param>
/// <param name="Buildings">How many buildings it covers.</param>
/// <param name="Students">How many students.</param>
/// <param name="Classes">How many classes.</param>
/// <param name="Refused">How many rows of the file were left out as wrong.</param>
public sealed record RosterTaken(Stamp Stamp, string Source, int Buildings, int Students, int Classes, int Refused) : AuditEvent(Stamp);

/// <summary>All student data was deleted.</summary>
/// <param name="Stamp">Who deleted it, and when.</param>
/// <param name="Reason">Why.</param>
/// <param name="Students">Of how many students.</param>
public sealed record StudentDataPurged(Stamp Stamp, string Reason, int Students) : AuditEvent(Stamp);

/// <summary>The district office looked at a disclosure afterwards.</summary>
/// <param name="Stamp">Who looked, and when.</param>
/// <param name="Incident">In which incident it was.</param>
/// <param name="Disclosure">Which: the id of its command.</param>
/// <param name="Words">What they found.</param>
public sealed record DisclosureReviewed(Stamp Stamp, IncidentId Incident, Guid Disclosure, string Words) : AuditEvent(Stamp);
