namespace Command.Domain.Kernel;

/// <summary>What a person is to the district; decides what they may do (see <c>People/Authority</c>).</summary>
public enum Role
{
    /// <summary>May look, and nothing else.</summary>
    Observer,

    /// <summary>A building's own staff who respond: principal, nurse, custodian, teachers with keys.</summary>
    CrisisTeam,

    /// <summary>A school resource officer or an officer of a partner agency.</summary>
    Officer,

    /// <summary>The district's office, which watches every active incident.</summary>
    DistrictOffice,

    /// <summary>Sets up people, buildings and agencies; takes no part in incidents.</summary>
    Administrator,
}

/// <summary>Who did something, as they were then: the record must still read right when the person has moved on.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">As others call them on the radio: "Lt. Ortiz". Staff and responders only, never a student.</param>
/// <param name="Role">In which role.</param>
/// <param name="Agency">From which agency; null for the district's own people.</param>
/// <param name="Device">By which device; an opaque id the device chose, or "web".</param>
public sealed record Actor(PersonId Person, string Name, Role Role, AgencyId? Agency, string Device);

/// <summary>Who said it, when they saw it and when we wrote it down.</summary>
/// <param name="Command">The id the sender made; the same command sent again is known by it.</param>
/// <param name="By">Who.</param>
/// <param name="ObservedAt">When the person saw it, by their clock. For reading only: order is by version, never by clock.</param>
/// <param name="RecordedAt">When the server took it, by its clock.</param>
public sealed record Stamp(Guid Command, Actor By, DateTimeOffset ObservedAt, DateTimeOffset RecordedAt)
{
    /// <summary>The device's own count of what it sent, from 1 on: a gap tells that something it kept never came. Null where none is kept.</summary>
    public long? Sequence { get; init; }
}
