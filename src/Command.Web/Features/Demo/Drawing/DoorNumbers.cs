using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>The order of the outside doors: the main entrance first, then clockwise round the shell, seen from above.</summary>
internal static class DoorNumbers
{
    /// <summary>The openings that lead outside, in the order of their numbers; none for a level without a main entrance.</summary>
    /// <param name="shell">The level's outer ring, counter-clockwise.</param>
    /// <param name="openings">All openings of the level.</param>
    public static IEnumerable<Opening> Clockwise(IReadOnlyList<Point> shell, IReadOnlyList<Opening> openings)
    {
        if (openings.SingleOrDefault(o => o.Kind is OpeningKind.MainEntrance) is not { } main)
        {
            return [];
        }

        var walls = Walls.Around(shell).ToList();
        var round = walls.Sum(wall => Walls.Distance(wall.From, wall.To));
        var start = Walked(main.At);
        // The shell runs counter-clockwise, so clockwise is the way back.
        return openings.Where(o => o.Kind is not OpeningKind.Inner).OrderBy(o => (start - Walked(o.At) + round) % round);

        double Walked(Point door)
        {
            var walked = 0.0;
            foreach (var wall in walls)
            {
                if (Walls.Touches(wall, door))
                {
                    return walked + Walls.Distance(wall.From, door);
                }

                walked += Walls.Distance(wall.From, wall.To);
            }

            throw new InvalidOperationException($"The outside door at {door.X}, {door.Y} is not in the shell.");
        }
    }
}
