using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Store;

namespace Command.Web.Features.People;

/// <summary>Where changes to the list of people arrive. Who may make them is asked here, by the rules.</summary>
public sealed class PeopleDesk(PeopleStore store, DistrictDirectory directory, Sight sight, Sessions sessions, DistrictGuard guard)
{
    /// <summary>Enters someone. Their id, or the reason why not.</summary>
    public async Task<(PersonId? Id, string? Refusal)> AddAsync(DistrictId district, Person by, PersonFacts facts)
    {
        var id = new PersonId($"person-{Guid.NewGuid():N}");
        var refusal = await GuardAsync(district, by, "AddPerson", async (now, stamp) =>
        {
            if (await UnknownAsync(district, facts, null) is { } unknown)
            {
                return unknown;
            }

            switch (PersonDecider.Add(id, facts, now, stamp))
            {
                case Decision<PeopleEvent>.Accepted { Events: [var added] }:
                    await store.AddAsync(district, PersonDecider.Evolve(new Person(id, "", "", Role.Observer, null, []), added), added, CancellationToken.None);
                    return null;
                case Decision<PeopleEvent>.Refused refused:
                    return refused.Reason;
                default:
                    return null;
            }
        });
        return (refusal is null ? id : null, refusal);
    }

    /// <summary>Changes what is written down about someone. The reason why not, or null.</summary>
    public Task<string?> ChangeAsync(DistrictId district, Person by, PersonId id, PersonFacts facts) => GuardAsync(district, by, "ChangePerson", async (now, stamp) =>
        await UnknownAsync(district, facts, id) ?? await store.ChangeAsync(district, id, person => PersonDecider.Change(person, facts, now, stamp), CancellationToken.None));

    /// <summary>Switches someone off; what they have open ends within seconds. The reason why not, or null.</summary>
    public async Task<string?> DisableAsync(DistrictId district, Person by, PersonId id, string? reason)
    {
        var refusal = await GuardAsync(district, by, "DisablePerson", (now, stamp) =>
            store.ChangeAsync(district, id, person => PersonDecider.Disable(person, reason, now, stamp), CancellationToken.None));
        if (refusal is null)
        {
            await sessions.EndAllAsync(district, id, "switched off", by);
        }

        return refusal;
    }

    /// <summary>Switches someone on again. The reason why not, or null.</summary>
    public Task<string?> EnableAsync(DistrictId district, Person by, PersonId id) => GuardAsync(district, by, "EnablePerson", (now, stamp) =>
        store.ChangeAsync(district, id, person => PersonDecider.Enable(person, now, stamp), CancellationToken.None));

    /// <summary>Gives someone a role at a building, or with null in the whole district, until a moment. The reason why not, or null.</summary>
    public Task<string?> GiveAsync(DistrictId district, Person by, PersonId id, Role role, BuildingId? building, DateTimeOffset until, string? reason) =>
        GuardAsync(district, by, "GiveGrant", async (now, stamp) => building is { } there && sight.Names(district).All(name => name.Id != there)
            ? "There is no such building."
            : await store.ChangeAsync(district, id, person => PersonDecider.Give(person, role, new GrantScope(building, null), until, reason, now, stamp), CancellationToken.None));

    private async Task<string?> UnknownAsync(DistrictId district, PersonFacts facts, PersonId? itself) =>
        facts.Agency is { } agency && (await directory.AgenciesAsync(district)).All(known => known.Id != agency) ? "There is no such agency."
        : facts.Buildings.Except(sight.Names(district).Select(name => name.Id)).Any() ? "There is no such building."
        : PersonDecider.Email(facts.Email) is { } email && (await directory.PeopleAsync(district)).FirstOrDefault(known => known.Email == email && known.Id != itself) is { } other ? $"{other.Name} has this e-mail already."
        : null;

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
