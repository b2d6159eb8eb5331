namespace Command.Benchmarks.Measure;

/// <summary>One figure to hold, and how it is measured.</summary>
public interface IRow
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>Measures. Some rows say two things of one run.</summary>
    Task<IReadOnlyList<Line>> MeasureAsync(Bench bench);
}

/// <summary>A line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Beside">What it was measured beside, and its figure; empty when the figure stands alone.</param>
/// <param name="Ours">Ours, in the same unit.</param>
/// <param name="Figure">What is judged: median and quartiles.</param>
/// <param name="Goal">What was asked for.</param>
/// <param name="Verdict">Whether it holds.</param>
public sealed record Line(string What, string Beside, string Ours, string Figure, string Goal, string Verdict)
{
    /// <summary>Ours in relation to something else, from rounds in which both were measured.</summary>
    public static Line Ratio(string what, Rounds rounds, string unit, Goal goal)
    {
        var ratio = Quartiles.Of(rounds.Ratios);
        return new(what, $"{Quartiles.Of(rounds.Beside)} {unit}", $"{Quartiles.Of(rounds.Ours)} {unit}", $"{ratio} ×", goal.Words, goal.Verdict(ratio));
    }

    /// <summary>A figure that stands alone.</summary>
    public static Line Alone(string what, IReadOnlyCollection<double> figures, string unit, Goal goal)
    {
        var quartiles = Quartiles.Of(figures);
        return new(what, "", "", $"{quartiles} {unit}", goal.Words, goal.Verdict(quartiles));
    }

    /// <summary>What could not be measured here, and why.</summary>
    public static Line Skipped(string what, string why) => new(what, "", "", why, "", "not measured");
}
