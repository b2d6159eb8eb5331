using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Command.Domain.Buildings;

/// <summary>A straight piece of an outline, in metres.</summary>
internal readonly record struct Wall(Point From, Point To)
{
    // About 20 degrees: walls of one wall, also where they are drawn a little askew or as the sides of an arc.
    private const double MostAskew = 0.35;

    /// <summary>Over how many metres <paramref name="other"/> runs beside it, within a distance; 0 when it turns away.</summary>
    public double Facing(Wall other, double apart)
    {
        var start = From;
        var (dx, dy) = (To.X - start.X, To.Y - start.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var (ex, ey) = (other.To.X - other.From.X, other.To.Y - other.From.Y);
        var size = Math.Sqrt((ex * ex) + (ey * ey));
        if (length == 0 || size == 0 || Math.Abs((dx * ey) - (dy * ex)) > MostAskew * length * size)
        {
            return 0;
        }

        // In the frame of this wall: how far along it, and how far off.
        var (ux, uy) = (dx / length, dy / length);
        double Along(Point p) => ((p.X - start.X) * ux) + ((p.Y - start.Y) * uy);
        double Off(Point p) => ((p.Y - start.Y) * ux) - ((p.X - start.X) * uy);
        var (a, b, offA, offB) = (Along(other.From), Along(other.To), Off(other.From), Off(other.To));
        if (a > b)
        {
            (a, b, offA, offB) = (b, a, offB, offA);
        }

        var (from, to) = (Math.Max(0, a), Math.Min(length, b));
        if (offA != offB)
        {
            // The part of the other within the distance on either side.
            var (enter, leave) = (a + ((b - a) * (-apart - offA) / (offB - offA)), a + ((b - a) * (apart - offA) / (offB - offA)));
            (from, to) = (Math.Max(from, Math.Min(enter, leave)), Math.Min(to, Math.Max(enter, leave)));
        }
        else if (Math.Abs(offA) > apart)
        {
            return 0;
        }

        return Math.Max(0, to - from);
    }
}

/// <summary>Walls by the place they are at, so that each is compared with those near it only.</summary>
internal static class WallGrid
{
    private const double Cell = 4;

    /// <summary>For each pair of outlines, by place in the list and the lower first, over how many metres they run beside each other.</summary>
    public static Dictionary<(int A, int B), double> Facing(IReadOnlyList<IReadOnlyList<Wall>> outlines, double apart)
    {
        var pieces = new List<Piece>();
        var squares = new Dictionary<(int X, int Y), List<int>>();
        for (var room = 0; room < outlines.Count; room++)
        {
            foreach (var wall in outlines[room])
            {
                Cut(wall, room, apart, pieces);
            }
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            var (first, last) = (Square(pieces[i].Box.Low), Square(pieces[i].Box.High));
            for (var x = first.X; x <= last.X; x++)
            {
                for (var y = first.Y; y <= last.Y; y++)
                {
                    ref var here = ref CollectionsMarshal.GetValueRefOrAddDefault(squares, (x, y), out _);
                    (here ??= []).Add(i);
                }
            }
        }

        var shared = new Dictionary<(int, int), double>();
        foreach (var (square, here) in squares)
        {
            Compare(square, here, pieces, apart, shared);
        }

        return shared;
    }

    private static void Compare((int X, int Y) square, List<int> here, List<Piece> pieces, double apart, Dictionary<(int, int), double> shared)
    {
        for (var i = 0; i < here.Count; i++)
        {
            for (var j = i + 1; j < here.Count; j++)
            {
                // Pieces stand in the order of their rooms, so a is of the lower place: a stretch counts along it only. Both lie in
                // every square that their boxes share and are compared in the first of those.
                var (a, b) = (pieces[here[i]], pieces[here[j]]);
                if (a.Room != b.Room && a.Box.Shared(b.Box) is { } low && Square(low) == square && a.Wall.Facing(b.Wall, apart) is > 0 and var length)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, (a.Room, b.Room), out _) += length;
                }
            }
        }
    }

    // A long wall that runs askew would fill a great box: it is cut into pieces no longer than a square.
    private static void Cut(Wall wall, int room, double apart, List<Piece> pieces)
    {
        var (dx, dy) = (wall.To.X - wall.From.X, wall.To.Y - wall.From.Y);
        var count = Math.Max(1, (int)Math.Ceiling(Math.Sqrt((dx * dx) + (dy * dy)) / Cell));
        var from = wall.From;
        for (var n = 1; n <= count; n++)
        {
            var to = n == count ? wall.To : new Point(wall.From.X + (dx * n / count), wall.From.Y + (dy * n / count));
            var piece = new Wall(from, to);
            pieces.Add(new Piece(room, piece, Box.Of(piece).Grown(apart / 2)));
            from = to;
        }
    }

    private static (int X, int Y) Square(Point p) => ((int)Math.Floor(p.X / Cell), (int)Math.Floor(p.Y / Cell));

    private sealed record Piece(int Room, Wall Wall, Box Box);
}

/// <summary>An upright box.</summary>
internal readonly record struct Box(Point Low, Point High)
{
    private static readonly Box Nothing = new(new Point(double.MaxValue, double.MaxValue), new Point(double.MinValue, double.MinValue));

    public static Box Of(Wall wall) => new(
        new Point(Math.Min(wall.From.X, wall.To.X), Math.Min(wall.From.Y, wall.To.Y)), new Point(Math.Max(wall.From.X, wall.To.X), Math.Max(wall.From.Y, wall.To.Y)));

    public static Box Of(ImmutableArray<Polygon> shape) => shape.SelectMany(polygon => polygon.Rings.Take(1)).SelectMany(ring => ring).Aggregate(Nothing, (box, p) => new(
        new Point(Math.Min(box.Low.X, p.X), Math.Min(box.Low.Y, p.Y)), new Point(Math.Max(box.High.X, p.X), Math.Max(box.High.Y, p.Y))));

    public Box Grown(double by) => new(new Point(Low.X - by, Low.Y - by), new Point(High.X + by, High.Y + by));

    public bool Holds(Point p) => p.X >= Low.X && p.X <= High.X && p.Y >= Low.Y && p.Y <= High.Y;

    /// <summary>The lowest corner of what two boxes share; null when they share nothing.</summary>
    public Point? Shared(Box other)
    {
        var low = new Point(Math.Max(Low.X, other.Low.X), Math.Max(Low.Y, other.Low.Y));
        return low.X <= High.X && low.X <= other.High.X && low.Y <= High.Y && low.Y <= other.High.Y ? low : null;
    }
}
