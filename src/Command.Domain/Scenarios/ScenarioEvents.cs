using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.Scenarios;

/// <summary>
/// Something that happened to the playing of a scenario. Each incident has at most one, in a stream beside its own: what is
/// still to come is for those who conduct it. What was played stands in the incident's own stream, in the name of
/// <see cref="ExerciseControl"/>. This file is the whole list.
/// </summary>
public abstract record ScenarioEvent(Stamp Stamp) : IStamped;

/// <summary>A scenario was attached to an exercise or drill, and its clock runs.</summary>
/// <param name="Stamp">Who conducts it, and when it began.</param>
/// <param name="Incident">Of which incident.</param>
/// <param name="Building">Where.</param>
/// <param name="Script">The script as it was then, with every place found.</param>
public sealed record ScenarioStarted(Stamp Stamp, IncidentId Incident, BuildingId Building, Scenario Script) : ScenarioEvent(Stamp);

/// <summary>The clock of the scenario stands still.</summary>
public sealed record ScenarioPaused(Stamp Stamp) : ScenarioEvent(Stamp);

/// <summary>The clock of the scenario runs again.</summary>
public sealed record ScenarioResumed(Stamp Stamp) : ScenarioEvent(Stamp);

/// <summary>The clock of the scenario was put forward, to the next inject.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="To">Where it stands now, from the scenario's beginning.</param>
public sealed record ScenarioSkipped(Stamp Stamp, TimeSpan To) : ScenarioEvent(Stamp);

/// <summary>An inject was played.</summary>
/// <param name="Stamp">When; by whoever sent it, or by <see cref="ExerciseControl"/> when the clock did.</param>
/// <param name="Number">Which.</param>
/// <param name="ByHand">Whether a person sent it before its time.</param>
/// <param name="Refusal">Why the incident did not take it, in words; null when it did.</param>
public sealed record InjectPlayed(Stamp Stamp, int Number, bool ByHand, string? Refusal) : ScenarioEvent(Stamp);

/// <summary>Someone who evaluates saw, or did not see, what an inject expects. Said again, it corrects what was said before.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Number">Of which inject.</param>
/// <param name="Expected">Which of its expectations, from 0 on.</param>
/// <param name="Observed">Whether it was done as expected.</param>
/// <param name="Note">What they saw; null for nothing written.</param>
public sealed record ExpectationObserved(Stamp Stamp, int Number, int Expected, bool Observed, string? Note) : ScenarioEvent(Stamp);

/// <summary>Nothing more is played.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ScenarioEnded(Stamp Stamp, string Reason) : ScenarioEvent(Stamp);

/// <summary>The district put a scenario of its own among those it can play.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Title">The scenario's title.</param>
public sealed record ScenarioFileKept(Stamp Stamp, string Name, string Title) : AuditEvent(Stamp);

/// <summary>The district took a scenario of its own away; what was played of it stays in the record.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="File">Which.</param>
/// <param name="Title">The scenario's title.</param>
public sealed record ScenarioFileRemoved(Stamp Stamp, Guid File, string Title) : AuditEvent(Stamp);
