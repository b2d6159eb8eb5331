using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Live.Wire;

namespace Command.Web.Live;

/// <summary>
/// Where every command arrives, whichever way it was sent: who may do it is asked here and nowhere else, then the
/// incident decides.
/// </summary>
public sealed class IncidentDesk(LiveIncidents incidents, LiveBuildings buildings, DistrictDirectory directory, TimeProvider clock, LiveMetrics metrics, ILogger<IncidentDesk> log)
{
    // A device that says less than nothing is called by the way it came.
    private const int MaxDevice = 80;

    /// <summary>Does what the person asks for, or says why not.</summary>
    /// <exception cref="NotSavedException">It is not known to be saved; the same request may be sent again.</exception>
    public async Task<CommandAnswer> ExecuteAsync(DistrictId district, Person person, CommandRequest request)
    {
        if (request.CommandId == Guid.Empty)
        {
            return CommandAnswer.Refused(default, 0, "A command needs an id made by its sender.");
        }

        var started = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        var device = request.Device is { Length: > 0 and <= MaxDevice } said && !said.Any(char.IsControl) ? said : "web";
        var actor = new Actor(person.Id, person.Name, person.Role, person.Agency, device);
        var named = request.Names is { } id ? await directory.PersonAsync(district, id) : null;
        if (request.Names is not null && named is null)
        {
            return CommandAnswer.Refused(request.CommandId, 0, "There is no such person in the district.");
        }

        var known = request with { Known = new Known(named, await directory.DistrictAsync(district)) };
        var command = known.Command(new Stamp(request.CommandId, actor, request.ObservedAt ?? now, now));
        var answer = command is DeclareIncident declare
            ? await DeclareAsync(district, person, declare)
            : await DecideAsync(district, person, request.Incident, command);
        metrics.Answered(command, answer, clock.GetElapsedTime(started));
        log.LogInformation(
            "{Command} {CommandId} of {Incident}: {Outcome} at version {Version}",
            command.GetType().Name, request.CommandId, request.Incident, answer.Accepted ? "saved" : "refused", answer.Version);
        return answer;
    }

    private async Task<CommandAnswer> DeclareAsync(DistrictId district, Person person, DeclareIncident declare)
    {
        // The incident's id is the id of the command that declares it, so a declaration sent twice is one incident.
        var command = declare.Stamp.Command;
        if (Authority.Refusal(person, declare, declare.Building) is { } refusal)
        {
            return CommandAnswer.Forbid(command, 0, refusal);
        }

        if (await buildings.GetAsync(district, declare.Building) is null)
        {
            return CommandAnswer.Refused(command, 0, "There is no such building.");
        }

        var incident = await incidents.GetAsync(district, new IncidentId(command));
        var answer = await incident.ExecuteAsync(declare);
        if (!incident.State.Exists)
        {
            incidents.Drop(incident);
        }

        return answer;
    }

    private async Task<CommandAnswer> DecideAsync(DistrictId district, Person person, IncidentId id, IncidentCommand command)
    {
        if (await incidents.FindAsync(district, id) is not { } incident)
        {
            return CommandAnswer.Refused(command.Stamp.Command, 0, "There is no such incident.");
        }

        return Authority.Refusal(person, command, incident.State.Building) is { } refusal
            ? CommandAnswer.Forbid(command.Stamp.Command, incident.State.Version, refusal)
            : await incident.ExecuteAsync(command);
    }
}
