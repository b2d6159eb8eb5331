using System.Collections.Immutable;
using System.Threading.Channels;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Web.Store;

namespace Command.Web.Live;

/// <summary>
/// One incident on this node: its folded state, its events and the one loop that decides and appends. Commands that
/// arrive together are decided one after another and share a transaction; everyone is told once it is committed.
/// </summary>
public sealed class LiveIncident : IIncidentMoment
{
    // Above this a batch only makes its first command wait; measured gains end well below.
    private const int MaxBatch = 128;

    private readonly IncidentStore _store;
    private readonly Func<BuildingId, PlanIndex> _plan;
    private readonly ILogger _log;
    private readonly Channel<Work> _work = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly List<IncidentEvent> _events = [];
    private readonly Dictionary<Guid, long> _versionOfCommand = [];
    private Incident _state = Incident.None;
    private ImmutableArray<Action<LiveChange>> _watchers = [];
    private bool _unsure = true;
    private bool _stopped;

    public LiveIncident(DistrictId district, IncidentId id, IncidentStore store, Func<BuildingId, PlanIndex> plan, ILogger log)
    {
        (District, Id, _store, _plan, _log) = (district, id, store, plan, log);
        Ended = Task.Run(RunAsync);
    }

    public DistrictId District { get; }

    public IncidentId Id { get; }

    /// <summary>The folded state; immutable and shared by everyone who looks.</summary>
    public Incident State => Volatile.Read(ref _state);

    /// <summary>The floor plan in force at the incident's building.</summary>
    public PlanIndex Plan => _plan(State.Building);

    /// <summary>Calls <paramref name="onChange"/> after each commit, in order, until the result is disposed. It must return at once.</summary>
    public IDisposable Watch(Action<LiveChange> onChange)
    {
        ImmutableInterlocked.Update(ref _watchers, watchers => watchers.Add(onChange));
        return new Watcher(() => ImmutableInterlocked.Update(ref _watchers, watchers => watchers.Remove(onChange)));
    }

    /// <summary>Up to <paramref name="count"/> events from version <paramref name="first"/> on (the first event is version 1).</summary>
    public IReadOnlyList<IncidentEvent> Events(long first, int count)
    {
        lock (_events)
        {
            var from = (int)Math.Clamp(first - 1, 0, _events.Count);
            return _events.GetRange(from, Math.Min(count, _events.Count - from));
        }
    }

    /// <summary>Decides and, when accepted, saves. The same command again gets the same answer and changes nothing.</summary>
    /// <exception cref="NotSavedException">The database can't be reached; send the same command again.</exception>
    public Task<CommandAnswer> ExecuteAsync(IncidentCommand command) => Enqueue(new Work(command, 0));

    /// <summary>Says that the stream has reached <paramref name="version"/>; what is missing here is fetched. Ends when it is.</summary>
    public Task CatchUpAsync(long version) => Enqueue(new Work(null, version));

    /// <summary>Ends the loop once it has answered what is waiting.</summary>
    public void Stop()
    {
        IsStopped = true;
        _work.Writer.TryComplete();
    }

    /// <summary>Whether this node has let go of it, or is about to.</summary>
    public bool IsStopped { get => Volatile.Read(ref _stopped); private set => Volatile.Write(ref _stopped, value); }

    /// <summary>Ends when this node has let go of the incident.</summary>
    public Task Ended { get; }

    /// <summary>When someone last asked for it.</summary>
    public long LastUsed { get; private set; }

    /// <summary>Notes that someone asked for it at a timestamp of the clock.</summary>
    public void Used(long timestamp) => LastUsed = timestamp;

    private Task<CommandAnswer> Enqueue(Work work) =>
        _work.Writer.TryWrite(work) ? work.Answer.Task : Task.FromException<CommandAnswer>(new NotSavedException());

    private async Task RunAsync()
    {
        var batch = new List<Work>();
        while (await _work.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MaxBatch && _work.Reader.TryRead(out var work))
            {
                batch.Add(work);
            }

            if (!await TryProcessAsync(batch, last: false))
            {
                // One of them can't be saved; the others must not fail with it.
                foreach (var work in batch)
                {
                    await TryProcessAsync([work], last: true);
                }
            }
        }
    }

    /// <summary>Answers every command of the batch; false, with none answered, when one may be at fault and this is not the last try.</summary>
    private async Task<bool> TryProcessAsync(List<Work> batch, bool last)
    {
        try
        {
            await ProcessAsync(batch);
        }
        catch (Exception e)
        {
            // Whether it was written is not known: read before deciding anything else.
            _unsure = true;
            var unfit = UnfitCommand.Refusal(e);
            if (unfit is not null && !last)
            {
                return false;
            }

            _log.LogWarning(e, "Incident {Incident}: {Count} commands were not saved", Id, batch.Count);
            foreach (var work in batch)
            {
                if (unfit is not null && work.Command is { } command)
                {
                    work.Answer.TrySetResult(CommandAnswer.Refused(command.Stamp.Command, State.Version, unfit));
                }
                else
                {
                    work.Answer.TrySetException(new NotSavedException(e));
                }
            }
        }

        return true;
    }

    private async Task ProcessAsync(List<Work> batch)
    {
        if (_unsure || batch.Max(work => work.CatchUpTo) > State.Version)
        {
            await FetchAsync();
        }

        var answers = await TryAsync(batch, turn: null);
        if (answers is null)
        {
            // Another node was first. Without taking turns a busy node would win every race.
            await using var turn = await _store.TakeTurnAsync(District, Id, CancellationToken.None);
            await FetchAsync();
            answers = (await TryAsync(batch, turn))!;
        }

        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Answer.TrySetResult(answers[i]);
        }
    }

    /// <summary>Decides and appends; null when another process was first.</summary>
    private async Task<CommandAnswer[]?> TryAsync(List<Work> batch, Turn? turn)
    {
        var decided = Decide(batch);
        if (decided is { Events.Count: 0, SaysNo: true } && turn is null && await FetchAsync())
        {
            // What is appended proves that nothing was missed. A no proves nothing: another node may have changed its ground.
            decided = Decide(batch);
        }

        if (decided.Events.Count > 0)
        {
            try
            {
                await _store.AppendAsync(District, Id, State, decided.After, decided.Events, turn, CancellationToken.None);
            }
            catch (SomeoneWasFirstException) when (turn is null)
            {
                return null;
            }

            Publish(decided.After, decided.Events);
        }

        return decided.Answers;
    }

    private DecidedBatch Decide(List<Work> batch) =>
        DecidedBatch.Of(State, [.. batch.Select(work => work.Command)], _versionOfCommand, _plan);

    /// <summary>Reads what other nodes wrote; whether there was any.</summary>
    private async Task<bool> FetchAsync()
    {
        var missing = await _store.EventsAfterAsync(District, Id, State.Version, CancellationToken.None);
        if (missing.Count > 0)
        {
            Publish(missing.Aggregate(State, Incident.Evolve), missing);
        }

        _unsure = false;
        return missing.Count > 0;
    }

    private void Publish(Incident after, IReadOnlyList<IncidentEvent> events)
    {
        var before = State;
        lock (_events)
        {
            _events.AddRange(events);
        }

        for (var i = 0; i < events.Count; i++)
        {
            _versionOfCommand[events[i].Stamp.Command] = before.Version + i + 1;
        }

        Volatile.Write(ref _state, after);
        var change = new LiveChange(before, after, events);
        foreach (var watcher in _watchers)
        {
            try
            {
                watcher(change);
            }
            catch (Exception e)
            {
                _log.LogError(e, "Incident {Incident}: a watcher failed", Id);
            }
        }
    }

    /// <summary>A command to decide, or a version to catch up to.</summary>
    private sealed record Work(IncidentCommand? Command, long CatchUpTo)
    {
        public TaskCompletionSource<CommandAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>What one commit changed: the state before, the state after and the events between.</summary>
public sealed record LiveChange(Incident Before, Incident After, IReadOnlyList<IncidentEvent> Events);
