using BlazorLeaflet;
using BlazorLeaflet.Models;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Command.Web.Features.Maps;

/// <summary>
/// A building's floor plan with its rooms drawn by state. The browser fetches the plan and hears the hub itself, so the plan
/// stays live when the circuit is away; Blazor only says which plan, which incident and which room. Fills its parent.
/// A new <see cref="PlanUrl"/> needs a new component: give it as <c>@key</c>.
/// </summary>
public sealed partial class PlanMap(IJSRuntime js) : IAsyncDisposable
{
    private readonly string _id = "plan-" + Guid.NewGuid().ToString("N")[..8];
    private Map _map = null!;
    private PlanDrawing? _drawing;
    private string? _problem;
    private Guid? _incident;
    private PlanMoment? _moment;
    private string? _selected;
    private int? _level;
    private bool _grid;
    private string? _readiness;

    /// <summary>Where <see cref="PlanGeoJson"/> is served.</summary>
    [Parameter, EditorRequired] public required string PlanUrl { get; set; }

    /// <summary>Whose room states to draw; null for the bare plan.</summary>
    [Parameter] public Guid? Incident { get; set; }

    /// <summary>Whether the plan is in metres on its own paper rather than in degrees on earth.</summary>
    [Parameter] public bool Local { get; set; }

    /// <summary>The room with a line round it, brought into view; null for none.</summary>
    [Parameter] public string? SelectedRoom { get; set; }

    /// <summary>The ordinal of the level to show; null for the ground.</summary>
    [Parameter] public int? Level { get; set; }

    /// <summary>The person chose another level.</summary>
    [Parameter] public EventCallback<int> LevelChanged { get; set; }

    /// <summary>The person chose a room, by click or by key.</summary>
    [Parameter] public EventCallback<string> OnRoomChosen { get; set; }

    /// <summary>Whether squares A1, B1 … are drawn over the plan.</summary>
    [Parameter] public bool Grid { get; set; }

    /// <summary>Where the building's readiness ledger is read, an address of its own for each version; null for none.</summary>
    [Parameter] public string? ReadinessUrl { get; set; }

    /// <summary>Whether the legend can be opened.</summary>
    [Parameter] public bool Legend { get; set; } = true;

    /// <summary>What the plan is of, for people who do not see it.</summary>
    [Parameter] public string Label { get; set; } = "Floor plan";

    /// <summary>The moment to draw, for a review; null to hear the hub. It takes the place of <see cref="Incident"/>.</summary>
    [Parameter] public PlanMoment? Moment { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized() => _map = new Map(js)
    {
        Crs = Local ? MapCrs.Simple : MapCrs.Earth,
        MinZoom = Local ? -3 : 14,
        MaxZoom = Local ? 7 : 24,
        Zoom = Local ? 0 : 17,
        OnInitialized = DrawAsync,
    };

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_drawing is null)
        {
            return;
        }

        if (Incident != _incident)
        {
            await _drawing.FollowAsync(_incident = Incident);
        }

        if (Moment is { } moment && moment != _moment)
        {
            var before = _moment;
            _moment = moment;
            await _drawing.ReviewAsync(moment.ChangeAfter(before)?.ToJson(), moment.At, moment.IsStepFrom(before));
        }

        if (SelectedRoom != _selected)
        {
            await _drawing.SelectAsync(_selected = SelectedRoom);
        }

        if (Level is { } level && level != _level)
        {
            _level = level;
            await _drawing.ShowLevelAsync(level);
        }

        if (Grid != _grid)
        {
            await _drawing.SetGridAsync(_grid = Grid);
        }

        if (ReadinessUrl != _readiness)
        {
            await _drawing.ShowReadinessAsync(_readiness = ReadinessUrl);
        }
    }

    private async Task DrawAsync()
    {
        var levels = Layer("level");
        var rooms = Layer("room");
        rooms.OnFeatureClick = room => InvokeAsync(() => OnRoomChosen.InvokeAsync(room));
        // The walls once more, above the fills and edges of all rooms.
        var walls = Layer("room", "wall");
        try
        {
            await _map.AddLayer(levels);
            await _map.AddLayer(rooms);
            await _map.AddLayer(walls);
        }
        catch (JSException)
        {
            _problem = "The floor plan could not be loaded.";
            StateHasChanged();
            return;
        }

        (_incident, _selected, _level, _grid, _readiness) = (Incident, SelectedRoom, Level, Grid, ReadinessUrl);
        _drawing = await PlanDrawing.StartAsync(js, _id, _map.Id, new(levels.Id, rooms.Id, walls.Id, Incident, Level, SelectedRoom, Grid, ReadinessUrl), ChangeLevelAsync);
        // Parameters may have changed while the plan was on its way.
        await OnParametersSetAsync();
    }

    private Task ChangeLevelAsync(int ordinal)
    {
        _level = ordinal;
        return InvokeAsync(() => LevelChanged.InvokeAsync(ordinal));
    }

    private GeoJsonDataLayer Layer(string kind, string? className = null) => new()
    {
        GeoJsonUrl = PlanUrl,
        TitleProperty = "title",
        ClassName = className ?? kind,
        ClassProperties = ["use"],
        Where = new FeatureFilter("kind", kind),
        Interactive = false,
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_drawing is not null)
        {
            await _drawing.DisposeAsync();
        }
    }
}
