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
        Features = [.. plan.KeyFeatures.Where(feature => here.Contains(feature.Level))];
        IsNorthKnown = plan.Crs is PlanCrs.Geographic;

        // The squares lie over the rooms, as on the screen; the paper holds all else that is drawn.
        var (rooms, all) = (Box.Of(Rooms.SelectMany(Points)), Box.Of(Rooms.SelectMany(Points).Concat(Levels.SelectMany(Points)).Concat(Features.Select(f => _ground.At(f.At)))));
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
        var box = Box.Of(Points(room).Select(At));
        return (2 * Math.Min(label.X - box.West, box.East - label.X), 2 * Math.Min(label.Y - box.South, box.North - label.Y));
    }

    private IEnumerable<Point> Points(Room room) => Points(room.Shape);

    private IEnumerable<Point> Points(Level level) => Points(level.Outline);

    private IEnumerable<Point> Points(IEnumerable<Polygon> shapes) => shapes.SelectMany(shape => shape.Rings).SelectMany(ring => ring).Select(_ground.At);

    private Point At(Point metres) => new(Margin + ((metres.X - _west) * _scale), Margin + ((_north - metres.Y) * _scale));

    private readonly record struct Box(double West, double South, double East, double North)
    {
        public double Width => Math.Max(1, East - West);

        public double Height => Math.Max(1, North - South);

        public static Box Of(IEnumerable<Point> points) => points.Aggregate(
            (Box?)null,
            (box, p) => box is { } b ? new Box(Math.Min(b.West, p.X), Math.Min(b.South, p.Y), Math.Max(b.East, p.X), Math.Max(b.North, p.Y)) : new Box(p.X, p.Y, p.X, p.Y)) ?? default;
    }
}
