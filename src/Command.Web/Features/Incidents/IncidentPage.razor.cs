using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Web.Access;
using Command.Web.Features.Join;
using Command.Web.Features.Maps;
using Command.Web.Features.Readiness;
using Command.Web.Features.Reports;
using Command.Web.Features.Rooms;
using Command.Web.Features.Students;
using Command.Web.Features.Timeline;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Command.Web.Features.Incidents;

/// <summary>
/// One incident, live: the plan, every room in words, the timeline. Rooms on the map are patched in the browser; this
/// page draws the rest, part by part.
/// </summary>
public sealed partial class IncidentPage(Sight sight, CommandSender sender, DistrictDirectory directory, StudentDesk students, IDialogService dialogs, IJSRuntime js) : LiveScreen
{
    private static readonly (string Tab, string Word, string Key)[] Tabs = [("map", "Map", "M"), ("rooms", "Rooms", "L"), ("story", "Timeline", "T")];

    private readonly string _id = "incident-" + Guid.NewGuid().ToString("N")[..8];
    private LiveIncident? _live;
    private IncidentView? _view;
    private Building? _building;
    private RoomLine? _line;
    private IReadOnlyList<(long Version, DateTimeOffset At, string Who, string Words)> _history = [];
    private (string Room, long Version) _historyOf;
    private IJSObjectReference? _following;
    private IReadOnlyList<ReadinessNote> _notes = [];
    private string? _planUrl;
    private string? _readinessUrl;
    private string? _room;
    private string? _team;
    private int? _level;
    private string _tab = "map";
    private string _list = RoomList.AllMode;
    private ProtocolSet _set = ProtocolSet.Srp;
    private string _panel = "story";
    private IncidentScreen? _screen;
    private bool _local;
    private bool _missing;
    private bool _noting;
    private readonly ReportDraft _report = new();
    private Roster _roster = Roster.Empty;
    private EventHandler? _onSending;
    private IDisposable? _watchingBuilding;
    private Person? _standing;

    /// <summary>Which incident.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>The room to open at once, such as from a link in the timeline.</summary>
    [SupplyParameterFromQuery(Name = "room")] public string? StartRoom { get; set; }

    // Only while the page is answered by HTTP.
    [CascadingParameter] private HttpContext? Http { get; set; }

    private CommandSender Sender => sender;

    private bool CanAct => _standing is { } me && _building is { } building && Authority.Refusal(me, AnyMark, building.Id) is null;

    private bool CanClose => _standing is { } me && _building is { } building && Authority.Refusal(me, AnyClose, building.Id) is null;

    private bool CanLetGuestsIn => _standing is { } me && _view is { } view && JoinDecider.Refusal(me, view.State) is null;

    private static Stamp NoStamp => new(default, new Actor(default, "", default, null, ""), default, default);

    private static readonly MarkRoom AnyMark = new(NoStamp, default, 0, null, null, Hazards.None, Hazards.None, null, null);

    private static readonly CloseIncident AnyClose = new(NoStamp, "");

    protected override async Task OpenAsync()
    {
        _live = Me is { } me ? (await sight.IncidentAsync(District, me, new IncidentId(Id)))?.Live : null;
        _missing = _live is null;
        _room = StartRoom;
        if (_missing && Http is { Response.HasStarted: false })
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (_live is not null)
        {
            _set = (await directory.DistrictAsync(District))?.Protocol ?? ProtocolSet.Srp;
            _roster = await directory.RosterAsync(District);
            Refresh();
        }
    }

    protected override IDisposable? Watch(Action changed)
    {
        _onSending = (_, _) => changed();
        sender.Changed += _onSending;
        _watchingBuilding = _live is null ? null : sight.WatchBuilding(District, _live.State.Building, _ => changed());
        return _live?.Watch(_ => changed());
    }

    protected override void Refresh()
    {
        if (_live is null)
        {
            return;
        }

        _standing = Me is { } now ? sight.Standing(now, _live) : null;
        if (_standing is null)
        {
            // The right to see it ended while it was open.
            (_view, _screen, _missing) = (null, null, true);
            return;
        }

        _missing = false;
        var plan = _live.Plan;
        _view = IncidentView.Of(_live.State, plan, Clock.GetUtcNow());
        RefreshAt(Earlier(_view.Until, Me?.TurnsAfter(Clock.GetUtcNow())));
        _building = sight.BuildingOf(new SeenIncident(_live, _standing))?.Building;
        _planUrl = _building is { Plan: { } planId } ? MapEndpoints.PlanUrl(_building.Id, planId) : null;
        _readinessUrl = _building is null ? null : ReadinessSetup.Url(_building.Id, _building.Version);
        _local = plan.Plan.Crs is PlanCrs.Local;
        _screen = _standing is { } me && _building is { } at ? new IncidentScreen(District, _live, at, _view, me, CanAct && _live.State.IsOpen, SendAsync) { Roster = _roster } : null;
        _line = _room is null ? null : _view.Rooms.FirstOrDefault(line => line.Id == _room);
        if (_line is not null)
        {
            ReadHistory(_live, _line.Id);
            _notes = _building is null ? [] : ReadinessNote.Of(_building.Readiness, new RoomId(_line.Id));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_live is not null && _following is null && _view is not null)
        {
            var module = await js.InvokeAsync<IJSObjectReference>("import", Left, "./Features/Incidents/IncidentPage.razor.js");
            _following = await module.InvokeAsync<IJSObjectReference>("follow", Left, Id, _id);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        sender.Changed -= _onSending;
        _watchingBuilding?.Dispose();
        try
        {
            if (_following is not null)
            {
                await _following.InvokeVoidAsync("stop");
                await _following.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; its script leaves by itself.
        }

        await base.DisposeAsync();
    }

    private static string Headline(IncidentView view) =>
        !view.State.IsOpen ? "Closed" : view.Action is { } action ? action.Title.ToUpperInvariant() : Kinds.Title(view.State.Kind);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private async Task<RosterCounts?> CountStudentsAsync() => Me is { } me ? await students.CountsAsync(District, me, new IncidentId(Id)) : null;

    private async Task<NamesAnswer> NameStudentsAsync(NamesRequest request) => Me is { } me ? await students.NamesAsync(District, me, new IncidentId(Id), request) : NamesAnswer.None;

    private void Choose(string? room)
    {
        _room = room;
        Refresh();
    }

    // Beside the map where there is room for both; where there is not, in front of it.
    private void ShowPanel(string panel)
    {
        (_panel, _tab) = (panel, "story");
        Choose(null);
    }

    /// <summary>Brings a part to the front where the screen has no room for all, and the focus to it everywhere.</summary>
    private async Task ShowAsync(string part)
    {
        _tab = part == "find" ? "rooms" : part;
        if (part == "story")
        {
            Choose(null);
        }

        StateHasChanged();
        await (_following?.InvokeVoidAsync("show", part) ?? ValueTask.CompletedTask);
    }

    /// <summary>The digit by which a level is called: "2" for L2; null for one without.</summary>
    private static string? LevelKey(string shortName) => shortName.FirstOrDefault(char.IsAsciiDigit) is > '0' and var digit ? digit.ToString() : null;

    private Task<CommandAnswer> SendAsync(CommandRequest request) =>
        Me is { } me
            ? sender.SendAsync(District, me, request with { Incident = new IncidentId(Id) })
            : Task.FromResult(new CommandAnswer(default, false, 0, "Sign in again."));

    /// <summary>What was said of a room, newest first; read again only when more was said of it.</summary>
    private void ReadHistory(LiveIncident live, string room)
    {
        var of = (room, live.State.Room(new RoomId(room)).Version);
        if (_historyOf == of)
        {
            return;
        }

        _historyOf = of;
        _history = RoomHistory.Of(live, room);
    }

    private void ShowRelease() => (_list, _tab) = (RoomList.ReleaseMode, "rooms");

    // A dialog is drawn outside the page: what it does to the page must be drawn by the page.
    private Task OrderAsync() => ShowAsync<OrderDialog>("Order an action", (nameof(OrderDialog.Set), _set), (nameof(OrderDialog.OnRelease), (Action)(() => Drawn(ShowRelease))));

    private Task DeclareClearAsync() => ShowAsync<ClearDialog>("Declare clear", (nameof(ClearDialog.OnRoom), (Action<string>)(room => Drawn(() => Choose(room)))));

    private Task<IDialogReference> JoinAsync() => dialogs.ShowAsync<JoinDialog>(
        "Let guests in",
        new DialogParameters<JoinDialog> { { dialog => dialog.District, District }, { dialog => dialog.Me, Me }, { dialog => dialog.Incident, new IncidentId(Id) } },
        new DialogOptions { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true });

    private Task CloseOrReopenAsync() => ShowAsync<CloseDialog>(_view!.State.IsOpen ? "Close the incident" : "Open it again");

    private void Drawn(Action change)
    {
        change();
        StateHasChanged();
    }

    private async Task ShowAsync<T>(string title, params (string Name, object Value)[] more)
        where T : IComponent
    {
        var parameters = new DialogParameters { ["View"] = _view, ["Send"] = (Func<CommandRequest, Task<CommandAnswer>>)SendAsync };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        await dialogs.ShowAsync<T>(title, parameters, new DialogOptions { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true });
    }
}
