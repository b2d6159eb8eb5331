using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Students;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Live.Wire;
using Command.Web.Store;

namespace Command.Web.Live;

/// <summary>
/// Where every command arrives, whichever way it was sent: who may do it is asked here and nowhere else, then the
/// incident decides. Whoever was refused because of who they are stands in the audit log.
/// </summary>
public sealed class IncidentDesk(
    LiveIncidents incidents, LiveBuildings buildings, DistrictDirectory directory, RosterStore rosters, RefusalLog refusals, TimeProvider clock, LiveMetrics metrics, ILogger<IncidentDesk> log)
{
    // A device that says less than nothing is called by the way it came.
    private const int MaxDevice = 80;

    /// <summary>Does what the person asks for, or says why not. What counts is who they are now, not when their screen was opened.</summary>
    /// <exception cref="NotSavedException">It is not known to be saved; the same request may be sent again.</exception>
    public async Task<CommandAnswer> ExecuteAsync(DistrictId district, Person sender, CommandRequest request)
    {
        if (request.CommandId == Guid.Empty)
        {
            return CommandAnswer.Refused(default, 0, "A command needs an id made by its sender.");
        }

        var started = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        var person = await KnownAsync(() => directory.AsNowAsync(district, sender));
        var (place, answer) = request is DeclareRequest declare
            ? await FindAsync(district, person, declare, now)
            : await FindAsync(district, person, request, now);
        var named = request.Names is { } id ? await KnownAsync(() => directory.PersonAsync(district, id)) : null;
        if (answer is null && request.Names is not null && named is null)
        {
            answer = CommandAnswer.Refused(request.CommandId, 0, "There is no such person in the district.");
        }

        var standing = Authority.At(person, place.Building, place.Incident, now) ?? person;
        var other = named is null ? null : Authority.At(named, place.Building, place.Incident, now) ?? named;
        var command = (request with { Known = new Known(other, await directory.DistrictAsync(district)) { Students = request is DiscloseStudentsRequest && place.Live is { } live ? await StudentsAsync(district, person, live, now) : null } }).Command(StampOf(request, standing, now));
        if (answer is null && Authority.Refusal(person, command, place.Building, place.Incident, now) is { } refusal)
        {
            answer = CommandAnswer.Forbid(request.CommandId, place.Live?.State.Version ?? 0, refusal);
            await RefusedAsync(district, person, request, place.Building, refusal);
        }

        answer ??= command is DeclareIncident ? await DeclareAsync(district, person, request, command) : await place.Live!.ExecuteAsync(command);
        metrics.Answered(command, answer, clock.GetElapsedTime(started));
        log.LogInformation(
            "{Command} {CommandId} of {Incident}: {Outcome} at version {Version}",
            command.GetType().Name, request.CommandId, request.Incident, answer.Accepted ? "saved" : "refused", answer.Version);
        return answer;
    }

    private async Task<(Place Place, CommandAnswer? Answer)> FindAsync(DistrictId district, Person person, DeclareRequest request, DateTimeOffset now)
    {
        var place = new Place(request.Building, null, null);
        return await buildings.GetAsync(district, request.Building) is not null && Authority.SeesBuilding(person, request.Building, now)
            ? (place, null)
            : (place, await NoneAsync(district, person, request, "There is no such building."));
    }

    private async Task<(Place Place, CommandAnswer? Answer)> FindAsync(DistrictId district, Person person, CommandRequest request, DateTimeOffset now)
    {
        var live = await incidents.FindAsync(district, request.Incident);
        return live is not null && Sight.Standing(person, live.State.Building, live.Id, live.State.IsOpen, now) is not null
            ? (new Place(live.State.Building, live.Id, live), null)
            : (new Place(default, request.Incident, null), await NoneAsync(district, person, request, "There is no such incident."));
    }

    private async Task<CommandAnswer> DeclareAsync(DistrictId district, Person person, CommandRequest request, IncidentCommand declare)
    {
        // The incident's id is the id of the command that declares it, so a declaration sent twice is one incident.
        var incident = await incidents.GetAsync(district, new IncidentId(request.CommandId));
        if (incident.State.Exists && incident.State.Building != ((DeclareIncident)declare).Building)
        {
            return await NoneAsync(district, person, request, "This command's id was used before, for something else. Send it with an id of its own.");
        }

        var answer = await incident.ExecuteAsync(declare);
        if (!incident.State.Exists)
        {
            incidents.Drop(incident);
        }

        return answer;
    }

    private async Task<(NameAccess Access, BuildingRoster? Roster)> StudentsAsync(DistrictId district, Person person, LiveIncident live, DateTimeOffset now)
    {
        var agency = (await KnownAsync(() => directory.AgenciesAsync(district))).FirstOrDefault(agency => agency.Id == person.Agency);
        var access = StudentAccess.Names(person, agency, live.State, live.Id, now);
        return (access, access is NameAccess.OnReason ? await KnownAsync(() => rosters.FindAsync(district, live.State.Building, CancellationToken.None)) : null);
    }

    // What is not for them is answered like what is not there; only the log knows the difference.
    private async Task<CommandAnswer> NoneAsync(DistrictId district, Person person, CommandRequest request, string words)
    {
        await RefusedAsync(district, person, request, (request as DeclareRequest)?.Building, words);
        return CommandAnswer.Refused(request.CommandId, 0, words);
    }

    private Task RefusedAsync(DistrictId district, Person person, CommandRequest request, BuildingId? building, string words) =>
        refusals.CommandAsync(district, person, request.GetType().Name, request.CommandId, request.Incident == default ? null : request.Incident, building, words);

    private static Stamp StampOf(CommandRequest request, Person standing, DateTimeOffset now)
    {
        var device = request.Device is { Length: > 0 and <= MaxDevice } said && !said.Any(char.IsControl) ? said : "web";
        return new Stamp(request.CommandId, new Actor(standing.Id, standing.Name, standing.Role, standing.Agency, device), request.ObservedAt ?? now, now) { Sequence = request.Sequence is > 0 ? request.Sequence : null };
    }

    private static async Task<T> KnownAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e)
        {
            throw new NotSavedException(e);
        }
    }

    /// <summary>Where a command is to happen.</summary>
    private readonly record struct Place(BuildingId Building, IncidentId? Incident, LiveIncident? Live);
}
