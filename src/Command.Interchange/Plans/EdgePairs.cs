using Command.Domain.Buildings;

namespace Command.Interchange.Plans;

/// <summary>
/// Counts, before any geometry is worked out, the pairs of edges a validity check would have to look at. A comb of ten
/// thousand slanting teeth is a sound shape, yet each tooth lies in the box of every other and checking it takes minutes.
/// </summary>
internal static class EdgePairs
{
    private const int PassedOverPerPair = 16;

    public static void Count(string file, Polygon polygon, ImportBudget budget)
    {
        var edges = polygon.Rings.SelectMany(ring => ring.Zip(ring.Skip(1), Edge)).ToArray();
        Array.Sort(edges, (a, b) => a.West.CompareTo(b.West));
        for (var i = 0; i < edges.Length; i++)
        {
            var (pairs, j) = (0, i + 1);
            for (; j < edges.Length && edges[j].West <= edges[i].East; j++)
            {
                pairs += edges[j].South <= edges[i].North && edges[i].South <= edges[j].North ? 1 : 0;
            }

            // Passing over a pair costs far less than checking it, but not nothing.
            budget.EdgePairs(file, pairs + ((j - i) / PassedOverPerPair));
        }
    }

    private static (double West, double East, double South, double North) Edge(Point from, Point to) =>
        (Math.Min(from.X, to.X), Math.Max(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y));
}
