using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Readiness;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Live;
using Command.Web.Store;

namespace Command.Web.Features.Readiness;

/// <summary>Where everything said of a building's readiness arrives: who may say it is asked here, then the ledger decides.</summary>
public sealed class ReadinessDesk(BuildingStore store, LiveBuildings buildings, DistrictDirectory directory, RefusalLog refusals, TimeProvider clock, ILogger<ReadinessDesk> log)
{
    /// <summary>Does what the person asks for. The same <paramref name="command"/> sent again happens once.</summary>
    /// <param name="district">Where.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="id">Of which building.</param>
    /// <param name="command">The id the sender made.</param>
    /// <param name="ask">What they ask for, given the stamp it will carry.</param>
    /// <param name="seen">When they saw it; null for now.</param>
    /// <param name="device">By which device.</param>
    /// <returns>Why not, in words; null when done.</returns>
    /// <exception cref="NotSavedException">It is not known to be saved; the same command may be sent again.</exception>
    public async Task<string?> KeepAsync(
        DistrictId district, Person person, BuildingId id, Guid command, Func<Stamp, ReadinessCommand> ask, DateTimeOffset? seen = null, string device = "web")
    {
        var now = clock.GetUtcNow();
        var current = await directory.AsNowAsync(district, person);
        var standing = Authority.At(current, id, null, now) ?? current;
        var refusal = Authority.SeesBuilding(current, id, now) ? Authority.RefusalToKeepReadiness(standing, id) : "There is no such building.";
        if (refusal is not null)
        {
            await refusals.CommandAsync(district, current, nameof(ReadinessCommand), command, null, id, refusal);
        }
        else
        {
            var asked = ask(new Stamp(command, new Actor(person.Id, person.Name, standing.Role, person.Agency, device), seen ?? now, now));
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
                log.LogWarning("Readiness of {Building}: command {CommandId} was not saved: {Reason}", id, command, e.GetType().Name);
                throw new NotSavedException(e);
            }
        }

        log.LogInformation("Readiness of {Building}: command {CommandId} {Outcome}", id, command, refusal is null ? "saved" : "refused");
        return refusal;
    }

    /// <summary>Decides on the ledger as it stands; again when someone wrote meanwhile.</summary>
    private async Task<string?> DecideAsync(DistrictId district, BuildingId id, ReadinessCommand asked)
    {
        long? beatenAt = null;
        while (true)
        {
            if (await buildings.ReloadAsync(district, id) is not { Building: var building, Plan: var plan })
            {
                return "There is no such building.";
            }

            switch (ReadinessDecider.Decide(building.Readiness, asked, plan))
            {
                case Decision<BuildingEvent>.Refused no:
                    return no.Reason;
                case Decision<BuildingEvent>.Accepted { Events: { Count: > 0 } events }:
                    try
                    {
                        await store.AppendAsync(district, id, building, events, plan: null, CancellationToken.None);
                        await buildings.ReloadAsync(district, id);
                        return null;
                    }
                    catch (SomeoneWasFirstException) when (building.Version != beatenAt)
                    {
                        // Beaten twice at the same version, nobody was first: then it is the command's id that was used before.
                        beatenAt = building.Version;
                        continue;
                    }

                default:
                    return null;
            }
        }
    }
}
