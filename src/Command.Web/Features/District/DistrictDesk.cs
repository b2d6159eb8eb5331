using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;

namespace Command.Web.Features.District;

/// <summary>Where changes to a district's settings arrive. They hold from the next incident on: one that is open keeps its own.</summary>
public sealed class DistrictDesk(DistrictStore store, DistrictDirectory directory, RefusalLog refusals)
{
    /// <summary>Chooses a protocol set, by its id, and the times incidents are run by.</summary>
    /// <returns>Why not, in words; null when done.</returns>
    public async Task<string?> ChooseAsync(DistrictId id, Person person, string protocol, IncidentSettings settings)
    {
        if (Authority.RefusalToChangeSettings(await directory.AsNowAsync(id, person)) is { } refusal)
        {
            await refusals.CommandAsync(id, person, "ChangeSettings", default, null, null, refusal);
            return refusal;
        }

        if (settings.Refusal() is { } wrong)
        {
            return wrong;
        }

        if (ProtocolSet.BuiltIn.FirstOrDefault(set => set.Id == protocol) is not { } chosen)
        {
            return "There is no such protocol set.";
        }

        await store.ChangeAsync(
            id,
            district => district with
            {
                Protocol = chosen == ProtocolSet.Srp ? null : chosen,
                Settings = settings == IncidentSettings.Default ? null : settings,
            },
            CancellationToken.None);
        directory.Forget(id);
        return null;
    }
}
