using Command.Domain.Kernel;
using Command.Web.Features.Incidents;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Components;

namespace Command.Web.Features.Rooms;

/// <summary>
/// The rooms: all of them, those to search next with the reason, those that are urgent, those still to release. A list whose order
/// is made by what happens keeps the order it was opened with, so that nothing moves under a finger; a button sorts it anew.
/// </summary>
public sealed partial class RoomList
{
    /// <summary>Every room.</summary>
    public const string AllMode = "all";

    /// <summary>What to search next, by risk.</summary>
    public const string NextMode = "next";

    /// <summary>Rooms with help, threat, casualty or dispute.</summary>
    public const string UrgentMode = "urgent";

    /// <summary>Rooms still to release from Lockdown.</summary>
    public const string ReleaseMode = "release";

    private string? _find;
    private string? _sorted;
    private List<string> _order = [];
    private Dictionary<string, RoomLine> _next = [];
    private Dictionary<string, RoomLine> _all = [];
    private HashSet<RoomId> _left = [];

    /// <summary>The picture of this moment.</summary>
    [Parameter, EditorRequired] public required IncidentView View { get; set; }

    /// <summary>Which rooms are shown.</summary>
    [Parameter] public string Mode { get; set; } = AllMode;

    /// <summary>The person chose other rooms.</summary>
    [Parameter] public EventCallback<string> ModeChanged { get; set; }

    /// <summary>The room that is open.</summary>
    [Parameter] public string? Selected { get; set; }

    /// <summary>The person chose a room.</summary>
    [Parameter] public EventCallback<string> OnChosen { get; set; }

    /// <summary>Whether who looks may release rooms. The desk asks again.</summary>
    [Parameter] public bool CanAct { get; set; }

    /// <summary>Sends a command; ends when it is saved or refused.</summary>
    [Parameter, EditorRequired] public required Func<CommandRequest, Task<CommandAnswer>> Send { get; set; }

    private IEnumerable<(string Mode, string Word, int Count)> Modes
    {
        get
        {
            yield return (AllMode, "All", View.Rooms.Length);
            yield return (NextMode, "Search next", View.Next.Length);
            yield return (UrgentMode, "Urgent", View.Rooms.Count(line => line.Urgent));
            if (View.Releases.Length > 0 || Mode is ReleaseMode)
            {
                yield return (ReleaseMode, "Release", _left.Count);
            }
        }
    }

    private IEnumerable<RoomLine> Shown => Mode switch
    {
        NextMode => _order.Select(id => _next.GetValueOrDefault(id) ?? _all.GetValueOrDefault(id)).OfType<RoomLine>(),
        ReleaseMode => _order.Select(id => _all.GetValueOrDefault(id)).OfType<RoomLine>(),
        UrgentMode => View.Rooms.Where(line => line.Urgent),
        _ => View.Rooms,
    };

    // What came in, went out or changed its place since the list was sorted.
    private int Waiting => Mode is NextMode or ReleaseMode ? Fresh.Except(_order).Count() + Moved : 0;

    private int Moved => _order.Intersect(Fresh).Zip(Fresh.Intersect(_order)).Count(pair => pair.First != pair.Second);

    private IEnumerable<string> Fresh => Mode is ReleaseMode
        ? View.Releases.SelectMany(release => release.Progress.Left).Select(room => room.Value)
        : View.Next.Select(line => line.Id);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _all = View.Rooms.ToDictionary(line => line.Id);
        _next = View.Next.ToDictionary(line => line.Id);
        _left = [.. View.Releases.SelectMany(release => release.Progress.Left)];
        if (_sorted != Mode)
        {
            Sort();
        }
    }

    private void Sort() => (_sorted, _order) = (Mode, [.. Fresh]);

    private Task ChooseModeAsync(string mode) => ModeChanged.InvokeAsync(mode);

    private bool IsLeft(RoomLine line) => _left.Contains(new RoomId(line.Id));

    private bool Found(RoomLine line) =>
        string.IsNullOrWhiteSpace(_find)
        || _find.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            line.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
            || line.Words.Contains(word, StringComparison.OrdinalIgnoreCase)
            || line.Place.Contains(word, StringComparison.OrdinalIgnoreCase));
}
