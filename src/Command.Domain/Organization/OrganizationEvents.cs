using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Organization;

/// <summary>Who leads, and who holds which position. This file is the whole list.</summary>
public abstract record OrganizationEvent(Stamp Stamp) : IncidentEvent(Stamp);

/// <summary>Someone took command: the first, or in the place of one who can't be reached.</summary>
/// <param name="Stamp">Who took it and when.</param>
/// <param name="From">Whose command ended with it, of a unified command the one who had it first; null when nobody had it.</param>
/// <param name="FromName">The names of all whose command ended: "Lt. Ortiz and Sgt. Bakke"; null when nobody had it.</param>
/// <param name="Because">Why it was taken without a transfer; null when nobody had it.</param>
public sealed record CommandTaken(Stamp Stamp, PersonId? From, string? FromName, string? Because) : OrganizationEvent(Stamp);

/// <summary>The commander offered to hand command over, or to share it.</summary>
/// <param name="Stamp">Who offers.</param>
/// <param name="Kind">Hand over, or unify.</param>
/// <param name="To">To whom.</param>
/// <param name="ToName">Their name.</param>
/// <param name="ToAgency">Their agency; null for the district's own people.</param>
/// <param name="Briefing">The situation in a few sentences, which is to be read back.</param>
public sealed record CommandOffered(Stamp Stamp, OfferKind Kind, PersonId To, string ToName, AgencyId? ToAgency, string Briefing) : OrganizationEvent(Stamp);

/// <summary>The one to whom command was offered accepts, and says the briefing back in their own words.</summary>
public sealed record CommandReadBack(Stamp Stamp, string ReadBack) : OrganizationEvent(Stamp);

/// <summary>The one who offered heard the read-back and found it right: command has passed, or is shared.</summary>
/// <param name="Stamp">Who handed over.</param>
/// <param name="Kind">Handed over, or unified.</param>
/// <param name="To">Who has command now.</param>
/// <param name="ToName">Their name.</param>
/// <param name="ToAgency">Their agency; null for the district's own people.</param>
public sealed record CommandPassed(Stamp Stamp, OfferKind Kind, PersonId To, string ToName, AgencyId? ToAgency) : OrganizationEvent(Stamp);

/// <summary>An offer came to nothing: taken back by the one who made it, or declined.</summary>
public sealed record CommandOfferEnded(Stamp Stamp, bool Declined, string? Because) : OrganizationEvent(Stamp);

/// <summary>Someone gave command up; the others of a unified command keep it, else nobody has it.</summary>
public sealed record CommandLeft(Stamp Stamp, string Because) : OrganizationEvent(Stamp);

/// <summary>Someone took a position (ICS 203, 207).</summary>
/// <param name="Stamp">Who said so.</param>
/// <param name="Position">Which.</param>
/// <param name="Person">Who holds it; null for someone without an account.</param>
/// <param name="Name">Their name, as on the radio.</param>
/// <param name="Agency">Their agency; null for the district's own people.</param>
public sealed record PositionAssigned(Stamp Stamp, Position Position, PersonId? Person, string Name, AgencyId? Agency) : OrganizationEvent(Stamp);

/// <summary>Someone left a position.</summary>
public sealed record PositionVacated(Stamp Stamp, Position Position, string Name) : OrganizationEvent(Stamp);

/// <summary>What is offered.</summary>
public enum OfferKind
{
    /// <summary>Transfer of command: the other takes it alone.</summary>
    Transfer,

    /// <summary>Unified command: the other shares it.</summary>
    Unify,
}
