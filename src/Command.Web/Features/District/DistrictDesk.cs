using Command.Domain.Audit;
using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;

namespace Command.Web.Features.District;

/// <summary>Where changes to a district's settings arrive. They hold from the next incident on: one that is open keeps its own.</summary>
public sealed class DistrictDesk(DistrictStore store, DistrictDirectory directory, DistrictGuard guard, RefusalLog refusals)
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

    /// <summary>Says in which state and time zone the district lies. Why not, in words; null when done.</summary>
    public Task<string?> PlaceAsync(DistrictId id, Person person, string state, string zone) => KeepAsync(
        id, person, "PlaceDistrict",
        () => DrillRequirements.All.All(known => known.State != state) ? "What this state asks for is not known yet. Choose another."
            : !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? "There is no such time zone."
            : null,
        stamp => new DistrictPlaced(stamp, state, zone),
        district => district with { State = state, TimeZone = zone });

    /// <summary>Says which schools have middle or high school students. Why not, in words; null when done.</summary>
    public Task<string?> NameSecondaryAsync(DistrictId id, Person person, IReadOnlyList<BuildingId> schools) => KeepAsync(
        id, person, "NameSecondarySchools", () => null, stamp => new SecondarySchoolsNamed(stamp, [.. schools]), district => district with { Secondary = [.. schools] });

    private Task<string?> KeepAsync(
        DistrictId id, Person person, string command, Func<string?> wrong, Func<Stamp, AuditEvent> said, Func<Domain.People.District, Domain.People.District> change) =>
        guard.ActAsync(id, person, command, async (by, stamp) =>
        {
            if ((Authority.RefusalToChangeSettings(by) ?? wrong()) is { } refusal)
            {
                return refusal;
            }

            await store.ChangeAsync(id, district => (change(district), said(stamp)), CancellationToken.None);
            directory.Forget(id);
            return null;
        });
}
