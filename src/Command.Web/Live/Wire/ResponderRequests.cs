using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Responders;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="CheckInResponder"/>
public sealed record CheckInRequest(CheckIn? Facts, [property: JsonRequired] ResponderStatus Status) : CommandRequest
{
    private static readonly CheckIn Nobody = new(null, "", "", 1, null, null, null, null, null);

    public override PersonId? Names => Facts?.Person;

    public override IncidentCommand Command(Stamp stamp) =>
        new CheckInResponder(stamp, Known.Person is { } person ? Facts! with { Name = person.Name } : Facts ?? Nobody, Status);
}

/// <inheritdoc cref="MoveResponder"/>
public sealed record MoveResponderRequest(Guid Responder, [property: JsonRequired] ResponderStatus Status) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new MoveResponder(stamp, Responder, Status);
}

/// <inheritdoc cref="FormTeam"/>
public sealed record FormTeamRequest(string? Team, IReadOnlyList<Guid>? Members, Guid? Leader) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new FormTeam(stamp, Team ?? "", [.. Members ?? []], Leader);
}

/// <inheritdoc cref="JoinTeam"/>
public sealed record JoinTeamRequest(string? Team, Guid Responder, bool Leads) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new JoinTeam(stamp, Team ?? "", Responder, Leads);
}

/// <inheritdoc cref="LeaveTeam"/>
public sealed record LeaveTeamRequest(string? Team, Guid Responder) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new LeaveTeam(stamp, Team ?? "", Responder);
}

/// <inheritdoc cref="SendTeam"/>
public sealed record SendTeamRequest(string? Team, TeamPlace? Place, string? Task) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new SendTeam(stamp, Team ?? "", Place ?? TeamPlace.None, Task);
}

/// <inheritdoc cref="DisbandTeam"/>
public sealed record DisbandTeamRequest(string? Team) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new DisbandTeam(stamp, Team ?? "");
}

/// <inheritdoc cref="StartPar"/>
public sealed record StartParRequest() : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new StartPar(stamp);
}

/// <inheritdoc cref="AnswerPar"/>
public sealed record AnswerParRequest(string? Team, [property: JsonRequired] int People, [property: JsonRequired] bool AllWell, string? Words) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp) => new AnswerPar(stamp, Team ?? "", People, AllWell, Words);
}
