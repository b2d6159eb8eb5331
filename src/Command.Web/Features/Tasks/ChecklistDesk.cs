using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Tasks;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;

namespace Command.Web.Features.Tasks;

/// <summary>Where the district's checklists are changed; who may is asked here.</summary>
public sealed class ChecklistDesk(DistrictStore store, DistrictDirectory directory, RefusalLog refusals, ILogger<ChecklistDesk> log)
{
    /// <summary>Writes a checklist anew, or changes it; the checklist as it was kept, or why it was not.</summary>
    /// <param name="district">Whose.</param>
    /// <param name="person">Who writes.</param>
    /// <param name="seen">The checklist as it was on their screen; null for a new one.</param>
    /// <param name="written">What they wrote.</param>
    public async Task<(ChecklistTemplate? Kept, string? Refusal)> SaveAsync(DistrictId district, Person person, ChecklistTemplate? seen, ChecklistTemplate written)
    {
        string? wrong = null;
        var (now, refusal) = await ChangeAsync(district, person, stands =>
        {
            (var all, wrong) = Checklists.With(stands.Checklists, seen, written);
            return stands with { Checklists = all };
        });
        return now is null || wrong is not null
            ? (null, refusal ?? wrong)
            : (seen is null ? now.Checklists[^1] : now.Checklists.First(template => template.Id == seen.Id), null);
    }

    /// <summary>Takes a checklist away; why not, or null.</summary>
    public async Task<string?> DeleteAsync(DistrictId district, Person person, string id) =>
        (await ChangeAsync(district, person, now => now with { Checklists = Checklists.Without(now.Checklists, id) })).Refusal;

    private async Task<(Domain.People.District? Now, string? Refusal)> ChangeAsync(
        DistrictId district, Person person, Func<Domain.People.District, Domain.People.District> change)
    {
        if (Authority.RefusalToChangeChecklists(await directory.AsNowAsync(district, person)) is { } refusal)
        {
            await refusals.CommandAsync(district, person, "ChangeChecklists", default, null, null, refusal);
            return (null, refusal);
        }

        try
        {
            var now = await store.ChangeAsync(district, change, CancellationToken.None);
            directory.Forget(now.Id);
            return (now, null);
        }
        catch (Exception e)
        {
            log.LogError(e, "The checklists of {District} could not be changed", district);
            return (null, "It could not be saved. Keep this page open and try again.");
        }
    }
}
