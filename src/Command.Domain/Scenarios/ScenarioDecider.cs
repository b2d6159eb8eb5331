using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Scenarios;

/// <summary>The rules of playing a scenario.</summary>
public static class ScenarioDecider
{
    /// <summary>The longest that a note or a reason may be, in characters.</summary>
    public const int MaxWords = 1000;

    /// <summary>Why no scenario is ever played in a real incident.</summary>
    public const string NeverInReal = "This incident is real: no scenario is played in it. Declare an exercise or a drill.";

    /// <summary>What follows from <paramref name="command"/> for this play.</summary>
    public static Decision<ScenarioEvent> Decide(ScenarioPlay play, ScenarioCommand command) => (play, command) switch
    {
        _ when play.Commands.Contains(command.Stamp.Command) => Decision.Nothing<ScenarioEvent>(),
        (_, StartScenario start) => Start(play, start),
        ({ Exists: false }, _) => Refuse("No scenario is played here."),
        (_, ObserveExpectation observe) => Observe(play, observe with { Note = Written.OrNull(observe.Note) }),
        ({ Ended: not null }, EndScenario) => Decision.Nothing<ScenarioEvent>(),
        ({ Ended: not null }, RecordInject record) when play.Played.ContainsKey(record.Number) => Decision.Nothing<ScenarioEvent>(),
        ({ Ended: not null }, _) => Refuse("This scenario has ended."),
        (_, PauseScenario pause) => play.IsPaused ? Decision.Nothing<ScenarioEvent>() : new ScenarioPaused(pause.Stamp),
        (_, ResumeScenario resume) => play.IsPaused ? new ScenarioResumed(resume.Stamp) : Decision.Nothing<ScenarioEvent>(),
        (_, SkipToNext skip) => play.Next is { } next ? Skip(play, skip, next) : Refuse("Everything was played."),
        (_, RecordInject record) => Record(play, record),
        (_, EndScenario end) => End(end, Written.OrNull(end.Reason)),
        _ => throw new UnreachableException($"ScenarioDecider.Decide does not know {command.GetType().Name}."),
    };

    private static Decision<ScenarioEvent> Start(ScenarioPlay play, StartScenario start) =>
        start.Incident.Mode is Mode.Actual ? Refuse(NeverInReal)
        : play.Exists ? Refuse("A scenario was started in this exercise already. Declare another exercise for another scenario.")
        : !start.Incident.IsOpen ? Refuse("This exercise is closed.")
        : start.Script.Injects.IsEmpty ? Refuse("This scenario has no injects.")
        : start.Script.Injects.Any(inject => inject.Where is not null && inject.Room is null) ? Refuse("Not every place of this scenario was found in the building.")
        : new ScenarioStarted(start.Stamp, start.Id, start.Incident.Building, start.Script);

    private static Decision<ScenarioEvent> Skip(ScenarioPlay play, SkipToNext skip, Inject next) =>
        play.ClockAt(skip.Stamp.RecordedAt) >= next.At ? Decision.Nothing<ScenarioEvent>() : new ScenarioSkipped(skip.Stamp, next.At);

    private static Decision<ScenarioEvent> Record(ScenarioPlay play, RecordInject record) =>
        play.Script.Injects.All(inject => inject.Number != record.Number) ? Refuse("There is no such inject.")
        : play.Played.ContainsKey(record.Number) ? Decision.Nothing<ScenarioEvent>()
        : new InjectPlayed(record.Stamp, record.Number, record.ByHand, record.Refusal);

    private static Decision<ScenarioEvent> Observe(ScenarioPlay play, ObserveExpectation observe) =>
        play.Script.Injects.FirstOrDefault(inject => inject.Number == observe.Number) is not { } inject || observe.Expected < 0 || observe.Expected >= inject.Expected.Length ? Refuse("There is no such expectation.")
        : !play.Played.ContainsKey(observe.Number) ? Refuse("This inject was not played yet.")
        : observe.Note?.Length > MaxWords ? Refuse($"Shorten the note: {MaxWords} characters at most.")
        : play.ObservedOf(observe.Number, observe.Expected) is { } said && (said.Observed, said.Note) == (observe.Observed, observe.Note) ? Decision.Nothing<ScenarioEvent>()
        : new ExpectationObserved(observe.Stamp, observe.Number, observe.Expected, observe.Observed, observe.Note);

    private static Decision<ScenarioEvent> End(EndScenario end, string? reason) =>
        reason is null ? Refuse("Say why it ends.")
        : reason.Length > MaxWords ? Refuse($"Shorten the reason: {MaxWords} characters at most.")
        : new ScenarioEnded(end.Stamp, reason);

    private static Decision<ScenarioEvent> Refuse(string reason) => Decision.Refuse<ScenarioEvent>(reason);
}
