using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>The little geometry that a hand-made plan needs.</summary>
public static class Walls
{
    // Half a centimetre: what a hand-made plan calls "on the wall".
    private const double OnTheWall = 0.005;

    /// <summary>The walls of a shape given by its corners, closed or not.</summary>
    public static IEnumerable<(Point From, Point To)> Around(IReadOnlyList<Point> corners) =>
        corners.Select((corner, i) => (From: corner, To: corners[(i + 1) % corners.Count])).Where(wall => wall.From != wall.To);

    /// <summary>Whether <paramref name="p"/> lies on the wall, its ends included.</summary>
    public static bool Touches((Point From, Point To) wall, Point p) =>
        Distance(wall.From, p) + Distance(p, wall.To) - Distance(wall.From, wall.To) < OnTheWall * OnTheWall;

    public static double Distance(Point a, Point b) => double.Hypot(b.X - a.X, b.Y - a.Y);

    /// <summary>The point <paramref name="metres"/> from one end of the wall towards the other.</summary>
    public static Point Along((Point From, Point To) wall, double metres)
    {
        var share = metres / Distance(wall.From, wall.To);
        return new(wall.From.X + (share * (wall.To.X - wall.From.X)), wall.From.Y + (share * (wall.To.Y - wall.From.Y)));
    }

    /// <summary>The area of a ring: positive when it runs counter-clockwise.</summary>
    public static double Area(IReadOnlyList<Point> ring) =>
        Around(ring).Sum(wall => (wall.From.X * wall.To.Y) - (wall.To.X * wall.From.Y)) / 2;

    /// <summary>Whether the ring runs round <paramref name="p"/>: a line from it eastward crosses the ring an odd number of times.</summary>
    public static bool Surround(IReadOnlyList<Point> ring, Point p) =>
        Around(ring).Count(wall =>
            wall.From.Y > p.Y != wall.To.Y > p.Y
            && p.X < wall.From.X + ((p.Y - wall.From.Y) / (wall.To.Y - wall.From.Y) * (wall.To.X - wall.From.X))) % 2 == 1;
}
