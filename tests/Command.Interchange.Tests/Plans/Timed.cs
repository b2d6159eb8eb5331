using System.Diagnostics;

namespace Command.Interchange.Tests.Plans;

/// <summary>Tests with a time to hold run alone, and on a busy machine the best of three tries counts.</summary>
[CollectionDefinition(nameof(Timed), DisableParallelization = true)]
public sealed class Timed
{
    internal static T Within<T>(TimeSpan limit, Func<T> step)
    {
        for (var attempt = 1; ; attempt++)
        {
            var clock = Stopwatch.StartNew();
            var result = step();
            if (clock.Elapsed <= limit)
            {
                return result;
            }

            Assert.True(attempt < 3, $"took {clock.Elapsed.TotalSeconds:F1} s; the limit is {limit.TotalSeconds:F1} s");
        }
    }
}
