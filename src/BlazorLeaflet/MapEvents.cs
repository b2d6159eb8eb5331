using BlazorLeaflet.Models;
using Microsoft.JSInterop;

namespace BlazorLeaflet;

/// <summary>What the browser may call; apart from <see cref="Map"/>, so that its own surface stays clean.</summary>
internal sealed class MapEvents(Map map)
{
    [JSInvokable]
    public Task Click(LatLng at) => map.OnClick?.Invoke(at) ?? Task.CompletedTask;

    [JSInvokable]
    public Task MoveEnd(MapView view) => map.OnMoveEnd?.Invoke(view) ?? Task.CompletedTask;

    [JSInvokable]
    public Task LayerClick(string layerId) =>
        (map.Find(layerId) as InteractiveLayer)?.OnClick?.Invoke() ?? Task.CompletedTask;

    [JSInvokable]
    public Task FeatureClick(string layerId, string featureId) =>
        (map.Find(layerId) as GeoJsonDataLayer)?.OnFeatureClick?.Invoke(featureId) ?? Task.CompletedTask;
}
