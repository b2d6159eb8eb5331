namespace Command.Benchmarks.Measure;

/// <summary>What a figure has to keep to. Noise may spoil a round, so a goal is missed only when the lower quartile misses it.</summary>
public sealed record Goal(string Words, Func<Quartiles, bool>? Holds)
{
    /// <summary>For figures that are told, not judged.</summary>
    public static readonly Goal None = new("–", null);

    public static Goal AtMost(double limit, string unit) => new($"≤ {limit} {unit}", figure => figure.Lower <= limit);

    public static Goal AtLeast(double limit, string unit) => new($"≥ {limit:N0} {unit}", figure => figure.Lower >= limit);

    public static Goal Share(double limit) => new($"≥ {limit} ×", figure => figure.Lower >= limit);

    public static Goal Exactly(double value) => new($"{value:0.00}", figure => figure.Lower == value && figure.Upper == value);

    public string Verdict(Quartiles figure) => Holds is null ? "" : Holds(figure) ? "holds" : "falls short";
}
