using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Responders;

/// <summary>What a person asks for about responders and teams.</summary>
public abstract record ResponderCommand(Stamp Stamp) : IncidentCommand(Stamp);

/// <inheritdoc cref="ResponderCheckedIn"/>
public sealed record CheckInResponder(Stamp Stamp, CheckIn Facts, ResponderStatus Status) : ResponderCommand(Stamp);

/// <inheritdoc cref="ResponderMoved"/>
public sealed record MoveResponder(Stamp Stamp, Guid Responder, ResponderStatus Status) : ResponderCommand(Stamp);

/// <inheritdoc cref="TeamFormed"/>
public sealed record FormTeam(Stamp Stamp, string Team, ImmutableArray<Guid> Members, Guid? Leader) : ResponderCommand(Stamp);

/// <inheritdoc cref="TeamJoined"/>
public sealed record JoinTeam(Stamp Stamp, string Team, Guid Responder, bool Leads) : ResponderCommand(Stamp);

/// <inheritdoc cref="TeamLeft"/>
public sealed record LeaveTeam(Stamp Stamp, string Team, Guid Responder) : ResponderCommand(Stamp);

/// <inheritdoc cref="TeamSent"/>
public sealed record SendTeam(Stamp Stamp, string Team, TeamPlace Place, string? Task) : ResponderCommand(Stamp);

/// <inheritdoc cref="TeamDisbanded"/>
public sealed record DisbandTeam(Stamp Stamp, string Team) : ResponderCommand(Stamp);

/// <inheritdoc cref="ParStarted"/>
public sealed record StartPar(Stamp Stamp) : ResponderCommand(Stamp);

/// <inheritdoc cref="ParAnswered"/>
public sealed record AnswerPar(Stamp Stamp, string Team, int People, bool AllWell, string? Words) : ResponderCommand(Stamp);
