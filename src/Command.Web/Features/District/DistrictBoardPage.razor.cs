using BlazorLeaflet.Models;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Reports;
using Command.Web.Features.Maps;
using Command.Web.Features.Timeline;
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

    private bool CanDeclare => Me is { Role: Role.DistrictOffice or Role.CrisisTeam or Role.Officer };

    protected override Task OpenAsync()
    {
        Refresh();
        return Task.CompletedTask;
    }

    protected override IDisposable? Watch(Action changed) => board.Watch(District, _ => changed());

    protected override void Refresh()
    {
        _board = board.Of(District);
        _pins = [.. _board.Buildings.Select(Pin)];
        _reports = [.. _board.Reports.Select(BoardReportLine.Of)];
    }

    private static BuildingPin Pin(BoardBuilding on) => new(on.Building.Id.ToString(), on.Building.ShortName, new LatLng(on.Building.Location.Y, on.Building.Location.X))
    {
        Active = on.Incident is not null,
        Action = on.Incident?.Action?.Action.ToString().ToLowerInvariant(),
        Since = on.Incident?.State.DeclaredAt,
        Cleared = on.Incident?.Progress.Whole.Cleared ?? 0,
        Total = on.Incident?.Progress.Whole.Total ?? 0,
        NeedHelp = on.Incident?.Progress.NeedHelp.Length ?? 0,
        Drill = on.Incident is { State.Mode: not Mode.Actual },
    };

    private void GoTo(string building)
    {
        var incident = _board.Buildings.FirstOrDefault(b => b.Building.Id.ToString() == building)?.Incident;
        navigation.NavigateTo(incident is null ? $"/buildings/{building}" : $"/incidents/{incident.Id}");
    }
}

/// <summary>A report on the board, ready to draw.</summary>
public sealed record BoardReportLine(IncidentId Incident, string Building, TimelineLine Line)
{
    public static BoardReportLine Of(BoardReport report) =>
        new(report.Incident, report.BuildingName, TimelineLine.Of(report.Version, report.Event, report.Plan)) { Truth = report.Report?.Truth, Corrected = report.Report?.CorrectedBy is not null };

    /// <summary>What a report is held for now; null where there is nothing to hold.</summary>
    public Truth? Truth { get; init; }

    /// <summary>Whether a newer report puts it right.</summary>
    public bool Corrected { get; init; }
}
