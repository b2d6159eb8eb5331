using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Live;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Incidents;

/// <summary>What every part of an incident screen needs: the picture, who looks, and how to say something.</summary>
/// <param name="District">Whose incident.</param>
/// <param name="Moment">The incident, live or at a moment of its review.</param>
/// <param name="Building">Where it is.</param>
/// <param name="View">The picture of this moment.</param>
/// <param name="Me">Who looks.</param>
/// <param name="CanAct">Whether they may change anything now; the desk asks again.</param>
/// <param name="Send">Sends a request about this incident; ends with the answer.</param>
public sealed record IncidentScreen(
    DistrictId District, IIncidentMoment Moment, Building Building, IncidentView View, Person Me, bool CanAct, Func<CommandRequest, Task<CommandAnswer>> Send)
{
    /// <summary>What an agency is called; null for the district's own people.</summary>
    public string? Agency(AgencyId? id) => id is { } agency ? Roster.Agencies.GetValueOrDefault(agency, agency.Value) : null;

    /// <summary>Everyone of the district, as they were when the screen was opened.</summary>
    public Roster Roster { get; init; } = Roster.Empty;
}
