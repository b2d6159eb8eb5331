using System.Collections.Concurrent;
using System.Collections.Immutable;
using Command.Domain.Alarms;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Reports;

namespace Command.Web.Live;

/// <summary>
/// The roll-up that district boards show, made once a second for all of them and only when something changed: a board
/// costs the same whether one incident is marked or twenty.
/// </summary>
public sealed class DistrictBoard(LiveIncidents incidents, LiveBuildings buildings, TimeProvider clock, ILogger<DistrictBoard> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private const int NewestReports = 30;

    // How far back news is looked for: everyone answers an alarm in the same minute.
    private const int Window = 20 * NewestReports;

    private readonly ConcurrentDictionary<DistrictId, BoardPicture> _boards = new();
    private readonly ConcurrentDictionary<DistrictId, bool> _changed = new();
    private ImmutableArray<(DistrictId District, Action OnChange)> _watchers = [];

    /// <summary>What <paramref name="person"/> may see of the board as of the last tick; made now if nobody looked before.</summary>
    public BoardPicture Of(DistrictId district, Person? person) =>
        person is null ? BoardPicture.Empty : _boards.GetOrAdd(district, Make).For(person, clock.GetUtcNow());

    /// <summary>Calls <paramref name="onChange"/> at most once a second until the result is disposed. It must return at once.</summary>
    public IDisposable Watch(DistrictId district, Action onChange)
    {
        var watcher = (district, onChange);
        ImmutableInterlocked.Update(ref _watchers, watchers => watchers.Add(watcher));
        return new Watcher(() => ImmutableInterlocked.Update(ref _watchers, watchers => watchers.Remove(watcher)));
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        incidents.Loaded += incident =>
        {
            _changed[incident.District] = true;
            incident.Watch(_ => _changed[incident.District] = true);
        };
        buildings.Changed += (district, _) => _changed[district] = true;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = clock.GetUtcNow();
            foreach (var (district, board) in _boards)
            {
                if (board.Until <= now)
                {
                    _changed[district] = true;
                }
            }

            foreach (var district in _changed.Keys)
            {
                if (_changed.TryRemove(district, out _))
                {
                    Refresh(district);
                }
            }
        }
    }

    private void Refresh(DistrictId district)
    {
        try
        {
            _boards[district] = Make(district);
            foreach (var watcher in _watchers.Where(w => w.District == district))
            {
                watcher.OnChange();
            }
        }
        catch (Exception e)
        {
            log.LogError(e, "The board of {District} could not be made", district);
        }
    }

    private BoardPicture Make(DistrictId district)
    {
        var now = clock.GetUtcNow();
        var open = incidents.Of(district).Where(i => i.State.IsOpen).OrderBy(i => i.State.DeclaredAt).ToList();
        var rows = open.Select(i => BoardIncident.Of(i, buildings, now)).ToImmutableArray();
        var reports = open
            .SelectMany(i => Newest(i, rows))
            .OrderByDescending(report => report.Event.Stamp.RecordedAt)
            .Take(NewestReports);
        var schools = buildings.Of(district).Select(b => new BoardBuilding(b.Building, rows.FirstOrDefault(row => row.Building == b.Building.Id)));
        return new BoardPicture(rows, [.. schools], [.. reports], now, rows.Select(row => Turning.NextAfter(row.State, now)).Min());
    }

    private static IEnumerable<BoardReport> Newest(LiveIncident incident, ImmutableArray<BoardIncident> rows)
    {
        var first = Math.Max(1, incident.State.Version - Window + 1);
        var name = rows.First(row => row.Id == incident.Id).BuildingName;
        var plan = incident.Plan;
        var reports = incident.State.Reports;
        return incident.Events(first, Window).Select((e, i) => new BoardReport(incident.Id, name, plan, first + i, e) { Report = e is ReportMade made ? reports.Find(made.Stamp.Command) : null }).Where(report => IsNews(report.Event));
    }

    // That someone has an alarm is counted, and what was said to some is not for all.
    private static bool IsNews(IncidentEvent e) => e is not AlarmAnswered && Authority.MayAllRead(e);
}

/// <summary>Everything a district board shows, as of one tick, and when time alone makes it untrue (null for never).</summary>
public sealed record BoardPicture(
    ImmutableArray<BoardIncident> Incidents, ImmutableArray<BoardBuilding> Buildings, ImmutableArray<BoardReport> Reports, DateTimeOffset AsOf, DateTimeOffset? Until)
{
    /// <summary>A board before it was looked at.</summary>
    public static readonly BoardPicture Empty = new([], [], [], default, null);

    /// <summary>The part of it that a person may see. Nothing is made anew: for those who see all it is this same picture.</summary>
    public BoardPicture For(Person person, DateTimeOffset now)
    {
        if (Authority.SeesAll(person, now))
        {
            return this;
        }

        var seen = Incidents.Where(incident => Authority.Sees(person, incident.Building, incident.Id, now)).ToImmutableArray();
        return this with
        {
            Incidents = seen,
            Buildings =
            [
                .. Buildings.Where(on => Authority.SeesBuilding(person, on.Building.Id, now))
                    .Select(on => on.Incident is null || seen.Contains(on.Incident) ? on : on with { Incident = seen.FirstOrDefault(incident => incident.Building == on.Building.Id) }),
            ],
            Reports = [.. Reports.Where(report => seen.Any(incident => incident.Id == report.Incident))],
        };
    }

    /// <summary>Drill or Exercise when every open incident is one, so that the whole board says so; else Actual.</summary>
    public Mode Mode => Incidents.Any(incident => incident.State.Mode is Mode.Actual) ? Mode.Actual : Incidents.FirstOrDefault()?.State.Mode ?? Mode.Actual;
}

/// <summary>An open incident on the board.</summary>
public sealed record BoardIncident(IncidentId Id, BuildingId Building, string BuildingName, Incident State, Progress Progress)
{
    /// <summary>What is wrong with how it is led, worst first.</summary>
    public ImmutableArray<BoardAlarm> Alarms { get; init; } = [];

    /// <summary>A name for each thing that is late in it, for the sound.</summary>
    public ImmutableArray<string> Late { get; init; } = [];

    /// <summary>The action to show for the whole building: the one ordered for all of it, else the newest of any zone.</summary>
    public StandingAction? Action => State.Actions.GetValueOrDefault(Zone.Building.Value) ?? State.Actions.Values.MaxBy(action => action.Since);

    /// <summary>Whether it would be drawn as the other was.</summary>
    public bool LooksLike(BoardIncident? other) =>
        other is not null && ReferenceEquals(other.State, State) && other.Progress.Whole == Progress.Whole && other.Alarms.SequenceEqual(Alarms);

    internal static BoardIncident Of(LiveIncident incident, LiveBuildings buildings, DateTimeOffset now)
    {
        var state = incident.State;
        var building = buildings.Of(incident.District).FirstOrDefault(b => b.Building.Id == state.Building);
        return new BoardIncident(incident.Id, state.Building, building?.Building.ShortName ?? "", state, Progress.Of(state, building?.Plan ?? PlanIndex.Empty, now))
        {
            Alarms = BoardAlarm.AllOf(state, now),
            Late = [.. NoCommand.Overdue(state, now).Select(gap => $"{incident.Id}/{gap.Id}"), .. Overdue.Of(state, now).Ids],
        };
    }
}

/// <summary>A building on the board and its open incident, if any.</summary>
public sealed record BoardBuilding(Building Building, BoardIncident? Incident);

/// <summary>One of the newest reports of all open incidents.</summary>
public sealed record BoardReport(IncidentId Incident, string BuildingName, PlanIndex Plan, long Version, IncidentEvent Event)
{
    /// <summary>The report it made, as it stands now; null for none.</summary>
    public InformationReport? Report { get; init; }
}
