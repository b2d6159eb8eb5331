using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Interchange.Staff;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.People;

/// <summary>Takes lists of staff: shows what one would do, and does it when it is taken over, person by person as by hand.</summary>
public sealed class StaffDesk(PeopleDesk people, DistrictDirectory directory, Sight sight, IDbContextFactory<AccountContext> accounts, AuditLog audit)
{
    /// <summary>What taking the list over would do now; or why not.</summary>
    public async Task<(StaffPlan? Plan, string? Refusal)> LookAsync(DistrictId district, Person by, StaffRead.Listed read)
    {
        var now = await directory.AsNowAsync(district, by);
        if (!Authority.KeepsTheDistrict(now))
        {
            return (null, "Only the district office and administrators can change people.");
        }

        var buildings = sight.Buildings(district, now).Select(live => (live.Building.Id, live.Building.Name, live.Building.ShortName)).ToList();
        return (StaffPlan.Of(read, await EveryoneAsync(district), await directory.AgenciesAsync(district), buildings, now, audit.Stamp(now)), null);
    }

    /// <summary>Does what was looked at. Each change is decided anew: what someone else changed meanwhile is not written over unseen.</summary>
    /// <returns>How many were entered or changed, and which rows were refused now.</returns>
    public async Task<(int Done, IReadOnlyList<StaffFault> Faults)> TakeAsync(DistrictId district, Person by, StaffPlan plan)
    {
        var faults = new List<StaffFault>();
        var before = (await EveryoneAsync(district)).ToDictionary(person => person.Id);
        foreach (var change in plan.New.Concat(plan.Changed))
        {
            var refusal = change.Known is not { } known ? (await people.AddAsync(district, by, change.Facts)).Refusal
                : before.GetValueOrDefault(known.Id) is not { } current || !SameFacts(current, known) ? "Someone changed this person since you looked. Read the file again."
                : await people.ChangeAsync(district, by, known.Id, change.Facts);
            if (refusal is not null)
            {
                faults.Add(new StaffFault(change.Row, change.Facts.Name ?? "", refusal));
            }
        }

        return (plan.New.Count + plan.Changed.Count - faults.Count, faults);
    }

    // An account tells the e-mail of those in whose entry it was never written.
    private async Task<IReadOnlyList<Person>> EveryoneAsync(DistrictId district)
    {
        await using var context = await accounts.CreateDbContextAsync();
        var emails = await context.Users.Where(account => account.District == district.Value).ToDictionaryAsync(account => account.Person, account => account.Email);
        return [.. (await directory.PeopleAsync(district)).Where(person => !person.IsGuest).Select(person =>
            person.Email is null && emails.GetValueOrDefault(person.Id.Value) is { } email ? person with { Email = PersonDecider.Email(email) } : person)];
    }

    private static bool SameFacts(Person one, Person other) =>
        PersonDecider.Of(one) with { Buildings = [] } == PersonDecider.Of(other) with { Buildings = [] } && one.Buildings.SequenceEqual(other.Buildings);
}
