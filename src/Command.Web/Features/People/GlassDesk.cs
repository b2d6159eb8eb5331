using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;

namespace Command.Web.Features.People;

/// <summary>Where someone lets themselves in, and where that is ended and reviewed.</summary>
public sealed class GlassDesk(PeopleStore store, DistrictDirectory directory, Sight sight, AuditLog audit, RefusalLog refusals, ILogger<GlassDesk> log)
{
    /// <summary>Lets a person in at a building of their district for an hour. The reason why not, or null.</summary>
    public Task<string?> BreakAsync(DistrictId district, Person person, BuildingId building, string? reason) =>
        ChangeAsync(district, person, person.Id, "BreakGlass", building, (held, _, stamp) =>
            sight.Names(district).Any(name => name.Id == building) ? GrantDecider.BreakGlass(held, building, reason, stamp) : Decision.Refuse<PeopleEvent>("There is no such building."));

    /// <summary>Ends a grant before its time. The reason why not, or null.</summary>
    public Task<string?> EndAsync(DistrictId district, Person by, PersonId holder, Guid grant, string? reason) =>
        ChangeAsync(district, by, holder, "EndGrant", null, (held, now, stamp) => GrantDecider.End(held, grant, now, reason, stamp));

    /// <summary>Says what was found. The reason why not, or null.</summary>
    public Task<string?> ReviewAsync(DistrictId district, Person by, PersonId holder, Guid grant, string? found) =>
        ChangeAsync(district, by, holder, "ReviewGlass", null, (held, now, stamp) => GrantDecider.Review(held, grant, now, found, stamp));

    private async Task<string?> ChangeAsync(
        DistrictId district, Person by, PersonId holder, string command, BuildingId? building, Func<Person, Person, Stamp, Decision<PeopleEvent>> decide)
    {
        try
        {
            var now = await directory.AsNowAsync(district, by);
            var stamp = audit.Stamp(now);
            var refusal = await store.ChangeAsync(district, holder, held => decide(held with { Agreed = held.Id == now.Id ? now.Agreed : null }, now, stamp), CancellationToken.None);
            if (refusal is null)
            {
                directory.ForgetPeople(district);
            }
            else
            {
                await refusals.CommandAsync(district, now, command, stamp.Command, null, building, refusal);
            }

            return refusal;
        }
        catch (Exception e)
        {
            log.LogWarning("{Command} of {Person} was not saved: {Reason}", command, by.Id, e.GetType().Name);
            return "It could not be saved. Try again.";
        }
    }
}
