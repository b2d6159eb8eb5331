using Command.Domain.Buildings;

namespace Command.Interchange.Plans;

/// <summary>
/// Counts, before any geometry is worked out, the pairs of edges a validity check would have to look at. A comb of ten
/// thousand slanting teeth is a sound shape, yet each tooth lies in the box of every other and checking it takes minutes.
/// </summary>
internal static class EdgePairs
{
    public static void Count(string file, Polygon polygon, ImportBudget budget)
    {
        var edges = polygon.Rings.SelectMany(ring => ring.Zip(ring.Skip(1), Edge)).ToArray();
        Array.Sort(edges, (a, b) => a.West.CompareTo(b.West));
        for (var i = 0; i < edges.Length; i++)
        {
            var pairs = 0;
            for (var j = i + 1; j < edges.Length && edges[j].West <= edges[i].East; j++)
            {
                pairs += edges[j].South <= edges[i].North && edges[i].South <= edges[j].North ? 1 : 0;
            }

            budget.EdgePairs(file, pairs);
        }
    }

    private static (double West, double East, double South, double North) Edge(Point from, Point to) =>
        (Math.Min(from.X, to.X), Math.Max(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y));
}
