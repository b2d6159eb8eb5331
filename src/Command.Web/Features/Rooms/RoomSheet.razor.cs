using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Web.Features.Incidents;
using Command.Web.Features.Readiness;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Components;

namespace Command.Web.Features.Rooms;

/// <summary>One room: how it stands, what was said of it, and the buttons to say more.</summary>
public sealed partial class RoomSheet
{
    private static readonly Hazards[] ToggledHazards = [Hazards.Threat, Hazards.Casualty, Hazards.SmokeOrGas, Hazards.Blocked];

    private SearchMethod _method;
    private string? _ground;
    private string? _team;
    private string? _room;
    private (string State, string Words) _answer = ("", "");

    /// <summary>The room as lists show it.</summary>
    [Parameter, EditorRequired] public required RoomLine Line { get; set; }

    /// <summary>The picture of this moment. Every mark carries its version.</summary>
    [Parameter, EditorRequired] public required IncidentView View { get; set; }

    /// <summary>The short names of the district's agencies.</summary>
    [Parameter] public IReadOnlyDictionary<AgencyId, string> Agencies { get; set; } = new Dictionary<AgencyId, string>();

    /// <summary>What was said of the room: version, time, who, words; newest first.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<(long Version, DateTimeOffset At, string Who, string Words)> History { get; set; }

    /// <summary>What does not work in the room, and the cameras that see it.</summary>
    [Parameter] public IReadOnlyList<ReadinessNote> Notes { get; set; } = [];

    /// <summary>Sends a command; ends when it is saved or refused.</summary>
    [Parameter, EditorRequired] public required Func<CommandRequest, Task<CommandAnswer>> Send { get; set; }

    /// <summary>Who looks.</summary>
    [Parameter] public PersonId Me { get; set; }

    /// <summary>Whether who looks may mark here. The desk asks again.</summary>
    [Parameter] public bool CanMark { get; set; }

    /// <summary>The team last named on this screen.</summary>
    [Parameter] public string? Team { get; set; }

    /// <summary>The team was changed.</summary>
    [Parameter] public EventCallback<string?> TeamChanged { get; set; }

    /// <summary>What else is known of the room and must not be missed.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>The sheet was closed.</summary>
    [Parameter] public EventCallback OnClosed { get; set; }

    private bool Busy => _answer.State == "sending";

    // A button that is truly disabled drops the focus, and with it the keyboard.
    private string? Waiting => Busy ? "true" : null;

    private RoomState State => View.State.Room(Id);

    private long Seen => View.State.Version;

    private bool IsCleared => State.IsClearedAt(View.Now, View.State.Settings);

    private StandingAction? Governing => View.State.ActionFor(Id, View.Plan);

    private string? MyTeam => View.State.Responders.TeamOf(Me)?.Name;

    private string Search => RoomWords.SearchOf(State, View.State, View.Plan, View.Now);

    private string Rest => string.Concat(RoomWords.Rest(State).Select(words => ", " + words));

    protected override void OnParametersSet()
    {
        if (_room != Line.Id)
        {
            (_room, _ground, _method, _answer) = (Line.Id, null, SearchMethod.Entered, ("", ""));
            _team ??= Team;
        }
    }

    private string Pressed(Hazards hazard) => State.Hazards.HasFlag(hazard) ? "true" : "false";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private Task<bool> MarkAsync(SearchMark search) => SendAsync(Mark() with { Search = search });

    private Task<bool> ClearAsync() => SendAsync(Mark() with { Search = SearchMark.Cleared, Method = _method });

    private Task<bool> ToggleAsync(Hazards hazard) =>
        SendAsync(State.Hazards.HasFlag(hazard) ? Mark() with { Ended = [hazard] } : Mark() with { Hazards = [hazard] });

    private Task<bool> OccupyAsync(OccupancyKind kind, int? people) => SendAsync(Mark() with { Occupancy = kind, People = people });

    private Task<bool> StepAsync(int change)
    {
        var people = Math.Clamp(State.Occupancy.People + change, 0, 999);
        return people == 0 ? OccupyAsync(OccupancyKind.Empty, null) : OccupyAsync(OccupancyKind.People, people);
    }

    private Task<bool> AskHelpAsync() => SendAsync(new HelpRequest(Id, null));

    private Task<bool> HelpIsThereAsync() => SendAsync(new HelpAnsweredRequest(Id) { Seen = Seen });

    private Task<bool> ReleaseAsync() => SendAsync(new ReleaseRoomRequest(Id));

    private Task<bool> UndoAsync() => SendAsync(new WithdrawRequest(Id, State.Newest!.Command));

    private Task<bool> ResolveAsync(Finding finding) => SendAsync(new ResolveRequest(Id, finding, _ground) { Seen = Seen });

    private RoomId Id => new(Line.Id);

    private MarkRequest Mark() => new(Id, Seen, null, null, null, null, null, string.IsNullOrWhiteSpace(_team) ? null : _team.Trim(), null);

    private async Task<bool> SendAsync(CommandRequest request)
    {
        // A second press while the first is on its way would say the same thing twice.
        if (Busy)
        {
            return false;
        }

        if (_team != Team)
        {
            await TeamChanged.InvokeAsync(_team);
        }

        _answer = ("sending", "Sending…");
        try
        {
            var answer = await Send(request);
            _answer = answer.Accepted ? ("saved", "Saved.") : ("refused", answer.Refusal ?? "Refused.");
            return answer.Accepted;
        }
        catch (OperationCanceledException)
        {
            _answer = ("refused", "Left before it was saved.");
            return false;
        }
    }
}
