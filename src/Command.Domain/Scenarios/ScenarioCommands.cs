using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Scenarios;

/// <summary>What is asked for in the playing of a scenario.</summary>
public abstract record ScenarioCommand(Stamp Stamp);

/// <inheritdoc cref="ScenarioStarted"/>
/// <param name="Stamp">Who and when.</param>
/// <param name="Id">Of which incident.</param>
/// <param name="Incident">The incident as it stands.</param>
/// <param name="Script">The script, with every place found.</param>
public sealed record StartScenario(Stamp Stamp, IncidentId Id, Incident Incident, Scenario Script) : ScenarioCommand(Stamp);

/// <inheritdoc cref="ScenarioPaused"/>
public sealed record PauseScenario(Stamp Stamp) : ScenarioCommand(Stamp);

/// <inheritdoc cref="ScenarioResumed"/>
public sealed record ResumeScenario(Stamp Stamp) : ScenarioCommand(Stamp);

/// <inheritdoc cref="ScenarioSkipped"/>
public sealed record SkipToNext(Stamp Stamp) : ScenarioCommand(Stamp);

/// <inheritdoc cref="InjectPlayed"/>
public sealed record RecordInject(Stamp Stamp, int Number, bool ByHand, string? Refusal) : ScenarioCommand(Stamp);

/// <inheritdoc cref="ExpectationObserved"/>
public sealed record ObserveExpectation(Stamp Stamp, int Number, int Expected, bool Observed, string? Note) : ScenarioCommand(Stamp);

/// <inheritdoc cref="ScenarioEnded"/>
public sealed record EndScenario(Stamp Stamp, string Reason) : ScenarioCommand(Stamp);
