using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Scenarios;

/// <summary>A scenario being played in one incident.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Building">Where.</param>
/// <param name="Script">What is played.</param>
/// <param name="Conductor">Who started it, and conducts it.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Version">How many events its stream holds.</param>
public sealed record ScenarioPlay(IncidentId Incident, BuildingId Building, Scenario Script, Actor Conductor, DateTimeOffset StartedAt, long Version)
{
    /// <summary>Before the first event.</summary>
    public static readonly ScenarioPlay None = new(default, default, new Scenario("", default, "", "", "", [], []), new Actor(default, "", default, null, ""), default, 0);

    /// <summary>Where the scenario's clock stood at <see cref="Since"/>; while paused, where it stands.</summary>
    public TimeSpan Before { get; init; }

    /// <summary>Since when the clock runs; null while it is paused or the play is over.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What was played, by the inject's number.</summary>
    public ImmutableSortedDictionary<int, InjectPlayed> Played { get; init; } = ImmutableSortedDictionary<int, InjectPlayed>.Empty;

    /// <summary>What was observed of each expectation, the newest word of each.</summary>
    public ImmutableArray<ExpectationObserved> Observed { get; init; } = [];

    /// <summary>How it ended; null while it goes on.</summary>
    public ScenarioEnded? Ended { get; init; }

    /// <summary>The commands it was made of: the same one sent again changes nothing.</summary>
    public ImmutableHashSet<Guid> Commands { get; init; } = [];

    public bool Exists => Version > 0;

    /// <summary>Whether something may still be played.</summary>
    public bool IsOn => Exists && Ended is null;

    public bool IsPaused => IsOn && Since is null;

    /// <summary>The next inject that was not played; null when all were.</summary>
    public Inject? Next => Script.Injects.FirstOrDefault(inject => !Played.ContainsKey(inject.Number));

    /// <summary>Where the scenario's clock stands.</summary>
    public TimeSpan ClockAt(DateTimeOffset now) => Since is { } since ? Before + (now - since) : Before;

    /// <summary>When an inject is due by the clock as it runs; null while it stands still.</summary>
    public DateTimeOffset? DueAt(Inject inject) => Since + (inject.At - Before);

    /// <summary>What was observed of an expectation; null while nobody said.</summary>
    public ExpectationObserved? ObservedOf(int number, int expected) => Observed.FirstOrDefault(said => said.Number == number && said.Expected == expected);

    /// <summary>The play after one more event.</summary>
    public static ScenarioPlay Evolve(ScenarioPlay play, ScenarioEvent e) => (e switch
    {
        ScenarioStarted s => play with { Incident = s.Incident, Building = s.Building, Script = s.Script, Conductor = s.Stamp.By, StartedAt = s.Stamp.RecordedAt, Since = s.Stamp.RecordedAt },
        ScenarioPaused p => play with { Before = play.ClockAt(p.Stamp.RecordedAt), Since = null },
        ScenarioResumed r => play with { Since = r.Stamp.RecordedAt },
        ScenarioSkipped s => play with { Before = s.To, Since = play.Since is null ? null : s.Stamp.RecordedAt },
        InjectPlayed i => play with { Played = play.Played.SetItem(i.Number, i) },
        ExpectationObserved o => play with { Observed = [.. play.Observed.Where(said => (said.Number, said.Expected) != (o.Number, o.Expected)), o] },
        ScenarioEnded ended => play with { Before = play.ClockAt(ended.Stamp.RecordedAt), Since = null, Ended = ended },
        _ => throw new UnreachableException($"ScenarioPlay.Evolve does not know {e.GetType().Name}."),
    }) with
    {
        Version = play.Version + 1,
        Commands = play.Commands.Add(e.Stamp.Command),
    };
}
