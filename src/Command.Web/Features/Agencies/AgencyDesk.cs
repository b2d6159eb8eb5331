using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Store;

namespace Command.Web.Features.Agencies;

/// <summary>Where agreements with agencies are entered, changed and ended. Who may is asked here, by the rules.</summary>
public sealed class AgencyDesk(AgencyStore store, DistrictDirectory directory, Sight sight, DistrictGuard guard)
{
    /// <summary>Enters an agency. Its id, or the reason why not.</summary>
    public async Task<(AgencyId? Id, string? Refusal)> AddAsync(DistrictId district, Person by, AgencyFacts facts)
    {
        var id = new AgencyId($"agency-{Guid.NewGuid():N}");
        var refusal = await GuardAsync(district, by, "AddAgency", async (now, stamp) =>
        {
            if (await TakenAsync(district, facts, null) is { } taken)
            {
                return taken;
            }

            switch (AgencyDecider.Add(id, facts, now, stamp))
            {
                case Decision<AgencyEvent>.Accepted { Events: [var added] }:
                    await store.AddAsync(district, AgencyDecider.Evolve(new Agency(id, "", ""), added), added, CancellationToken.None);
                    return null;
                case Decision<AgencyEvent>.Refused refused:
                    return refused.Reason;
                default:
                    return null;
            }
        });
        return (refusal is null ? id : null, refusal);
    }

    /// <summary>Changes what was agreed; what its people see follows at once. The reason why not, or null.</summary>
    public Task<string?> ChangeAsync(DistrictId district, Person by, AgencyId id, AgencyFacts facts) => GuardAsync(district, by, "ChangeAgency", async (now, stamp) =>
        await TakenAsync(district, facts, id) ?? await store.ChangeAsync(district, id, agency => AgencyDecider.Change(agency, facts, now, stamp), CancellationToken.None));

    /// <summary>Ends an agreement; its people see nothing by it any more. The reason why not, or null.</summary>
    public Task<string?> EndAsync(DistrictId district, Person by, AgencyId id, string? reason) => GuardAsync(district, by, "EndAgency", (now, stamp) =>
        store.ChangeAsync(district, id, agency => AgencyDecider.End(agency, reason, now, stamp), CancellationToken.None));

    /// <summary>Takes an ended agreement up again. The reason why not, or null.</summary>
    public Task<string?> ResumeAsync(DistrictId district, Person by, AgencyId id) => GuardAsync(district, by, "ResumeAgency", (now, stamp) =>
        store.ChangeAsync(district, id, agency => AgencyDecider.Resume(agency, now, stamp), CancellationToken.None));

    // Two agencies of one name would be told apart by nobody on the radio.
    private async Task<string?> TakenAsync(DistrictId district, AgencyFacts facts, AgencyId? itself)
    {
        var others = (await directory.AgenciesAsync(district)).Where(agency => agency.Id != itself).ToList();
        return others.Any(agency => Same(agency.Name, facts.Name)) ? "There is an agency of this name already."
            : others.Any(agency => Same(agency.ShortName, facts.ShortName)) ? "Another agency is called so on the radio already."
            : facts.Buildings.Except(sight.Names(district).Select(name => name.Id)).Any() ? "There is no such building."
            : null;
    }

    private static bool Same(string one, string? other) => string.Equals(one, Written.OrNull(other), StringComparison.OrdinalIgnoreCase);

    private async Task<string?> GuardAsync(DistrictId district, Person by, string command, Func<Person, Stamp, Task<string?>> act)
    {
        var refusal = await guard.ActAsync(district, by, command, act);
        if (refusal is null)
        {
            directory.ForgetPeople(district);
        }

        return refusal;
    }
}
