using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Web.Features.Palette;

/// <summary>Something a person can do on the page that is open. Written once; shown in the bar, the palette and the list of keys.</summary>
/// <param name="Id">Which: "order". Offered twice, the newest counts.</param>
/// <param name="Title">What it does, as a person would say it: "Order an action".</param>
/// <param name="Keys">One key as printed on it ("O", "/", "1"), "Esc" or "Ctrl K"; null for none.</param>
/// <param name="Group">Its heading in the list of keys: "Incident".</param>
/// <param name="Run">Does it, on the circuit's own thread.</param>
public sealed record PageAction(string Id, string Title, string? Keys, string Group, Func<Task> Run)
{
    /// <summary>The group of what every page offers; it stands last.</summary>
    public const string Everywhere = "Everywhere";
}

/// <summary>The rooms a page shows, which the palette then opens there instead of leading elsewhere.</summary>
/// <param name="Building">Whose rooms.</param>
/// <param name="State">The incident to say their state from; null when the page shows none.</param>
/// <param name="Open">Opens a room by its id.</param>
public sealed record PageRooms(BuildingId Building, Func<Incident?> State, Func<string, Task> Open);
