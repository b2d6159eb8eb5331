using BlazorLeaflet.Exceptions;
using BlazorLeaflet.Models;
using Microsoft.JSInterop;

namespace BlazorLeaflet;

/// <summary>One Leaflet map, shown by a <see cref="LeafletMap"/>. Set it up, then add layers in <see cref="OnInitialized"/>.</summary>
public sealed class Map(IJSRuntime js) : IAsyncDisposable
{
    /// <summary>The address of the browser module; scripts that import it too can <c>find(mapId)</c> and change a map without .NET.</summary>
    public const string ModuleUrl = "./_content/BlazorLeaflet/leaflet-map.js";

    private readonly Dictionary<string, Layer> _layers = [];
    private IJSObjectReference? _module;
    private IJSObjectReference? _map;
    private DotNetObjectReference<MapEvents>? _events;
    private bool _disposed;

    /// <summary>The id of the map's element.</summary>
    public string Id { get; } = "map-" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>How coordinates lie on the screen.</summary>
    public MapCrs Crs { get; init; } = MapCrs.Earth;

    /// <summary>Where the map starts.</summary>
    public LatLng Center { get; init; }

    /// <summary>The zoom it starts with.</summary>
    public double Zoom { get; init; }

    /// <summary>The least zoom; null leaves it to the layers.</summary>
    public double? MinZoom { get; init; }

    /// <summary>The greatest zoom; null leaves it to the layers.</summary>
    public double? MaxZoom { get; init; }

    /// <summary>The area that can be panned to; null for no limit.</summary>
    public LatLngBounds? MaxBounds { get; init; }

    /// <summary>Whether the + and − buttons are shown.</summary>
    public bool ZoomControl { get; init; } = true;

    /// <summary>Whether the wheel zooms. Off for a map in the middle of a page that scrolls.</summary>
    public bool ScrollWheelZoom { get; init; } = true;

    /// <summary>Whether the map is on the page and layers can be added.</summary>
    public bool IsInitialized => _map is not null;

    /// <summary>Called once, when the map is on the page.</summary>
    public Func<Task>? OnInitialized { get; set; }

    /// <summary>A click beside every interactive layer. Set it before the map is shown: nothing is sent for events nobody wants.</summary>
    public Func<LatLng, Task>? OnClick { get; set; }

    /// <summary>The map came to rest after panning or zooming. Set it before the map is shown.</summary>
    public Func<MapView, Task>? OnMoveEnd { get; set; }

    private IJSObjectReference Live => _map ?? throw new UninitializedMapException();

    internal async Task CreateAsync()
    {
        try
        {
            await ShowAsync();
        }
        catch (Exception e) when (IsGone(e) || (_disposed && e is JSException))
        {
            // The page was left before the map was there.
        }
    }

    private async Task ShowAsync()
    {
        _module = await js.InvokeAsync<IJSObjectReference>("import", ModuleUrl);
        _events = DotNetObjectReference.Create(new MapEvents(this));
        var map = await _module.InvokeAsync<IJSObjectReference>("create", Id, new
        {
            Crs,
            Center,
            Zoom,
            MinZoom,
            MaxZoom,
            MaxBounds,
            ZoomControl,
            ScrollWheelZoom,
            Click = OnClick is not null,
            MoveEnd = OnMoveEnd is not null,
        }, _events);
        if (_disposed)
        {
            return;
        }

        _map = map;
        if (OnInitialized is not null)
        {
            await OnInitialized();
        }
    }

    /// <summary>Adds a layer; completes when it is drawn, and fails if its data can't be fetched.</summary>
    public async Task AddLayer(Layer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var map = Live;
        _layers.Add(layer.Id, layer);
        await map.InvokeVoidAsync("addLayer", layer.Message);
    }

    /// <summary>Draws a layer anew after its properties changed.</summary>
    public Task UpdateLayer(Layer layer) => UpdateLayers([layer]);

    /// <summary>Draws several layers anew, in one message.</summary>
    public async Task UpdateLayers(IReadOnlyCollection<Layer> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        // As one argument: a bare array would be taken for the list of arguments.
        await Live.InvokeVoidAsync("updateLayers", (object)layers.Select(layer => layer.Message).ToArray());
    }

    /// <summary>Takes a layer off the map.</summary>
    public async Task RemoveLayer(Layer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var map = Live;
        if (_layers.Remove(layer.Id))
        {
            await map.InvokeVoidAsync("removeLayer", layer.Id);
        }
    }

    /// <summary>The layers on the map.</summary>
    public IReadOnlyCollection<Layer> GetLayers() => _layers.Values;

    /// <summary>Patches features of a GeoJSON layer: data attributes that CSS draws by, and what is read aloud.</summary>
    public async Task SetFeatureStates(GeoJsonDataLayer layer, IReadOnlyCollection<FeatureState> states)
    {
        ArgumentNullException.ThrowIfNull(layer);
        await Live.InvokeVoidAsync("setStates", layer.Id, states);
    }

    /// <summary>Shows all of an area.</summary>
    public async Task FitBounds(LatLngBounds bounds, double padding = 16, double? maxZoom = null) =>
        await Live.InvokeVoidAsync("fitBounds", bounds, padding, maxZoom);

    /// <summary>Moves the centre of the map.</summary>
    public async Task PanTo(LatLng position) => await Live.InvokeVoidAsync("panTo", position);

    /// <summary>What is in view.</summary>
    public async Task<MapView> GetView() => await Live.InvokeAsync<MapView>("view");

    internal Layer? Find(string layerId) => _layers.GetValueOrDefault(layerId);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("dispose", Id);
                await _module.DisposeAsync();
            }

            if (_map is not null)
            {
                await _map.DisposeAsync();
            }
        }
        catch (Exception e) when (IsGone(e))
        {
            // The page is gone, and its map with it.
        }

        _module = _map = null;
        _events?.Dispose();
    }

    private static bool IsGone(Exception e) => e is JSDisconnectedException or TaskCanceledException or ObjectDisposedException;
}
