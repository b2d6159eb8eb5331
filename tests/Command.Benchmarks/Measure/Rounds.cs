using System.Diagnostics;

namespace Command.Benchmarks.Measure;

/// <summary>Two things measured in turns, so that a noisy machine is as unkind to one as to the other.</summary>
public sealed class Rounds
{
    private const int WarmUp = 20;
    private const int AtLeast = 25;

    // A row ends early on a machine that is too busy, but never with fewer rounds than make a median.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly List<double> _beside = [];
    private readonly List<double> _ours = [];

    public IReadOnlyList<double> Beside => _beside;

    public IReadOnlyList<double> Ours => _ours;

    public IEnumerable<double> RatiosInOrder => _ours.Zip(_beside, (ours, beside) => ours / beside);

    public IReadOnlyCollection<double> Ratios => [.. RatiosInOrder];

    /// <summary>Measures both once a round, the order changing from round to round.</summary>
    public static async Task<Rounds> RunAsync(Func<Task<double>> beside, Func<Task<double>> ours, int count = AtLeast, int warmUp = WarmUp, Func<Task>? between = null)
    {
        var rounds = new Rounds();
        var clock = Stopwatch.StartNew();
        for (var i = -warmUp; i < count && (i < AtLeast || clock.Elapsed < Patience); i++)
        {
            await (between?.Invoke() ?? Task.CompletedTask);
            double first, second;
            if (i % 2 == 0)
            {
                first = await beside();
                second = await ours();
            }
            else
            {
                second = await ours();
                first = await beside();
            }

            if (i >= 0)
            {
                rounds._beside.Add(first);
                rounds._ours.Add(second);
            }
        }

        return rounds;
    }

    /// <summary>How long something takes, in milliseconds.</summary>
    public static async Task<double> TimeAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
