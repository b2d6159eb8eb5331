using System.Globalization;
using System.Text;
using Command.Domain.Buildings;

namespace Command.Web.Features.Pack;

/// <summary>
/// What stands at one height of a building, laid out on paper: all figures are millimetres on the sheet, from its upper
/// left corner, north up. Small enough for A4 and for US Letter.
/// </summary>
public sealed class SheetPlan
{
    // What is left of both papers between margins, heading and legend.
    private const double LongSide = 258;
    private const double ShortSide = 156;
    private const double TallSide = 222;
    private const double NarrowSide = 188;

    // Left free round the drawing for the names of the squares.
    private const double Margin = 6;
    private const int Squares = 8;

    private readonly PlanMetres _ground;
    private readonly double _scale;
    private readonly double _west;
    private readonly double _north;

    /// <summary>Lays out the levels of one height.</summary>
    public SheetPlan(FloorPlan plan, int ordinal)
    {
        _ground = new PlanMetres(plan);
        Levels = [.. plan.Levels.Where(level => level.Ordinal == ordinal)];
        var here = Levels.Select(level => level.Id).ToHashSet();
        Rooms = [.. plan.Rooms.Where(room => here.Contains(room.Level))];
        Doors = [.. plan.Doors.Where(door => here.Contains(door.Level))];
        IsNorthKnown = plan.Crs is PlanCrs.Geographic;

        // The squares lie over the rooms, as on the screen; the paper holds all else that is drawn.
        var rooms = Box.Of(Rooms.SelectMany(Points));
        var features = plan.KeyFeatures.Where(feature => here.Contains(feature.Level)).ToLookup(feature => rooms.IsNear(_ground.At(feature.At)));
        Features = [.. features[true]];
        FarFeatures = [.. features[false].Select(feature => (feature, rooms.Way(_ground.At(feature.At))))];
        var all = Box.Of(Rooms.SelectMany(Points).Concat(Levels.SelectMany(Points)).Concat(Features.Select(f => _ground.At(f.At))));
        IsWide = all.Width > all.Height;
        var (width, height) = IsWide ? (LongSide, ShortSide) : (NarrowSide, TallSide);
        _scale = Math.Min((width - (2 * Margin)) / all.Width, (height - (2 * Margin)) / all.Height);
        (_west, _north) = (all.West, all.North);
        (Width, Height) = ((all.Width * _scale) + (2 * Margin), (all.Height * _scale) + (2 * Margin));
        var rows = Math.Max(1, (int)Math.Round(Squares * rooms.Height / rooms.Width));
        Columns = [.. Enumerable.Range(0, Squares + 1).Select(i => At(new Point(rooms.West + (rooms.Width * i / Squares), 0)).X)];
        Rows = [.. Enumerable.Range(0, rows + 1).Select(i => At(new Point(0, rooms.North - (rooms.Height * i / rows))).Y)];
    }

    /// <summary>The levels drawn.</summary>
    public IReadOnlyList<Level> Levels { get; }

    public IReadOnlyList<Room> Rooms { get; }

    public IReadOnlyList<Door> Doors { get; }

    public IReadOnlyList<KeyFeature> Features { get; }

    /// <summary>What stands too far from the building to be drawn without making it small, with the way there: "60 m NE".</summary>
    public IReadOnlyList<(KeyFeature Feature, string Way)> FarFeatures { get; }

    /// <summary>Whether up is true north. A plan in metres on its own paper does not say where north is.</summary>
    public bool IsNorthKnown { get; }

    /// <summary>Whether the sheet lies on its side.</summary>
    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Where the lines between the squares A, B … lie, from the left.</summary>
    public IReadOnlyList<double> Columns { get; }

    /// <summary>Where the lines between the squares 1, 2 … lie, from the top.</summary>
    public IReadOnlyList<double> Rows { get; }

    /// <summary>Ten metres on the sheet.</summary>
    public double TenMetres => 10 * _scale;

    /// <summary>A place of the plan on the sheet.</summary>
    public Point Place(Point at) => At(_ground.At(at));

    /// <summary>The square a place is in: "B2"; empty outside of all.</summary>
    public string Square(Point at)
    {
        var place = Place(at);
        var (column, row) = (Columns.Count(x => x <= place.X) - 1, Rows.Count(y => y <= place.Y) - 1);
        return column >= 0 && column < Columns.Count - 1 && row >= 0 && row < Rows.Count - 1 ? $"{(char)('A' + column)}{row + 1}" : "";
    }

    /// <summary>Shapes as the path of an SVG.</summary>
    public string Path(IEnumerable<Polygon> shapes)
    {
        var path = new StringBuilder();
        foreach (var ring in shapes.SelectMany(shape => shape.Rings))
        {
            var pen = 'M';
            foreach (var point in ring.Select(Place))
            {
                path.Append(CultureInfo.InvariantCulture, $"{pen}{point.X:0.##} {point.Y:0.##}");
                pen = 'L';
            }

            path.Append('Z');
        }

        return path.ToString();
    }

    /// <summary>How much space there is for words in a room, in millimetres across and down, round its label.</summary>
    public (double Across, double Down) Space(Room room)
    {
        var label = Place(room.Label);
        var sides = room.Shape.SelectMany(shape => shape.Rings).SelectMany(ring => ring.Zip(ring.Skip(1))).Select(side => (From: Place(side.First), To: Place(side.Second))).ToList();
        return (2 * Nearest(sides, label), 2 * Nearest(sides.Select(side => (Turned(side.From), Turned(side.To))), Turned(label)));
    }

    // How far the nearest wall is to the left or the right.
    private static double Nearest(IEnumerable<(Point From, Point To)> sides, Point at) => sides
        .Where(side => side.From.Y > at.Y != side.To.Y > at.Y)
        .Select(side => Math.Abs(side.From.X + ((at.Y - side.From.Y) / (side.To.Y - side.From.Y) * (side.To.X - side.From.X)) - at.X))
        .DefaultIfEmpty(0).Min();

    private static Point Turned(Point p) => new(p.Y, p.X);

    private IEnumerable<Point> Points(Room room) => Points(room.Shape);

    private IEnumerable<Point> Points(Level level) => Points(level.Outline);

    private IEnumerable<Point> Points(IEnumerable<Polygon> shapes) => shapes.SelectMany(shape => shape.Rings).SelectMany(ring => ring).Select(_ground.At);

    private Point At(Point metres) => new(Margin + ((metres.X - _west) * _scale), Margin + ((_north - metres.Y) * _scale));

    private readonly record struct Box(double West, double South, double East, double North)
    {
        // A shut-off on the outer wall is near; the far end of the playing field is not.
        private const double Near = 10;
        private static readonly string[] Winds = ["E", "NE", "N", "NW", "W", "SW", "S", "SE"];

        public bool IsNear(Point p) => p.X > West - Near && p.X < East + Near && p.Y > South - Near && p.Y < North + Near;

        /// <summary>From the nearest point of the box: "60 m NE".</summary>
        public string Way(Point p)
        {
            var (x, y) = (p.X - Math.Clamp(p.X, West, East), p.Y - Math.Clamp(p.Y, South, North));
            var wind = (int)Math.Round(Math.Atan2(y, x) / (Math.PI / 4));
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(Math.Sqrt((x * x) + (y * y)) / 5) * 5:0} m {Winds[(wind + Winds.Length) % Winds.Length]}");
        }

        public double Width => Math.Max(1, East - West);

        public double Height => Math.Max(1, North - South);

        public static Box Of(IEnumerable<Point> points) => points.Aggregate(
            (Box?)null,
            (box, p) => box is { } b ? new Box(Math.Min(b.West, p.X), Math.Min(b.South, p.Y), Math.Max(b.East, p.X), Math.Max(b.North, p.Y)) : new Box(p.X, p.Y, p.X, p.Y)) ?? default;
    }
}
