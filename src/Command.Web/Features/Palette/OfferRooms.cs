using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace Command.Web.Features.Palette;

/// <summary>Tells the palette that this page shows a building's rooms and opens the one a person chooses.</summary>
public sealed class OfferRooms(PageActions actions) : ComponentBase, IDisposable
{
    private IDisposable? _offer;

    [Parameter, EditorRequired] public required BuildingId Building { get; set; }

    /// <summary>The incident to say the state of a room from.</summary>
    [Parameter] public Incident? State { get; set; }

    [Parameter, EditorRequired] public required EventCallback<string> OnChosen { get; set; }

    protected override void OnInitialized() =>
        _offer = actions.Offer(new PageRooms(Building, () => State, room => InvokeAsync(() => OnChosen.InvokeAsync(room))));

    protected override bool ShouldRender() => false;

    public void Dispose() => _offer?.Dispose();
}
