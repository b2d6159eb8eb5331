using System.Collections.Immutable;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Students;
using Command.Interchange.Rosters;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;

namespace Command.Web.Features.Students;

/// <summary>Where those who keep the district take a roster over, delete it, and look at disclosures. Who may is asked here, by the rules.</summary>
public sealed class RosterDesk(RosterStore store, Sight sight, AuditLog audit, DistrictGuard guard, TimeProvider clock)
{
    private const int MaxSource = 120;

    /// <summary>The numbers of what was taken over last; null where there is nothing, and for those it is not for.</summary>
    public async Task<RosterSummary?> SummaryAsync(DistrictId district, Person by) =>
        Authority.RefusalToKeepStudents(by) is null ? await store.SummaryAsync(district, CancellationToken.None) : null;

    /// <summary>Every disclosure of the district, newest first; none for those they are not for.</summary>
    public async Task<IReadOnlyList<FoundDisclosure>> DisclosuresAsync(DistrictId district, Person by) =>
        Authority.RefusalToKeepStudents(by) is null ? await store.DisclosuresAsync(district, CancellationToken.None) : [];

    /// <summary>Which school of a file is probably which building, and the classes of each whose room the building's plan does not know.</summary>
    public RosterReview Review(DistrictId district, Person by, RosterRead read)
    {
        var buildings = sight.Buildings(district, by);
        return new RosterReview([.. read.Schools.Select(school => new SchoolReview(school, buildings.FirstOrDefault(live => Same(live.Building.Name, school) || Same(live.Building.ShortName, school))?.Building.Id))]);

        static bool Same(string name, SchoolRoster school) => string.Equals(name, school.Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The rooms of a school's classes that no room of a building is called, each once, in order.</summary>
    public IReadOnlyList<string> UnknownRooms(DistrictId district, Person by, SchoolRoster school, BuildingId building)
    {
        var labels = new RoomLabels(sight.PlanOf(district, by, building));
        return [.. school.Classes.Where(one => labels.Find(one.Location) is null).Select(one => one.Location).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Takes a roster over in the place of all there was. The reason why not, or null.</summary>
    public Task<string?> TakeAsync(DistrictId district, Person by, RosterRead read, string source, IReadOnlyDictionary<string, BuildingId> buildings) => guard.ActAsync(district, by, "TakeRoster", async (now, stamp) =>
    {
        if (Authority.RefusalToKeepStudents(now) is { } refusal)
        {
            return refusal;
        }

        var known = sight.Names(district).Select(name => name.Id).ToHashSet();
        var taken = read.Schools.Where(school => buildings.ContainsKey(school.Id)).ToList();
        if (taken.Count == 0 || taken.Any(school => !known.Contains(buildings[school.Id])))
        {
            return taken.Count == 0 ? "Say of at least one school which building it is." : "There is no such building.";
        }

        if (taken.GroupBy(school => buildings[school.Id]).Any(group => group.Count() > 1))
        {
            return "Two schools of the file can't be the same building.";
        }

        var at = clock.GetUtcNow();
        List<BuildingRoster> rosters = [.. taken.Select(school => new BuildingRoster(buildings[school.Id], at, school.Students, school.Classes))];
        var named = source.Length > MaxSource ? source[..MaxSource] : source;
        await ReplaceAsync(district, rosters, named, now.Name, read.LeftOutCount, stamp);
        return null;
    });

    /// <summary>Puts rosters in the place of all there were; asks nobody.</summary>
    internal Task ReplaceAsync(DistrictId district, IReadOnlyList<BuildingRoster> rosters, string source, string by, int refused, Stamp stamp)
    {
        var numbers = rosters.Select(roster => new RosterNumbers(roster.Building, roster.Students.Length, roster.Classes.Length)).ToImmutableArray();
        var summary = new RosterSummary(rosters[0].TakenAt, by, source, numbers);
        return store.ReplaceAsync(district, rosters, summary, new RosterTaken(stamp, source, numbers.Length, summary.Students, numbers.Sum(one => one.Classes), refused), CancellationToken.None);
    }

    /// <summary>Deletes all student data. The reason why not, or null.</summary>
    public Task<string?> PurgeAsync(DistrictId district, Person by, string? reason) => guard.ActAsync(district, by, "PurgeStudentData", async (now, stamp) =>
        StudentKeeping.Purge(now, reason, (await store.SummaryAsync(district, CancellationToken.None))?.Students ?? 0, stamp) switch
        {
            Decision<AuditEvent>.Refused refused => refused.Reason,
            Decision<AuditEvent>.Accepted { Events: [var e] } => await DoneAsync(store.PurgeAsync(district, e, CancellationToken.None)),
            _ => null,
        });

    /// <summary>Says what was found when someone looked at a disclosure. The reason why not, or null.</summary>
    public Task<string?> ReviewAsync(DistrictId district, Person by, Guid disclosure, string? found) => guard.ActAsync(district, by, "ReviewDisclosure", async (now, stamp) =>
        (await DisclosuresAsync(district, now)).FirstOrDefault(one => one.Disclosed.Stamp.Command == disclosure) is not { } known ? "There is no such disclosure."
        : StudentKeeping.Review(now, known.Incident, known.Disclosed, known.Review, found, stamp) switch
        {
            Decision<AuditEvent>.Refused refused => refused.Reason,
            Decision<AuditEvent>.Accepted { Events: [var e] } => await DoneAsync(audit.WriteAsync(district, e)),
            _ => null,
        });

    private static async Task<string?> DoneAsync(Task act)
    {
        await act;
        return null;
    }
}

/// <summary>What taking a roster over would mean.</summary>
public sealed record RosterReview(ImmutableArray<SchoolReview> Schools);

/// <summary>A school of the file, and the building it probably is; null when none is called so.</summary>
public sealed record SchoolReview(SchoolRoster School, BuildingId? Building);
