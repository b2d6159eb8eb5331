using Command.Web.Features.Maps;
using Command.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Command.Web.Features.District;

/// <summary>
/// The district board for a screen on the wall: to be read from four metres, nothing to scroll, nothing to press. What does
/// not fit in full becomes smaller, and of reports and calm buildings the last are left out.
/// </summary>
public sealed partial class WallPage(DistrictBoard board, IJSRuntime js) : LiveScreen
{
    private const int MostAlarms = 4;
    private const int MostReports = 8;

    private ElementReference _wall;
    private IJSObjectReference? _watching;
    private BoardPicture _board = BoardPicture.Empty;
    private IReadOnlyList<BuildingPin> _pins = [];
    private IReadOnlyList<BoardReportLine> _reports = [];

    private List<BoardIncident> Alarming => [.. _board.Incidents.Where(incident => incident.Alarms.Length > 0)];

    // Two have room for all that is wrong; of more, each says the worst and how much else there is.
    private string Words(BoardIncident incident) =>
        Alarming.Count <= 2 || incident.Alarms.Length == 1 ? string.Join(" · ", incident.Alarms.Select(alarm => alarm.Words)) : $"{incident.Alarms[0].Words} +{incident.Alarms.Length - 1}";

    // Cards keep about the shape of a hand's breadth: one column for a few, more for many.
    private int Columns => _board.Incidents.Length switch { <= 3 => 1, <= 8 => 2, <= 18 => 3, <= 40 => 4, _ => 6 };

    protected override Task OpenAsync()
    {
        Refresh();
        return Task.CompletedTask;
    }

    protected override IDisposable? Watch(Action changed) => board.Watch(District, changed);

    protected override void Refresh()
    {
        _board = board.Of(District, Me);
        _pins = [.. _board.Buildings.Select(BoardWords.Pin)];
        _reports = [.. _board.Reports.Take(MostReports).Select(BoardReportLine.Of)];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            var module = await js.InvokeAsync<IJSObjectReference>("import", Left, "./Features/District/WallPage.razor.js");
            _watching = await module.InvokeAsync<IJSObjectReference>("watch", Left, _wall);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (_watching is not null)
            {
                await _watching.InvokeVoidAsync("stop");
                await _watching.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; its script leaves with it.
        }

        await base.DisposeAsync();
    }
}
