using Command.Domain.Drills;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Live;
using Command.Web.Store;

namespace Command.Web.Features.Drills;

/// <summary>Where everything said of drills arrives, and where they are read: who may is asked here, then the drill decides.</summary>
public sealed class DrillDesk(DrillStore store, Sight sight, DistrictDirectory directory, RefusalLog refusals, TimeProvider clock, ILogger<DrillDesk> log)
{
    private const string NoSuchDrill = "There is no such drill.";

    /// <summary>The drills between two moments that the person may read, the earliest first.</summary>
    public async Task<IReadOnlyList<Drill>> ReadAsync(DistrictId district, Person person, DateTimeOffset from, DateTimeOffset until)
    {
        var drills = await store.ListAsync(district, from, until, CancellationToken.None);
        var now = clock.GetUtcNow();
        return [.. drills.Where(drill => Authority.ReadsDrills(person, drill.Building, now))];
    }

    /// <summary>A drill; null when there is none, or none for them.</summary>
    public async Task<Drill?> FindAsync(DistrictId district, Person person, DrillId id)
    {
        if (await store.LoadAsync(district, id, CancellationToken.None) is not { Exists: true } drill)
        {
            return null;
        }

        if (Authority.ReadsDrills(person, drill.Building, clock.GetUtcNow()))
        {
            return drill;
        }

        await refusals.ReadAsync(district, person, null, drill.Building);
        return null;
    }

    /// <summary>Whether the person may plan and record the drills of a building.</summary>
    public bool Keeps(Person person, BuildingId building) => Authority.RefusalToKeepDrills(Standing(person, building), building) is null;

    /// <summary>Plans a drill; its id is the command's. Why not, in words; null when it is planned.</summary>
    public async Task<string?> PlanAsync(DistrictId district, Person person, BuildingId building, Guid command, Func<Stamp, PlanDrill> ask, DateTimeOffset? seen = null) =>
        await sight.BuildingAsync(district, person, building) is null
            ? "There is no such building."
            : await KeepAsync(district, person, building, new DrillId(command), command, ask, seen);

    /// <summary>Does what the person asks for. The same <paramref name="command"/> sent again happens once. Why not, in words; null when done.</summary>
    /// <exception cref="NotSavedException">It is not known to be saved; the same command may be sent again.</exception>
    public async Task<string?> DoAsync(DistrictId district, Person person, DrillId id, Guid command, Func<Stamp, DrillCommand> ask, DateTimeOffset? seen = null) =>
        await FindAsync(district, person, id) is { } drill ? await KeepAsync(district, person, drill.Building, id, command, ask, seen) : NoSuchDrill;

    /// <summary>Ties a drill to the incident that was declared for it. Why not, in words; null when done.</summary>
    public async Task<string?> StartAsync(DistrictId district, Person person, DrillId id, IncidentId incident) =>
        await sight.IncidentAsync(district, person, incident) is { Live.State: var state }
            ? await DoAsync(district, person, id, Guid.CreateVersion7(), stamp => new StartDrill(stamp, incident, state.Mode, state.Building))
            : "There is no such incident.";

    private async Task<string?> KeepAsync(DistrictId district, Person person, BuildingId building, DrillId id, Guid command, Func<Stamp, DrillCommand> ask, DateTimeOffset? seen)
    {
        var now = clock.GetUtcNow();
        var current = await directory.AsNowAsync(district, person);
        var standing = Standing(current, building);
        var asked = ask(new Stamp(command, new Actor(person.Id, person.Name, standing.Role, person.Agency, "web"), seen ?? now, now));
        var refusal = Authority.RefusalToKeepDrills(standing, building);
        if (refusal is not null)
        {
            await refusals.CommandAsync(district, current, asked.GetType().Name, command, null, building, refusal);
        }
        else
        {
            try
            {
                refusal = await DecideAsync(district, id, asked);
            }
            catch (Exception e) when (UnfitCommand.Refusal(e) is { } unfit)
            {
                refusal = unfit;
            }
            catch (Exception e)
            {
                log.LogWarning("Drill {Drill}: command {CommandId} was not saved: {Reason}", id, command, e.Message);
                throw new NotSavedException(e);
            }
        }

        log.LogInformation("Drill {Drill}: command {CommandId} {Outcome}", id, command, refusal is null ? "saved" : "refused");
        return refusal;
    }

    /// <summary>Decides on the drill as it stands; again when someone wrote meanwhile.</summary>
    private async Task<string?> DecideAsync(DistrictId district, DrillId id, DrillCommand asked)
    {
        long? beatenAt = null;
        while (true)
        {
            var drill = await store.LoadAsync(district, id, CancellationToken.None);
            switch (DrillDecider.Decide(drill, asked))
            {
                case Decision<DrillEvent>.Refused no:
                    return no.Reason;
                case Decision<DrillEvent>.Accepted { Events: { Count: > 0 } events }:
                    try
                    {
                        await store.AppendAsync(district, id, drill, events, CancellationToken.None);
                        return null;
                    }
                    catch (SomeoneWasFirstException) when (drill.Version != beatenAt)
                    {
                        // Beaten twice at the same version, nobody was first: then it is the command's id that was used before.
                        beatenAt = drill.Version;
                        continue;
                    }

                default:
                    return null;
            }
        }
    }

    private Person Standing(Person person, BuildingId building) => Authority.At(person, building, null, clock.GetUtcNow()) ?? person;
}
