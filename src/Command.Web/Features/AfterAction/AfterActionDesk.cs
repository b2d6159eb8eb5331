using Command.Domain.AfterAction;
using Command.Domain.Drills;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Drills;
using Command.Web.Store;

namespace Command.Web.Features.AfterAction;

/// <summary>Where everything arrives that a district learns from its incidents: who may is asked here, then the ledger decides.</summary>
public sealed class AfterActionDesk(AfterActionStore store, Sight sight, DistrictDirectory directory, DistrictGuard guard, TimeProvider clock)
{
    private const string NoSuchIncident = "There is no such incident.";

    /// <summary>The ledger for those who keep the district; null for others.</summary>
    public async Task<AfterActionLedger?> LedgerAsync(DistrictId district, Person person) =>
        Authority.KeepsTheDistrict(await directory.AsNowAsync(district, person)) ? await store.LoadAsync(district, CancellationToken.None) : null;

    /// <summary>The people who can answer for an item, by name.</summary>
    public async Task<IReadOnlyList<Person>> OwnersAsync(DistrictId district, Person person) =>
        Authority.KeepsTheDistrict(person) ? [.. (await directory.PeopleAsync(district)).Where(MayOwn).OrderBy(owner => owner.Name, StringComparer.CurrentCulture)] : [];

    /// <summary>Today at the schools.</summary>
    public async Task<DateOnly> TodayAsync(DistrictId district) => DrillYear.LocalDay(clock.GetUtcNow(), SchoolTime.ZoneOf(await directory.DistrictAsync(district)));

    /// <summary>Notes a finding in an incident that the person sees. Why not, in words; null when done.</summary>
    public Task<string?> NoteAsync(DistrictId district, Person person, IncidentId incident, Guid command, string? words) =>
        ActAsync(district, person, "NoteFinding", command, async (now, stamp) =>
            await sight.IncidentAsync(district, now, incident) is null ? (null, NoSuchIncident) : (new NoteFinding(stamp, incident, words), null));

    /// <summary>Takes a finding back.</summary>
    public Task<string?> WithdrawAsync(DistrictId district, Person person, Guid command, Guid finding, string? because) =>
        ActAsync(district, person, "WithdrawFinding", command, (_, stamp) => Ask(new WithdrawFinding(stamp, finding, because)));

    /// <summary>Adds an item that comes from an incident that the person sees.</summary>
    public Task<string?> AddAsync(DistrictId district, Person person, IncidentId incident, string from, Guid command, string? text, string? owner, DateOnly? due) =>
        ActAsync(district, person, "AddImprovement", command, async (now, stamp) =>
            await sight.IncidentAsync(district, now, incident) is { } seen
                ? (new AddImprovement(stamp, incident, seen.Live.State.Building, from, text, await OwnerAsync(district, owner), due, await TodayAsync(district)), null)
                : (null, NoSuchIncident));

    /// <summary>Gives an item another owner or another day.</summary>
    public Task<string?> GiveAsync(DistrictId district, Person person, Guid command, Guid item, string? owner, DateOnly? due) =>
        ActAsync(district, person, "GiveImprovement", command, async (_, stamp) =>
            (new GiveImprovement(stamp, item, await OwnerAsync(district, owner), due, await TodayAsync(district)), null));

    /// <summary>Says what was done.</summary>
    public Task<string?> FinishAsync(DistrictId district, Person person, Guid command, Guid item, string? words) =>
        ActAsync(district, person, "FinishImprovement", command, (_, stamp) => Ask(new FinishImprovement(stamp, item, words)));

    /// <summary>Opens an item again.</summary>
    public Task<string?> ReopenAsync(DistrictId district, Person person, Guid command, Guid item, string? because) =>
        ActAsync(district, person, "ReopenImprovement", command, (_, stamp) => Ask(new ReopenImprovement(stamp, item, because)));

    /// <summary>Chooses the times the district wants to reach.</summary>
    public Task<string?> ChooseAsync(DistrictId district, Person person, Guid command, ResponseTargets targets) =>
        ActAsync(district, person, "ChooseTargets", command, (_, stamp) => Ask(new ChooseTargets(stamp, targets)));

    private Task<string?> ActAsync(DistrictId district, Person person, string name, Guid command, Func<Person, Stamp, Task<(AfterActionCommand? Asked, string? Refusal)>> ask) =>
        guard.ActAsync(district, person, name, async (now, stamp) =>
        {
            if (Authority.RefusalToKeepFindings(now) is { } refusal)
            {
                return refusal;
            }

            var (asked, wrong) = await ask(now, stamp with { Command = command });
            return asked is null ? wrong : await DecideAsync(district, asked);
        });

    /// <summary>Decides on the ledger as it stands; again when someone wrote meanwhile.</summary>
    private async Task<string?> DecideAsync(DistrictId district, AfterActionCommand asked)
    {
        long? beatenAt = null;
        while (true)
        {
            var ledger = await store.LoadAsync(district, CancellationToken.None);
            switch (AfterActionDecider.Decide(ledger, asked))
            {
                case Decision<AfterActionEvent>.Refused no:
                    return no.Reason;
                case Decision<AfterActionEvent>.Accepted { Events: { Count: > 0 } events }:
                    try
                    {
                        await store.AppendAsync(district, ledger, events, CancellationToken.None);
                        return null;
                    }
                    catch (SomeoneWasFirstException) when (ledger.Version != beatenAt)
                    {
                        beatenAt = ledger.Version;
                        continue;
                    }

                default:
                    return null;
            }
        }
    }

    private async Task<ItemOwner?> OwnerAsync(DistrictId district, string? id) =>
        id is { Length: > 0 } && await directory.PersonAsync(district, new PersonId(id)) is { } owner && MayOwn(owner) ? new ItemOwner(owner.Id, owner.Name) : null;

    private static bool MayOwn(Person person) => person is { DisabledAt: null, IsGuest: false };

    private static Task<(AfterActionCommand?, string?)> Ask(AfterActionCommand command) => Task.FromResult<(AfterActionCommand?, string?)>((command, null));
}
