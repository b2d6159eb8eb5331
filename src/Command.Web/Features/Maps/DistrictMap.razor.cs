using BlazorLeaflet;
using BlazorLeaflet.Models;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Command.Web.Features.Maps;

/// <summary>
/// The district with a pin for each building. It needs no tiles and no internet: what lies around the buildings is one small
/// GeoJSON file. However often its pins are given, the browser hears at most once a second, and only of those that changed.
/// </summary>
public sealed partial class DistrictMap(IJSRuntime js, TimeProvider clock) : IAsyncDisposable
{
    // Pins are drawn once a second at most; what changes meanwhile is drawn together.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _left = new();
    private readonly Dictionary<string, (BuildingPin Pin, Marker Marker)> _shown = [];
    private Map _map = null!;
    private bool _drawing;
    private bool _stale;

    /// <summary>The buildings.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<BuildingPin> Pins { get; set; }

    /// <summary>GeoJSON of what lies around; <c>properties.kind</c> is boundary, lake, river, road, park or site, or label with a name.</summary>
    [Parameter] public string? BaseUrl { get; set; }

    /// <summary>Tiles below it all, such as <c>/tiles/{z}/{x}/{y}.png</c>; null for none.</summary>
    [Parameter] public string? TileUrl { get; set; }

    /// <summary>Who made the tiles or the base.</summary>
    [Parameter] public string? Attribution { get; set; }

    /// <summary>Room round the outermost buildings for their pins and plates, in px.</summary>
    [Parameter] public int Padding { get; set; } = 56;

    /// <summary>A building was chosen, by click or by key.</summary>
    [Parameter] public EventCallback<string> OnBuildingChosen { get; set; }

    /// <summary>What the map is of, for people who do not see it.</summary>
    [Parameter] public string Label { get; set; } = "Map of the district";

    /// <inheritdoc />
    protected override void OnInitialized() => _map = new Map(js)
    {
        Zoom = 11,
        MinZoom = 6,
        MaxZoom = 19,
        Center = Pins.Count > 0 ? Pins[0].Position : default,
        OnInitialized = ShowAsync,
    };

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => _map.IsInitialized ? DrawSoonAsync() : Task.CompletedTask;

    private async Task ShowAsync()
    {
        if (TileUrl is not null)
        {
            await _map.AddLayer(new TileLayer(TileUrl) { Attribution = Attribution });
        }

        if (BaseUrl is not null)
        {
            await AddBaseAsync(BaseUrl);
        }

        if (Pins.Count > 0)
        {
            await _map.FitBounds(
                new(new(Pins.Min(pin => pin.Position.Lat), Pins.Min(pin => pin.Position.Lng)), new(Pins.Max(pin => pin.Position.Lat), Pins.Max(pin => pin.Position.Lng))),
                padding: Padding,
                maxZoom: 15);
        }

        await DrawSoonAsync();
    }

    private async Task AddBaseAsync(string url)
    {
        try
        {
            await _map.AddLayer(new GeoJsonDataLayer { GeoJsonUrl = url, ClassName = "base", ClassProperties = ["kind"], Attribution = Attribution });
        }
        catch (JSException)
        {
            // The pins matter, the surroundings do not.
        }
    }

    /// <summary>Draws now, or when the last drawing is a second old; changes in between are drawn together.</summary>
    private async Task DrawSoonAsync()
    {
        _stale = true;
        if (_drawing)
        {
            return;
        }

        _drawing = true;
        try
        {
            while (_stale)
            {
                _stale = false;
                await DrawAsync();
                await Task.Delay(Pause, clock, _left.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or JSDisconnectedException)
        {
            // The page was left.
        }
        finally
        {
            _drawing = false;
        }
    }

    private async Task DrawAsync()
    {
        var pins = Pins.ToDictionary(pin => pin.Id);
        foreach (var (id, (_, marker)) in _shown.Where(shown => !pins.ContainsKey(shown.Key)).ToArray())
        {
            _shown.Remove(id);
            await _map.RemoveLayer(marker);
        }

        List<Layer> changed = [];
        foreach (var pin in pins.Values)
        {
            if (!_shown.TryGetValue(pin.Id, out var shown))
            {
                var marker = Fill(New(pin), pin);
                _shown[pin.Id] = (pin, marker);
                await _map.AddLayer(marker);
            }
            else if (shown.Pin != pin)
            {
                _shown[pin.Id] = (pin, Fill(shown.Marker, pin));
                changed.Add(shown.Marker);
            }
        }

        if (changed.Count > 0)
        {
            await _map.UpdateLayers(changed);
        }
    }

    private Marker New(BuildingPin pin) => new()
    {
        Position = pin.Position,
        Title = pin.Words,
        OnClick = () => InvokeAsync(() => OnBuildingChosen.InvokeAsync(pin.Id)),
    };

    private static Marker Fill(Marker marker, BuildingPin pin)
    {
        marker.Position = pin.Position;
        marker.Title = pin.Words;
        marker.Icon = new Icon { Html = pin.Html, ClassName = "building-pin", Size = new(48, 48) };
        marker.ZIndexOffset = (pin.Happening ? 1000 : 0) + (pin.NeedHelp * 10);
        return marker;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        _left.Dispose();
    }
}
