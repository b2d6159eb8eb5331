using Command.Web.Features.Incidents;
using Command.Web.Features.Maps;
using Command.Web.Live;
using Microsoft.AspNetCore.Components;

namespace Command.Web.Features.District;

/// <summary>Every building of the district at a glance; readable from four metres. It draws at most once a second.</summary>
public sealed partial class DistrictBoardPage(DistrictBoard board, NavigationManager navigation) : LiveScreen
{
    private BoardPicture _board = BoardPicture.Empty;
    private IReadOnlyList<BuildingPin> _pins = [];
    private IReadOnlyList<BoardReportLine> _reports = [];

    private IReadOnlyList<BoardBuilding> Calm => [.. _board.Buildings.Where(b => b.Incident is null)];

    private bool CanDeclare => _board.Buildings.Any(on => MayDeclare.At(Me, on.Building.Id, Clock.GetUtcNow()));

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
        _reports = [.. _board.Reports.Select(BoardReportLine.Of)];
    }

    private void GoTo(string building)
    {
        var incident = _board.Buildings.FirstOrDefault(b => b.Building.Id.ToString() == building)?.Incident;
        navigation.NavigateTo(incident is null ? $"/buildings/{building}" : $"/incidents/{incident.Id}");
    }
}
