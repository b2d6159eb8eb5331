using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Web.Features.Buildings;

/// <summary>What a person types in to add a building.</summary>
public sealed class NewBuilding
{
    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>The main entrance: "44.80123, -93.60456".</summary>
    public string Place { get; set; } = "";

    /// <summary>Fills in what the file knows and the person has not said.</summary>
    public void Learn(FloorPlan plan, string? suggestedName)
    {
        Name = Name.Length > 0 ? Name : suggestedName ?? "";
        Place = Place.Length > 0 || MapPlace.Of(plan) is not { } entrance ? Place : MapPlace.Write(entrance);
    }

    /// <summary>The building; null, and why, when something is missing.</summary>
    public Building? Make(out string? wrong)
    {
        var place = MapPlace.Read(Place);
        wrong = string.IsNullOrWhiteSpace(Name) ? "Give the building a name."
            : place is null ? "Say where the main entrance is: latitude, longitude, as a map gives it."
            : null;
        return wrong is null
            ? new Building(BuildingId.New(), Name.Trim(), string.IsNullOrWhiteSpace(ShortName) ? Name.Trim() : ShortName.Trim(), Address.Trim(), place!.Value, Plan: null, Version: 0)
            : null;
    }
}
