using System.Collections.Immutable;

namespace Command.Interchange.Plans;

/// <summary>What one import has noticed so far: problems, remarks and warnings.</summary>
internal sealed class Findings
{
    private readonly List<ImportProblem> _problems = [];
    private readonly Dictionary<(string What, string Why), int> _kept = [];
    private readonly Dictionary<(string What, string Why), int> _ignored = [];
    private readonly List<string> _warnings = [];
    private int _shortened;
    private int _stripped;
    private int _moreProblems;

    public bool HasProblems => _problems.Count > 0;

    public void Problem(string file, string? feature, string? field, string reason)
    {
        if (_problems.Count < PlanLimits.Listed)
        {
            _problems.Add(new ImportProblem(file, PlainText.Shown(feature), field, reason));
        }
        else
        {
            _moreProblems++;
        }
    }

    /// <summary>Runs one step for one feature and notes what is wrong with it.</summary>
    public void Try(string file, string feature, Action step)
    {
        try
        {
            step();
        }
        catch (BadFeature bad)
        {
            Problem(file, feature, bad.Field, bad.Message);
        }
    }

    public void Keep(string what, string why, int count = 1) => Count(_kept, what, why, count);

    public void Ignore(string what, string why, int count = 1) => Count(_ignored, what, why, count);

    public void Warn(string sentence) => _warnings.Add(sentence);

    /// <summary>A name fit to be shown: see <see cref="PlainText.Name"/>. What was changed is counted for the report.</summary>
    public string Name(string? raw)
    {
        var name = PlainText.Name(raw, out var stripped, out var shortened);
        _stripped += stripped ? 1 : 0;
        _shortened += shortened ? 1 : 0;
        return name;
    }

    public PlanRefused Refusal() => new([.. _problems], _moreProblems);

    public ImmutableArray<ImportTally> Kept => Tallies(_kept);

    public ImmutableArray<ImportTally> Ignored => Tallies(_ignored);

    public ImmutableArray<string> Warnings()
    {
        if (_stripped > 0)
        {
            Warn($"Names with control or text-direction characters, which were taken out: {_stripped}.");
        }

        if (_shortened > 0)
        {
            Warn($"Names longer than {PlanLimits.NameLength} characters, which were cut: {_shortened}.");
        }

        return _warnings.Count <= PlanLimits.Listed
            ? [.. _warnings]
            : [.. _warnings.Take(PlanLimits.Listed), $"and {_warnings.Count - PlanLimits.Listed} more"];
    }

    private static void Count(Dictionary<(string, string), int> tallies, string what, string why, int count) =>
        tallies[(what, why)] = tallies.GetValueOrDefault((what, why)) + count;

    private static ImmutableArray<ImportTally> Tallies(Dictionary<(string What, string Why), int> tallies)
    {
        var all = tallies
            .Select(t => new ImportTally(t.Value, t.Key.What, t.Key.Why))
            .OrderByDescending(t => t.Count).ThenBy(t => t.What, StringComparer.Ordinal)
            .ToList();
        return all.Count <= PlanLimits.Listed
            ? [.. all]
            : [.. all.Take(PlanLimits.Listed), new ImportTally(all.Skip(PlanLimits.Listed).Sum(t => t.Count), "features of still other sorts", "for such reasons")];
    }
}
