namespace Command.Benchmarks.Measure;

/// <summary>The middle of a set of figures and how far they spread.</summary>
public readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    public static Quartiles Of(IReadOnlyCollection<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return new Quartiles(At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    /// <summary>The figure that this share of all figures does not exceed.</summary>
    public static double At(IReadOnlyCollection<double> figures, double share) => At(figures.Order().ToArray(), share);

    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }

    public override string ToString() => $"{Figure(Median)} ({Figure(Lower)}–{Figure(Upper)})";

    /// <summary>Three digits are what such figures are worth.</summary>
    public static string Figure(double figure) =>
        figure.ToString(Math.Abs(figure) switch { >= 100 => "N0", >= 10 => "0.0", _ => "0.00" }, System.Globalization.CultureInfo.InvariantCulture);
}
