using BlazorLeaflet.Models;
using Command.Domain.Incidents;
using Command.Web.Features.Maps;
using Command.Web.Live;

namespace Command.Web.Features.District;

/// <summary>What board and wall display say alike.</summary>
internal static class BoardWords
{
    /// <summary>How many incidents are open: "All calm", "2 active incidents".</summary>
    public static string Headline(BoardPicture board) => board.Incidents.Length switch
    {
        0 => "All calm",
        1 => "1 active incident",
        var several => $"{several} active incidents",
    };

    /// <summary>A building as the map shows it.</summary>
    public static BuildingPin Pin(BoardBuilding on) => new(on.Building.Id.ToString(), on.Building.ShortName, new LatLng(on.Building.Location.Y, on.Building.Location.X))
    {
        Active = on.Incident is not null,
        Action = on.Incident?.Action?.Action.ToString().ToLowerInvariant(),
        Since = on.Incident?.State.DeclaredAt,
        Cleared = on.Incident?.Progress.Whole.Cleared ?? 0,
        Total = on.Incident?.Progress.Whole.Total ?? 0,
        NeedHelp = on.Incident?.Progress.NeedHelp.Length ?? 0,
        Drill = on.Incident is { State.Mode: not Mode.Actual },
    };
}
