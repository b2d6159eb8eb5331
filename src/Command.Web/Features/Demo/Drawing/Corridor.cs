namespace Command.Web.Features.Demo.Drawing;

/// <summary>
/// A straight stretch of hall with rows of rooms along its sides. A row is laid from west to east or from south to
/// north; each room gets a door in the middle of the wall it shares with the hall.
/// </summary>
public sealed class Corridor
{
    private const double NarrowestDoor = 1.2;

    private readonly Wing _wing;
    private readonly Box _hall;

    internal Corridor(Wing wing, Box hall) => (_wing, _hall) = (wing, hall);

    /// <summary>Rooms along the north wall, the first beginning at x = <paramref name="from"/>.</summary>
    public Corridor North(double from, double depth, params ReadOnlySpan<Space> rooms) =>
        Row(from, (_hall.X, _hall.Right), rooms, (x, width) => new Box(x, _hall.Top, width, depth), x => (x, _hall.Top));

    /// <summary>Rooms along the south wall, the first beginning at x = <paramref name="from"/>.</summary>
    public Corridor South(double from, double depth, params ReadOnlySpan<Space> rooms) =>
        Row(from, (_hall.X, _hall.Right), rooms, (x, width) => new Box(x, _hall.Y - depth, width, depth), x => (x, _hall.Y));

    /// <summary>Rooms along the east wall, the first beginning at y = <paramref name="from"/>.</summary>
    public Corridor East(double from, double depth, params ReadOnlySpan<Space> rooms) =>
        Row(from, (_hall.Y, _hall.Top), rooms, (y, width) => new Box(_hall.Right, y, depth, width), y => (_hall.Right, y));

    /// <summary>Rooms along the west wall, the first beginning at y = <paramref name="from"/>.</summary>
    public Corridor West(double from, double depth, params ReadOnlySpan<Space> rooms) =>
        Row(from, (_hall.Y, _hall.Top), rooms, (y, width) => new Box(_hall.X - depth, y, depth, width), y => (_hall.X, y));

    private Corridor Row(
        double from, (double Start, double End) wall, ReadOnlySpan<Space> rooms, Func<double, double, Box> box, Func<double, (double X, double Y)> door)
    {
        foreach (var space in rooms)
        {
            var to = from + space.Width;
            if (!space.IsGap)
            {
                var (start, end) = (Math.Max(from, wall.Start), Math.Min(to, wall.End));
                if (end - start < NarrowestDoor)
                {
                    throw new InvalidOperationException($"'{space.Number} {space.Name}' shares too little wall with its hall for a door.");
                }

                var at = door((start + end) / 2);
                _wing.Room(space, box(from, space.Width)).Door(at.X, at.Y);
            }

            from = to;
        }

        return this;
    }
}
