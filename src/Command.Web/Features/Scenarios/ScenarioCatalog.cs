using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Scenarios;
using Command.Interchange.Scenarios;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;

namespace Command.Web.Features.Scenarios;

/// <summary>A scenario that can be played.</summary>
/// <param name="Key">By which it is asked for: the name of a file of the library, or the id of the district's own.</param>
/// <param name="File">The file as it was read.</param>
/// <param name="KeptBy">The name of who kept it; null for the library's.</param>
public sealed record KnownScenario(string Key, ScenarioFile File, string? KeptBy);

/// <summary>The library's scenarios and the district's own.</summary>
public sealed class ScenarioCatalog(ScenarioStore store, DistrictGuard guard, AuditLog audit)
{
    /// <summary>The most files a district keeps.</summary>
    public const int MostFiles = 100;

    private const int MaxName = 80;

    /// <summary>All of them, the district's own first.</summary>
    public async Task<IReadOnlyList<KnownScenario>> AllAsync(DistrictId district) =>
    [
        .. (await store.FilesAsync(district, CancellationToken.None)).Select(file => new KnownScenario(file.Id.ToString(), ScenarioReader.Read(file.Name, file.Text), file.By)),
        .. ScenarioLibrary.All.Select(file => new KnownScenario(file.Name, file, null)),
    ];

    /// <summary>One of them; null when there is none of that key.</summary>
    public async Task<KnownScenario?> FindAsync(DistrictId district, string? key) => (await AllAsync(district)).FirstOrDefault(known => known.Key == key);

    /// <summary>Keeps a file among the district's own, unless something is wrong with it; one of the same name takes the place of the one before. Why not, in words; null when kept.</summary>
    public Task<string?> KeepAsync(DistrictId district, Person person, string name, string text) => guard.ActAsync(district, person, "KeepScenario", async (by, stamp) =>
    {
        var file = ScenarioReader.Read(name, text);
        var files = await store.FilesAsync(district, CancellationToken.None);
        var refusal = Authority.RefusalToKeepScenarios(by)
            ?? (Written.OrNull(name) is null || name.Length > MaxName ? $"Give the file a name of {MaxName} characters at most."
            : file.Scenario is null ? file.Words(file.Faults[0])
            : files.Count >= MostFiles ? $"A district keeps {MostFiles} scenarios at most. Take one away first."
            : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var before = files.Where(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)).Select(known => known with { RemovedAt = stamp.RecordedAt });
        await audit.WriteAsync(district, new ScenarioFileKept(stamp, name, file.Scenario!.Title), [.. before, new StoredScenario(stamp.Command, name, text, by.Name, stamp.RecordedAt)]);
        return null;
    });

    /// <summary>Takes a file of the district's own away. Why not, in words; null when done.</summary>
    public Task<string?> RemoveAsync(DistrictId district, Person person, string key) => guard.ActAsync(district, person, "RemoveScenario", async (by, stamp) =>
    {
        if (Authority.RefusalToKeepScenarios(by) is { } refusal)
        {
            return refusal;
        }

        if ((await store.FilesAsync(district, CancellationToken.None)).FirstOrDefault(file => file.Id.ToString() == key) is not { } known)
        {
            return "There is no such scenario.";
        }

        await audit.WriteAsync(district, new ScenarioFileRemoved(stamp, known.Id, known.Name), known with { RemovedAt = stamp.RecordedAt });
        return null;
    });
}
