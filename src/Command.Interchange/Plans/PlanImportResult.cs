using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Interchange.Plans;

/// <summary>What came of reading a floor plan file: the whole plan, or a refusal. Nothing is ever half imported.</summary>
public abstract record PlanImportResult
{
    private protected PlanImportResult() { }
}

/// <summary>The file was read whole.</summary>
/// <param name="Plan">The plan, its parts in order of id.</param>
/// <param name="Id">The plan by its content: the same drawing always has the same id.</param>
/// <param name="Report">What a person should see before putting the plan in force.</param>
public sealed record PlanImported(FloorPlan Plan, PlanId Id, ImportReport Report) : PlanImportResult;

/// <summary>The file was refused, and nothing of it is kept.</summary>
/// <param name="Problems">What is wrong and where; the first <see cref="PlanLimits.Listed"/>.</param>
/// <param name="More">How many more problems there are.</param>
public sealed record PlanRefused(ImmutableArray<ImportProblem> Problems, int More) : PlanImportResult
{
    /// <summary>One sentence a problem, and "and N more" where the list was cut.</summary>
    public IEnumerable<string> Sentences => More == 0
        ? Problems.Select(p => p.ToString())
        : [.. Problems.Select(p => p.ToString()), $"and {More} more"];
}

/// <summary>One thing that is wrong with a file, in words for the person who made it.</summary>
/// <param name="File">The file, or the entry of an archive.</param>
/// <param name="Feature">The id of the feature, or "number 12" where it has none; null when the file as a whole is wrong.</param>
/// <param name="Field">The field of the feature; null when the feature as a whole is wrong.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record ImportProblem(string File, string? Feature, string? Field, string Reason)
{
    /// <summary>"unit.geojson, feature 3f…: level_id names level 77…, which level.geojson does not have".</summary>
    public override string ToString() =>
        $"{File}{(Feature is null ? "" : $", feature {Feature}")}: {(Field is null ? "" : $"{Field} ")}{Reason}";
}
