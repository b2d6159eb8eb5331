using System.Globalization;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Incidents;
using Command.Web.Features.Maps;
using Command.Web.Features.Rooms;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.AspNetCore.Components;

namespace Command.Web.Features.Review;

/// <summary>
/// Any second of an incident again, by the parts of the live screen. They are handed the state of that moment and nothing
/// by which anything could be done.
/// </summary>
public sealed partial class ReviewPage(Sight sight, DistrictDirectory directory, BuildingStore buildings) : LiveScreen
{
    private const string ByObserved = "observed";
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private static readonly (string Tab, string Word)[] Tabs = [("map", "Map"), ("rooms", "Rooms"), ("story", "Timeline")];

    private LiveIncident? _live;
    private Replay _recorded = Replay.None;
    private IReplay _replay = Replay.None;
    private EventFilter _filter = EventFilter.All;
    private TimeBar? _bar;
    private ReviewClock? _clock;
    private Incident _state = Incident.None;
    private (IReplay Replay, long Version) _drawnOf;
    private IncidentScreen? _screen;
    private PlanMoment? _drawn;
    private RoomLine? _line;
    private IReadOnlyList<(long Version, DateTimeOffset At, string Who, string Words)> _history = [];
    private (string Room, long Version) _historyOf;
    private Roster _roster = Roster.Empty;
    private (PlanId Id, PlanIndex Plan)? _planThen;
    private string? _planUrl;
    private string? _room;
    private string _tab = "map";
    private string _panel = "story";
    private string _list = RoomList.AllMode;
    private CancellationTokenSource? _playing;
    private int _speed = 10;
    private bool _missing;

    /// <summary>Which incident.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>The version to begin at, as a link to a moment has it.</summary>
    [SupplyParameterFromQuery(Name = "at")] public string? StartVersion { get; set; }

    /// <summary>"observed" for the time at which things were seen; else it is that at which they became known.</summary>
    [SupplyParameterFromQuery(Name = "by")] public string? By { get; set; }

    /// <summary>The time to begin at, in ISO 8601.</summary>
    [SupplyParameterFromQuery(Name = "t")] public string? StartTime { get; set; }

    // Only while the page is answered by HTTP.
    [CascadingParameter] private HttpContext? Http { get; set; }

    protected override async Task OpenAsync()
    {
        _live = Me is { } me ? (await sight.IncidentAsync(District, me, new IncidentId(Id)))?.Live : null;
        _missing = _live is null;
        if (_missing && Http is { Response.HasStarted: false })
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (_live is not null)
        {
            _roster = await directory.RosterAsync(District);
            // Of one that is over, the plan that was in force when it ended: rooms may have other walls and numbers since.
            if (_live.State is { IsOpen: false } over && await buildings.PlanAtAsync(District, over.Building, over.LastRecordedAt, Left) is { } then)
            {
                _planThen = (then.Id, new PlanIndex(then.Plan));
            }

            Refresh();
        }
    }

    protected override IDisposable? Watch(Action changed) => _live?.Watch(_ => changed());

    protected override void Refresh()
    {
        if (_live is null)
        {
            return;
        }

        var standing = Me is { } now ? sight.Standing(now, _live) : null;
        var building = standing is null ? null : sight.BuildingOf(new SeenIncident(_live, standing))?.Building;
        if (standing is null || building is null)
        {
            // The right to see it ended while it was open.
            (_screen, _missing) = (null, true);
            return;
        }

        if (_live.State.Version > _recorded.Length)
        {
            _recorded = _recorded.With(_live.Events(_recorded.Length + 1, int.MaxValue));
            Order(_live, By is ByObserved);
        }

        _clock ??= Start();
        Draw(_live, standing, building, _clock);
    }

    public override async ValueTask DisposeAsync()
    {
        Pause();
        await base.DisposeAsync();
    }

    private ReviewClock Start() =>
        long.TryParse(StartVersion, CultureInfo.InvariantCulture, out var version) ? ReviewClock.After(_replay, version)
        : DateTimeOffset.TryParse(StartTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? ReviewClock.Of(_replay, moment)
        : ReviewClock.After(_replay, 1);

    private void Draw(LiveIncident live, Person me, Building building, ReviewClock clock)
    {
        if (_drawnOf != (_replay, clock.Version))
        {
            (_drawnOf, _state) = ((_replay, clock.Version), _replay.At(clock.Version));
        }

        var moment = new ReviewedIncident(live.Id, _replay, _state, PlanOf(live));
        var view = IncidentView.Of(_state, moment.Plan, clock.At);
        _screen = new IncidentScreen(District, moment, building, view, me, CanAct: false, RefuseAsync) { Roster = _roster };
        _drawn = new PlanMoment(Picture.Of(live.Id, _state), clock.At);
        _planUrl = (_planThen?.Id ?? building.Plan) is { } plan ? MapEndpoints.PlanUrl(building.Id, plan) : null;
        _line = _room is null ? null : view.Rooms.FirstOrDefault(line => line.Id == _room);
        if (_line is { } line && _historyOf != (line.Id, clock.Version))
        {
            _historyOf = (line.Id, clock.Version);
            _history = RoomHistory.Of(moment, line.Id);
        }
    }

    private PlanIndex PlanOf(LiveIncident live) => _planThen?.Plan ?? live.Plan;

    // What happened stays as it was; no part offers it, and none could do it.
    private static Task<CommandAnswer> RefuseAsync(CommandRequest request) =>
        Task.FromResult(new CommandAnswer(request.CommandId, false, 0, "This is a review. Nothing can be changed in it."));

    private void Show(string tab) => _tab = tab;

    private void ShowRelease() => (_list, _tab) = (RoomList.ReleaseMode, "rooms");

    private void Choose(string? room)
    {
        _room = room;
        Refresh();
    }

    private void GoTo(ReviewClock clock)
    {
        _clock = clock.Version > 0 ? clock : ReviewClock.Of(_replay, clock.At);
        Refresh();
    }

    // To the next event that is asked for; without one, nowhere.
    private void Step(int by)
    {
        Pause();
        var (from, way) = (_clock?.Version ?? 0, Math.Sign(by));
        for (var left = Math.Abs(by); left > 0; left--)
        {
            var next = from + way;
            while (next >= 1 && next <= _replay.Length && !_filter.Passes(_replay.Events(next, 1)[0]))
            {
                next += way;
            }

            from = next >= 1 && next <= _replay.Length ? next : from;
        }

        GoTo(ReviewClock.After(_replay, from));
    }

    private void Order(LiveIncident live, bool observed)
    {
        _replay = observed ? ObservedReplay.Of(_recorded) : _recorded;
        _bar = TimeBar.Of(_replay, PlanOf(live), _filter);
        _historyOf = default;
    }

    // The same moment, by the other time.
    private void ChooseTime(bool observed)
    {
        if (_live is { } live && _clock is { } clock)
        {
            By = observed ? ByObserved : null;
            Order(live, observed);
            GoTo(ReviewClock.Of(_replay, clock.At));
        }
    }

    private void ChooseEvents(EventFilter filter)
    {
        _filter = filter;
        if (_live is { } live)
        {
            _bar = TimeBar.Of(_replay, PlanOf(live), filter);
        }
    }

    private void PlayOrPause()
    {
        if (_playing is not null)
        {
            Pause();
            return;
        }

        if (_clock?.At >= _bar?.To)
        {
            _clock = ReviewClock.After(_replay, 1);
        }

        _playing = CancellationTokenSource.CreateLinkedTokenSource(Left);
        _ = PlayAsync(_playing.Token);
    }

    private void Pause()
    {
        _playing?.Cancel();
        _playing?.Dispose();
        _playing = null;
    }

    private async Task PlayAsync(CancellationToken paused)
    {
        try
        {
            using var timer = new PeriodicTimer(Tick, Clock);
            for (var before = Clock.GetTimestamp(); await timer.WaitForNextTickAsync(paused);)
            {
                var now = Clock.GetTimestamp();
                Advance(Clock.GetElapsedTime(before, now), paused);
                before = now;
            }
        }
        catch (OperationCanceledException)
        {
            // Paused, or the page was left.
        }
    }

    private void Advance(TimeSpan real, CancellationToken paused)
    {
        if (paused.IsCancellationRequested || _clock is null)
        {
            return;
        }

        _clock = _clock.Later(_replay, real * _speed);
        if (_clock.At >= _bar?.To)
        {
            Pause();
        }

        Refresh();
        StateHasChanged();
    }
}
