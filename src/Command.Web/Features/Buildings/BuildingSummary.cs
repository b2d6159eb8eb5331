using Command.Web.Live;

namespace Command.Web.Features.Buildings;

/// <summary>A building as one line of the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">In full.</param>
/// <param name="Address">Street address; may be empty.</param>
/// <param name="Rooms">Rooms to search.</param>
/// <param name="Levels">Levels of its plan.</param>
/// <param name="PlanSince">When its plan came into force; null without a plan.</param>
/// <param name="Incident">Its open incident; null in calm.</param>
/// <param name="Action">The action in force there: hold, secure, lockdown, evacuate or shelter; null for none.</param>
public sealed record BuildingSummary(Guid Id, string Name, string Address, int Rooms, int Levels, DateTimeOffset? PlanSince, Guid? Incident, string? Action)
{
    /// <summary>What the district calls that action; null for its term of art.</summary>
    public string? Term { get; init; }

    /// <summary>A building with what the district's board says of it.</summary>
    public static BuildingSummary Of(LiveBuilding live, BoardIncident? incident) => new(
        live.Building.Id.Value, live.Building.Name, live.Building.Address, live.Plan.ToSearch.Length,
        live.Plan.Plan.Levels.DistinctBy(level => level.Ordinal).Count(), live.Building.Adoption?.At,
        incident?.Id.Value, incident?.Action?.Action.ToString().ToLowerInvariant())
    {
        Term = incident?.Action?.Title,
    };

    /// <summary>Whether every word of a search is found in its name or address.</summary>
    public bool Answers(string search) => search.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => $"{Name} {Address}".Contains(word, StringComparison.OrdinalIgnoreCase));
}
