using Command.Domain.Drills;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;
using Marten;

namespace Command.Web.Features.Drills;

/// <summary>Where trainings in the prevention of violence are written down and read; who keeps a school's drills keeps these too.</summary>
public sealed class TrainingDesk(DistrictSessions sessions, DistrictDirectory directory, AuditLog audit, RefusalLog refusals, TimeProvider clock)
{
    /// <summary>The trainings of a district that count, the newest first.</summary>
    public async Task<IReadOnlyList<Training>> ReadAsync(DistrictId district)
    {
        await using var session = sessions.Read(district);
        return [.. (await session.Query<StoredTraining>().Where(stored => !stored.IsWithdrawn).ToListAsync()).Select(stored => stored.Training).OrderByDescending(training => training.Day)];
    }

    /// <summary>Writes one down; its id is the command's. Why not, in words; null when done.</summary>
    public async Task<string?> GiveAsync(DistrictId district, Person person, Training training)
    {
        var given = training with { Words = Written.OrNull(training.Words) };
        var zone = SchoolTime.ZoneOf(await directory.DistrictAsync(district));
        return await KeepAsync(district, person, given.Building, nameof(TrainingGiven), async by =>
        {
            if (TrainingYear.Refusal(given, SchoolTime.Today(clock, zone)) is { } refusal)
            {
                return refusal;
            }

            var stamp = audit.Stamp(by) with { Command = given.Id };
            await audit.WriteAsync(district, new TrainingGiven(stamp, given.Building, given.Day, given.Minutes, given.IsClassPeriod, given.Words), new StoredTraining(given.Id, given, by.Name, false));
            return null;
        });
    }

    /// <summary>Takes one back that was a mistake. Why not, in words; null when done.</summary>
    public async Task<string?> WithdrawAsync(DistrictId district, Person person, Guid id)
    {
        StoredTraining? stored;
        await using (var session = sessions.Read(district))
        {
            stored = await session.LoadAsync<StoredTraining>(id);
        }

        return stored is null ? "There is no such training." : await KeepAsync(district, person, stored.Training.Building, nameof(TrainingWithdrawn), async by =>
        {
            await audit.WriteAsync(district, new TrainingWithdrawn(audit.Stamp(by), id), stored with { IsWithdrawn = true });
            return null;
        });
    }

    /// <summary>The rows of a year with how each school stands with its training.</summary>
    public async Task<IReadOnlyList<DrillYearRow>> AddAsync(DistrictId id, DrillOverview overview, IReadOnlyList<Drill> drills, Domain.People.District? district, TimeZoneInfo zone)
    {
        var trainings = await ReadAsync(id);
        return [.. overview.Rows.Select(row => row with { Training = TrainingYear.Of(row.Year.Building, district?.Secondary.Contains(row.Year.Building) is true, overview.Year, drills, trainings, zone) })];
    }

    private async Task<string?> KeepAsync(DistrictId district, Person person, BuildingId building, string command, Func<Person, Task<string?>> act)
    {
        var current = await directory.AsNowAsync(district, person);
        var standing = Authority.At(current, building, null, clock.GetUtcNow()) ?? current;
        if (Authority.RefusalToKeepDrills(standing, building) is { } refusal)
        {
            await refusals.CommandAsync(district, current, command, default, null, building, refusal);
            return refusal;
        }

        return await act(standing);
    }
}
